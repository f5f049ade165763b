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
import java.util.regex.Pattern;

/** apt-get(8) and dpkg-query(1). */
record Apt(ToolPaths tools) implements PackageManager {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    /** A package that asks would wait for ever; needrestart would restart services that are not ours. */
    private static final Map<String, String> SILENT =
            Map.of("DEBIAN_FRONTEND", "noninteractive", "NEEDRESTART_MODE", "l", "APT_LISTCHANGES_FRONTEND", "none");

    /** Configuration files stay as they are; another apt (a daily update) may be at work. */
    private static final List<String> UNATTENDED = List.of(
            "-o",
            "Dpkg::Options::=--force-confdef",
            "-o",
            "Dpkg::Options::=--force-confold",
            "-o",
            "DPkg::Lock::Timeout=120");

    private static final Duration UPGRADE_LIMIT = Duration.ofMinutes(55);
    private static final Pattern INSTALLS = Pattern.compile("Inst (\\S+)(?: \\[([^\\]]+)])? \\((\\S+).*");

    @Override
    public String name() {
        return "apt";
    }

    @Override
    public List<String> packages(Feature feature) {
        return switch (feature) {
            case CLUSTER -> List.of("corosync", "pacemaker", "pacemaker-cli-utils", "resource-agents");
            case FENCING -> List.of("fence-agents");
            case QDEVICE -> List.of("corosync-qdevice", "libnss3-tools");
            case QNETD -> List.of("corosync-qnetd", "libnss3-tools");
            case SBD -> List.of("sbd", "fence-agents");
            case SHARED_STORAGE -> List.of("lvm2", "lvm2-lockd", "dlm-controld", "gfs2-utils");
        };
    }

    @Override
    public Map<String, String> engines() {
        return Map.of(
                "corosync", "corosync",
                "pacemaker", "pacemaker",
                "sbd", "sbd",
                "pcs", "pcs",
                "libvirt", "libvirt-daemon-system");
    }

    @Override
    public Command query(List<String> packages) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("dpkg-query"));
        argv.add("--show");
        argv.add("--showformat=${Package} ${db:Status-Status} ${Version}\\n");
        argv.addAll(packages);
        return Command.of(argv);
    }

    @Override
    public Map<String, String> installed(String output) {
        var installed = new LinkedHashMap<String, String>();
        for (String line : output.split("\n")) {
            if (!line.isBlank()) {
                String[] words = line.strip().split(" ");
                if (words.length == 3 && words[1].equals("installed")) {
                    installed.put(words[0], words[2]);
                } else if (words.length < 2) {
                    throw new UnreadableException("this line is not PACKAGE STATUS VERSION: " + line);
                }
            }
        }
        return installed;
    }

    @Override
    public Command install(List<String> packages) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("apt-get"));
        argv.addAll(List.of("install", "--yes", "--quiet", "--no-install-recommends"));
        argv.addAll(UNATTENDED);
        argv.addAll(packages);
        return Command.of(argv).withEnvironment(SILENT).within(LIMIT);
    }

    @Override
    public Command upgradable() {
        return Command.of(tools.require("apt-get"), "upgrade", "--simulate", "--quiet", "--with-new-pkgs")
                .withEnvironment(SILENT)
                .within(LIMIT);
    }

    /** Such as {@code Inst libc6 [2.36-9+deb12u9] (2.36-9+deb12u10 Debian:12.10/stable [amd64])}; a new one has no first bracket. */
    @Override
    public List<PackageChange> upgradable(String output) {
        var changes = new ArrayList<PackageChange>();
        for (String line : output.split("\n")) {
            if (line.startsWith("Inst ")) {
                var found = INSTALLS.matcher(line);
                if (!found.matches()) {
                    throw new UnreadableException("this line is not Inst PACKAGE [OLD] (NEW …): " + line);
                }
                changes.add(new PackageChange(found.group(1), found.group(2), found.group(3)));
            }
        }
        return changes;
    }

    @Override
    public int someUpgradable() {
        return 0;
    }

    /** New packages come with it, or a kernel would never be updated: its package only asks for another of a new name. */
    @Override
    public Command upgrade(boolean downloadOnly) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("apt-get"));
        argv.addAll(List.of("upgrade", "--yes", "--quiet", "--with-new-pkgs"));
        if (downloadOnly) {
            argv.add("--download-only");
        }
        argv.addAll(UNATTENDED);
        return Command.of(argv).withEnvironment(SILENT).within(UPGRADE_LIMIT);
    }

    @Override
    public Optional<Command> repair() {
        return Optional.of(
                Command.of(tools.require("dpkg"), "--configure", "--pending", "--force-confdef", "--force-confold")
                        .withEnvironment(SILENT)
                        .within(LIMIT));
    }

    @Override
    public Command refresh() {
        return Command.of(tools.require("apt-get"), "update", "--quiet")
                .withEnvironment(SILENT)
                .within(LIMIT);
    }

    @Override
    public boolean needsRefresh(String output) {
        return output.contains("Unable to locate package")
                || output.contains("has no installation candidate")
                || output.contains("Failed to fetch")
                || output.contains("Unable to fetch some archives");
    }

    @Override
    public List<String> databases() {
        return List.of("/var/lib/dpkg/status");
    }
}
