package io.conga.system.property;

import io.conga.protocol.property.OptionMetadata;
import io.conga.protocol.property.PropertyMetadata;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** What can be set for a cluster, by this machine's own engine. A part that the engine does not describe is empty. */
public final class EngineProperties {

    /** In this order; an option that several daemons know is described by the first. */
    private static final List<String> DAEMONS =
            List.of("pacemaker-schedulerd", "pacemaker-controld", "pacemaker-based");

    private static final List<String> PAGES =
            List.of("/usr/share/man/man5/corosync.conf.5.gz", "/usr/share/man/man5/corosync.conf.5");

    /** Not options: what Conga asks for elsewhere, and what only Corosync's own files may say. */
    private static final Set<String> NOT_OFFERED =
            Set.of("version", "cluster_name", "config_version", "keyfile", "key", "linknumber");

    private final CommandRunner runner;
    private final PropertyCommands commands;
    private final SystemRoot root;

    public EngineProperties(CommandRunner runner, PropertyCommands commands, SystemRoot root) {
        this.runner = runner;
        this.commands = commands;
        this.root = root;
    }

    /** Asks the tools and reads the page; several processes, so keep the answer as long as the packages are the same. */
    public PropertyMetadata read() {
        Map<String, Map<String, String>> page = page();
        return new PropertyMetadata(
                runner.node(),
                cluster(),
                resourceOptions("primitive"),
                fenceDevice(),
                manual(page, "totem"),
                manual(page, "interface"));
    }

    private List<OptionMetadata> cluster() {
        List<OptionMetadata> listed = listed(commands.clusterOptions(), "crm_attribute");
        if (!listed.isEmpty()) {
            return listed;
        }
        var all = new ArrayList<OptionMetadata>();
        Set<String> names = new HashSet<>();
        for (String daemon : DAEMONS) {
            daemon(daemon).stream().filter(option -> names.add(option.name())).forEach(all::add);
        }
        return all;
    }

    private List<OptionMetadata> resourceOptions(String kind) {
        return listed(commands.resourceOptions(kind), "crm_resource");
    }

    private List<OptionMetadata> fenceDevice() {
        List<OptionMetadata> listed = resourceOptions("fencing");
        return listed.isEmpty() ? daemon("pacemaker-fenced") : listed;
    }

    /** Empty where this Pacemaker's tool knows no such list. */
    private List<OptionMetadata> listed(Command command, String source) {
        CommandResult result = runner.run(command);
        return result.succeeded() && result.stdout().contains("<parameters")
                ? result.parse(runner.node(), text -> OptionParser.parse(text, source))
                : List.of();
    }

    private List<OptionMetadata> daemon(String name) {
        Optional<Command> command = commands.daemon(name);
        if (command.isEmpty()) {
            return List.of();
        }
        CommandResult result = runner.run(command.get()).orThrow(runner.node());
        return result.parse(runner.node(), text -> OptionParser.parse(text, name));
    }

    private static List<OptionMetadata> manual(Map<String, Map<String, String>> page, String section) {
        return page.getOrDefault(section, Map.of()).entrySet().stream()
                .filter(entry -> !NOT_OFFERED.contains(entry.getKey()))
                .map(entry -> ManualOption.of(entry.getKey(), entry.getValue(), "corosync.conf(5)"))
                .toList();
    }

    /** Manual pages are left out of small images: then Corosync's own check is all there is. */
    private Map<String, Map<String, String>> page() {
        for (String name : PAGES) {
            Path file = root.file(name);
            if (Files.isRegularFile(file)) {
                try (InputStream bytes = Files.newInputStream(file);
                        InputStream text = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
                    return ManualPage.sections(new String(text.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException unreadable) {
                    return Map.of();
                }
            }
        }
        return Map.of();
    }
}
