package io.conga.system.storage;

import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.ToolPaths;
import io.conga.system.packages.Packages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which tools of storage are installed, in which versions. */
final class StorageTools {

    /** Tool, and the packages that bring it, by distribution. */
    private static final Map<String, List<String>> PACKAGES = Map.ofEntries(
            Map.entry("lvm", List.of("lvm2")),
            Map.entry("lvmlockctl", List.of("lvm2-lockd")),
            Map.entry("mdadm", List.of("mdadm")),
            Map.entry("cryptsetup", List.of("cryptsetup-bin", "cryptsetup")),
            Map.entry("sfdisk", List.of("fdisk", "util-linux-core", "util-linux")),
            Map.entry("wipefs", List.of("util-linux", "util-linux-core")),
            Map.entry("mkfs.ext4", List.of("e2fsprogs")),
            Map.entry("mkfs.xfs", List.of("xfsprogs")),
            Map.entry("mkfs.gfs2", List.of("gfs2-utils")),
            Map.entry("mkfs.vfat", List.of("dosfstools")),
            Map.entry("mkfs.btrfs", List.of("btrfs-progs")),
            Map.entry("mkswap", List.of("util-linux", "util-linux-core")),
            Map.entry("dlm_tool", List.of("dlm-controld", "dlm")),
            Map.entry("iscsiadm", List.of("open-iscsi", "iscsi-initiator-utils")),
            Map.entry("multipathd", List.of("multipath-tools", "device-mapper-multipath")),
            Map.entry("smartctl", List.of("smartmontools")),
            Map.entry("nvme", List.of("nvme-cli")),
            Map.entry("exportfs", List.of("nfs-kernel-server", "nfs-utils", "nfs-kernel-server")),
            Map.entry("mount.nfs", List.of("nfs-common", "nfs-utils", "nfs-client")));

    private final ToolPaths tools;
    private final Packages packages;
    private final StorageMemory memory;

    StorageTools(ToolPaths tools, Packages packages, StorageMemory memory) {
        this.tools = tools;
        this.packages = packages;
        this.memory = memory;
    }

    /** By tool. A tool that no package tells of has an empty version. Asks the package manager only after packages changed. */
    Map<String, String> versions() {
        String stamp = packages.stamp();
        StorageMemory.Versions last = memory.versions;
        if (last == null || !last.stamp().equals(stamp) || stamp.isEmpty()) {
            last = new StorageMemory.Versions(stamp, read());
            memory.versions = last;
        }
        return last.versions();
    }

    private Map<String, String> read() {
        Map<String, String> installed = installed();
        var versions = new TreeMap<String, String>();
        PACKAGES.forEach((tool, names) -> {
            if (tools.find(tool).isPresent()) {
                versions.put(
                        tool,
                        names.stream()
                                .filter(installed::containsKey)
                                .map(installed::get)
                                .findFirst()
                                .orElse(""));
            }
        });
        return versions;
    }

    private Map<String, String> installed() {
        try {
            return packages.versions(PACKAGES.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .sorted()
                    .toList());
        } catch (ProblemException unknown) {
            return Map.of();
        }
    }
}
