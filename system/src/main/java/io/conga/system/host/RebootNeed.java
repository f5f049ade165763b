package io.conga.system.host;

import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether this machine has to be rebooted to use what is installed. Debian's packages leave a file, needs-restarting(1)
 * of dnf and {@code zypper needs-rebooting} look for themselves, and an installed kernel may be newer than the running one.
 */
public final class RebootNeed {

    private static final int DNF_YES = 1;
    private static final int ZYPPER_YES = 102;

    private final CommandRunner runner;
    private final ToolPaths tools;
    private final SystemRoot root;

    public RebootNeed(CommandRunner runner, ToolPaths tools, SystemRoot root) {
        this.runner = runner;
        this.tools = tools;
        this.root = root;
    }

    /** Why, in words; empty where nothing says so. */
    public Optional<String> reason() {
        return marked().or(this::newerKernel).or(this::asked);
    }

    private Optional<String> marked() {
        if (!Files.exists(root.file("/run/reboot-required"))) {
            return Optional.empty();
        }
        var packages = new TreeSet<>(lines("/run/reboot-required.pkgs"));
        return Optional.of("/run/reboot-required" + (packages.isEmpty() ? "" : ": " + String.join(", ", packages)));
    }

    /** Only where the running kernel came from this /boot: that of a container, or one given from outside, did not. */
    private Optional<String> newerKernel() {
        String running = new Host(root).kernel();
        List<String> installed = kernels();
        return !installed.contains(running)
                ? Optional.empty()
                : KernelVersion.newest(running, installed)
                        .map(newest -> "kernel " + newest + " is installed, " + running + " runs");
    }

    private List<String> kernels() {
        Path boot = root.file("/boot");
        if (!Files.isDirectory(boot)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(boot)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("vmlinuz-"))
                    .map(name -> name.substring("vmlinuz-".length()))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Optional<String> asked() {
        if (tools.find("needs-restarting").isPresent()) {
            return asked(Command.of(tools.require("needs-restarting"), "--reboothint"), DNF_YES);
        }
        if (tools.find("zypper").isPresent()) {
            return asked(Command.of(tools.require("zypper"), "--non-interactive", "needs-rebooting"), ZYPPER_YES);
        }
        return Optional.empty();
    }

    private Optional<String> asked(Command command, int yes) {
        CommandResult result = runner.run(command);
        if (result.exitCode() == yes) {
            return Optional.of(command.tool());
        }
        result.orThrow(runner.node());
        return Optional.empty();
    }

    private List<String> lines(String path) {
        try {
            return new ArrayList<>(Files.readAllLines(root.file(path), StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList());
        } catch (IOException missing) {
            return List.of();
        }
    }
}
