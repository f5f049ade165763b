package io.conga.system.storage;

import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a change of storage leaves behind: udev writes what it found on a device, LVM keeps a copy of a group's metadata before and after
 * each change, fstab is written; the kernel's lists of mounts, swaps, partitions and arrays differ. They say that, not what.
 */
public final class StorageTraces {

    /** Where something is written. */
    public static final List<String> DIRECTORIES =
            List.of("/run/udev/data", "/etc", "/etc/lvm/backup", "/etc/lvm/archive");

    private static final List<String> WRITTEN = List.of(
            "/run/udev/data",
            "/etc/fstab",
            "/etc/lvm/backup",
            "/etc/lvm/archive",
            "/etc/iscsi/nodes",
            "/var/lib/nfs/etab");

    private static final List<String> LISTS =
            List.of("/proc/1/mountinfo", "/proc/swaps", "/proc/partitions", "/proc/mdstat");

    /** How far a copy is, and when it will end: read with the safety net, or it would be news each time. */
    private static final Pattern PROGRESS = Pattern.compile("\\[[=>.]*\\] .*");

    private StorageTraces() {}

    /** The kernel's lists; four small files. */
    public static String lists(SystemRoot root) {
        var all = new StringBuilder();
        for (String list : LISTS) {
            try {
                all.append(new String(Files.readAllBytes(root.file(list)), StandardCharsets.UTF_8));
            } catch (IOException none) {
                all.append('-');
            }
        }
        return PROGRESS.matcher(all).replaceAll("");
    }

    /** The same for as long as nothing of all that left a trace. */
    static String all(SystemRoot root) {
        var all = new StringBuilder(lists(root));
        for (String file : WRITTEN) {
            all.append('\n').append(file).append(' ').append(written(root, file));
        }
        return all.toString();
    }

    private static String written(SystemRoot root, String file) {
        try {
            FileTime time = Files.getLastModifiedTime(root.file(file));
            return time.toString();
        } catch (IOException none) {
            return "-";
        }
    }
}
