package io.conga.system.packages;

import io.conga.protocol.operation.Operation.Feature;
import io.conga.protocol.operation.PackageChange;
import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import io.conga.system.exec.UnreadableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * rpm(8) with dnf(8) or zypper(8).
 *
 * @param name dnf or zypper
 */
record Rpm(ToolPaths tools, String name) implements PackageManager {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static final Duration UPGRADE_LIMIT = Duration.ofMinutes(55);

    private boolean dnf() {
        return name.equals("dnf");
    }

    @Override
    public List<String> packages(Feature feature) {
        return switch (feature) {
            case CLUSTER ->
                dnf()
                        ? List.of("corosync", "pacemaker", "pacemaker-cli", "resource-agents")
                        : List.of("corosync", "pacemaker", "resource-agents");
            case FENCING -> List.of(dnf() ? "fence-agents-all" : "fence-agents");
            case QDEVICE -> List.of("corosync-qdevice", dnf() ? "nss-tools" : "mozilla-nss-tools");
            case QNETD -> List.of("corosync-qnetd", dnf() ? "nss-tools" : "mozilla-nss-tools");
            case SBD -> List.of("sbd", dnf() ? "fence-agents-sbd" : "fence-agents");
            case SHARED_STORAGE -> List.of("lvm2", "lvm2-lockd", dnf() ? "dlm" : "libdlm", "gfs2-utils");
        };
    }

    @Override
    public Map<String, String> engines() {
        return Map.of(
                "corosync", "corosync",
                "pacemaker", "pacemaker",
                "sbd", "sbd",
                "pcs", "pcs",
                "libvirt", "libvirt-daemon");
    }

    @Override
    public Command query(List<String> packages) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("rpm"));
        argv.addAll(List.of("--query", "--queryformat=%{NAME} installed %{VERSION}-%{RELEASE}\\n"));
        argv.addAll(packages);
        return Command.of(argv);
    }

    @Override
    public Map<String, String> installed(String output) {
        var installed = new LinkedHashMap<String, String>();
        for (String line : output.split("\n")) {
            String[] words = line.strip().split(" ");
            if (words.length == 3 && words[1].equals("installed")) {
                installed.put(words[0], words[2]);
            } else if (!line.isBlank() && !line.contains("is not installed")) {
                throw new UnreadableException("this line is not PACKAGE installed VERSION: " + line);
            }
        }
        return installed;
    }

    @Override
    public Command install(List<String> packages) {
        var argv = new ArrayList<String>();
        argv.add(tools.require(name));
        argv.addAll(
                dnf()
                        ? List.of("install", "--assumeyes", "--setopt=install_weak_deps=False")
                        : List.of("--non-interactive", "install", "--no-recommends", "--auto-agree-with-licenses"));
        argv.addAll(packages);
        return Command.of(argv).within(LIMIT);
    }

    @Override
    public Command upgradable() {
        return Command.of(
                        dnf()
                                ? List.of(tools.require(name), "--quiet", "--cacheonly", "check-update")
                                : List.of(
                                        tools.require(name),
                                        "--non-interactive",
                                        "--no-refresh",
                                        "--quiet",
                                        "--terse",
                                        "list-updates"))
                .within(LIMIT);
    }

    /**
     * dnf: {@code NAME.ARCHITECTURE VERSION REPOSITORY}; what it would replace by another name stands after a heading.
     * zypper: a table {@code v | repository | name | installed | available | architecture}.
     */
    @Override
    public List<PackageChange> upgradable(String output) {
        return dnf() ? RpmUpdates.dnf(output) : RpmUpdates.zypper(output);
    }

    @Override
    public int someUpgradable() {
        return dnf() ? 100 : 0;
    }

    @Override
    public Command upgrade(boolean downloadOnly) {
        var argv = new ArrayList<String>();
        argv.add(tools.require(name));
        argv.addAll(
                dnf()
                        ? List.of("upgrade", "--assumeyes")
                        : List.of("--non-interactive", "update", "--no-recommends", "--auto-agree-with-licenses"));
        if (downloadOnly) {
            argv.add(dnf() ? "--downloadonly" : "--download-only");
        }
        return Command.of(argv).within(UPGRADE_LIMIT);
    }

    @Override
    public Optional<Command> repair() {
        return Optional.empty();
    }

    @Override
    public Command refresh() {
        return Command.of(
                        dnf()
                                ? List.of(tools.require(name), "makecache")
                                : List.of(tools.require(name), "--non-interactive", "refresh"))
                .within(LIMIT);
    }

    @Override
    public boolean needsRefresh(String output) {
        return output.contains("No match for argument")
                || output.contains("not found in package names")
                || output.contains("Status code: 404");
    }

    @Override
    public List<String> databases() {
        return List.of(
                "/var/lib/rpm/rpmdb.sqlite",
                "/usr/lib/sysimage/rpm/rpmdb.sqlite",
                "/usr/lib/sysimage/rpm/Packages.db",
                "/var/lib/rpm/Packages");
    }
}
