package io.conga.system.agent;

import io.conga.protocol.agent.AgentName;
import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agents as files: no process, a few milliseconds for all of them. */
final class AgentDirectories {

    private static final String OCF = "/usr/lib/ocf/resource.d";
    private static final String FENCE = "/usr/sbin";
    private static final List<String> UNITS = List.of("/usr/lib/systemd/system", "/etc/systemd/system");

    /** Programs beside the fence agents that have their names but are none; the list is that of pcs. */
    private static final Set<String> NO_FENCE_AGENTS = Set.of(
            "fence_ack_manual",
            "fence_check",
            "fence_na",
            "fence_node",
            "fence_nss_wrapper",
            "fence_pcmk",
            "fence_sanlockd",
            "fence_tool",
            "fence_virtd",
            "fence_vmware_helper");

    private final SystemRoot root;

    AgentDirectories(SystemRoot root) {
        this.root = root;
    }

    /** All agents of the standard, or of all standards that are known by file: ocf, stonith, systemd. */
    List<AgentName> list(@Nullable String standard) {
        var agents = new ArrayList<AgentName>();
        if (standard == null || standard.equals("ocf")) {
            for (Path provider : entries(root.file(OCF))) {
                names(provider).forEach(type -> agents.add(new AgentName("ocf", name(provider), type)));
            }
        }
        if (standard == null || standard.equals("stonith")) {
            names(root.file(FENCE)).stream()
                    .filter(type -> type.startsWith("fence_") && !NO_FENCE_AGENTS.contains(type))
                    .forEach(type -> agents.add(new AgentName("stonith", null, type)));
        }
        if (standard == null || standard.equals("systemd")) {
            UNITS.stream()
                    .flatMap(directory -> entries(root.file(directory)).stream())
                    .map(AgentDirectories::name)
                    .filter(unit -> unit.endsWith(".service") && !unit.contains("@"))
                    .map(unit -> unit.substring(0, unit.length() - ".service".length()))
                    .distinct()
                    .forEach(type -> agents.add(new AgentName("systemd", null, type)));
        }
        agents.sort(Comparator.comparing(AgentName::toString));
        return List.copyOf(agents);
    }

    /** The agent's file, for those that are one. */
    Optional<Path> file(AgentName name) {
        if (name.type().contains("/") || name.type().startsWith(".")) {
            return Optional.empty();
        }
        Path file = switch (name.standard()) {
            case "ocf" ->
                root.file(OCF).resolve(String.valueOf(name.provider())).resolve(name.type());
            case "stonith" -> root.file(FENCE).resolve(name.type());
            default -> null;
        };
        return Optional.ofNullable(file).filter(Files::isExecutable);
    }

    /** Names of executable files in it. */
    private static List<String> names(Path directory) {
        return entries(directory).stream()
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .map(AgentDirectories::name)
                .filter(name -> !name.startsWith("."))
                .toList();
    }

    private static List<Path> entries(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException | UncheckedIOException refused) {
            // A directory that can't be read offers nothing.
            return List.of();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
