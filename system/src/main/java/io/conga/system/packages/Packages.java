package io.conga.system.packages;

import io.conga.protocol.operation.Operation.Feature;
import io.conga.protocol.operation.PackageChange;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.exec.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** This machine's packages, by apt, dnf or zypper. */
public final class Packages {

    private static final int LAST_LINES = 12;

    private final CommandRunner runner;
    private final ToolPaths tools;
    private final SystemRoot root;

    public Packages(CommandRunner runner, ToolPaths tools, SystemRoot root) {
        this.runner = runner;
        this.tools = tools;
        this.root = root;
    }

    /** apt, dnf or zypper, if one is here. */
    public Optional<String> manager() {
        return known().map(PackageManager::name);
    }

    private Optional<PackageManager> known() {
        if (tools.find("apt-get").isPresent() && tools.find("dpkg-query").isPresent()) {
            return Optional.of(new Apt(tools));
        }
        return List.of("dnf", "zypper").stream()
                .filter(name -> tools.find(name).isPresent())
                .<PackageManager>map(name -> new Rpm(tools, name))
                .findFirst();
    }

    private PackageManager required() {
        return known().orElseThrow(() -> new ProblemException(
                NodeProblem.COMMAND_MISSING, "command", "apt-get, dnf or zypper", "node", runner.node()));
    }

    /** Versions of the engines that are installed, by their names in a node's facts; one process. */
    public Map<String, String> engines() {
        Optional<PackageManager> manager = known();
        if (manager.isEmpty()) {
            return Map.of();
        }
        Map<String, String> packages = manager.get().engines();
        Map<String, String> installed =
                installed(manager.get(), packages.values().stream().sorted().toList());
        var engines = new LinkedHashMap<String, String>();
        packages.forEach((engine, name) -> {
            String version = installed.get(name);
            if (version != null) {
                engines.put(engine, version);
            }
        });
        return Map.copyOf(engines);
    }

    /** Versions of those of these packages that are installed; one process. Names that the distribution does not know do no harm. */
    public Map<String, String> versions(List<String> names) {
        return known().map(manager -> installed(manager, names)).orElse(Map.of());
    }

    /** Changes whenever a package is installed or removed; costs no process, so that {@link #engines} need not be asked again. */
    public String stamp() {
        var stamp = new StringBuilder();
        for (String database : known().map(PackageManager::databases).orElse(List.of())) {
            Path file = root.file(database);
            try {
                if (Files.exists(file)) {
                    stamp.append(Files.getLastModifiedTime(file)).append('/').append(Files.size(file));
                }
            } catch (IOException changing) {
                // It is being replaced at this moment: that is a change.
                stamp.append(System.nanoTime());
            }
        }
        return stamp.toString();
    }

    /** The packages of these features that are not installed. */
    public List<String> missing(List<Feature> features) {
        PackageManager manager = required();
        List<String> wanted = features.stream()
                .flatMap(feature -> manager.packages(feature).stream())
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, String> installed = installed(manager, wanted);
        return wanted.stream().filter(name -> !installed.containsKey(name)).toList();
    }

    private Map<String, String> installed(PackageManager manager, List<String> names) {
        CommandResult result = runner.run(manager.query(names));
        // Both tools end with an error when one of several is not known; what they print of the others is right.
        if (result.timedOut() || result.truncated()) {
            throw result.failure(runner.node());
        }
        try {
            return manager.installed(result.stdout());
        } catch (UnreadableException unreadable) {
            throw result.unreadable(runner.node(), unreadable.reason());
        }
    }

    /** The command that {@link #install} begins with, for previews. */
    public Command installCommand(List<String> names) {
        return required().install(names);
    }

    /**
     * Installs these packages; reads the repositories' lists anew only where it does not work without.
     *
     * @throws ProblemException node.command-failed with the package manager's words
     */
    public void install(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        PackageManager manager = required();
        CommandResult first = runner.run(manager.install(new ArrayList<>(names)));
        if (first.succeeded()) {
            return;
        }
        if (!manager.needsRefresh(first.stdout() + first.stderr())) {
            throw first.failure(runner.node());
        }
        runner.run(manager.refresh()).orThrow(runner.node());
        runner.run(manager.install(names)).orThrow(runner.node());
    }

    /** The packages that {@link #upgrade} would change by the lists that are here; changes nothing. */
    public List<PackageChange> upgradable() {
        PackageManager manager = required();
        CommandResult result = runner.run(manager.upgradable());
        if (!result.succeeded() && result.exitCode() != manager.someUpgradable()) {
            throw result.failure(runner.node());
        }
        try {
            return manager.upgradable(result.stdout());
        } catch (UnreadableException unreadable) {
            throw result.unreadable(runner.node(), unreadable.reason());
        }
    }

    /** The command of {@link #upgrade}, for previews. */
    public Command upgradeCommand(boolean downloadOnly) {
        return required().upgrade(downloadOnly);
    }

    /**
     * Updates everything that is installed. The lists are read anew where it only fetches: what follows then installs
     * what was fetched, and nothing that came meanwhile.
     *
     * @throws ProblemException node.command-failed with the package manager's words
     */
    public void upgrade(boolean downloadOnly) {
        PackageManager manager = required();
        if (downloadOnly) {
            done(runner.run(manager.refresh()));
        } else {
            manager.repair().ifPresent(repair -> done(runner.run(repair)));
        }
        done(runner.run(manager.upgrade(downloadOnly)));
    }

    /** What a package's own script complained of stands in standard output, and standard error only says that one failed. */
    private void done(CommandResult result) {
        if (result.succeeded() || result.timedOut()) {
            result.orThrow(runner.node());
            return;
        }
        List<String> printed = result.stdout().strip().lines().toList();
        String last = String.join("\n", printed.subList(Math.max(0, printed.size() - LAST_LINES), printed.size()));
        throw new ProblemException(
                NodeProblem.COMMAND_FAILED,
                "command",
                result.command().tool(),
                "node",
                runner.node(),
                "exitCode",
                String.valueOf(result.exitCode()),
                "output",
                (last + "\n" + result.stderr()).strip());
    }
}
