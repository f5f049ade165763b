package io.conga.system.storage.change;

import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tools of the file systems. Most overwrite whatever is there without asking when nobody is at a terminal: whether they may is
 * decided before, by the guards.
 */
public final class FileSystemCommands {

    private static final Duration LONG = Duration.ofHours(12);

    private final ToolPaths tools;

    public FileSystemCommands(ToolPaths tools) {
        this.tools = tools;
    }

    public Command make(FileSystemChange.MakeFileSystem make) {
        var argv = new ArrayList<String>();
        String label = make.label();
        String uuid = make.uuid();
        switch (make.fileSystem()) {
            case "ext2", "ext3", "ext4" -> {
                argv.addAll(List.of(tools.require("mkfs." + make.fileSystem()), "-F"));
                option(argv, "-L", label);
                option(argv, "-U", uuid);
            }
            case "xfs" -> {
                argv.addAll(List.of(tools.require("mkfs.xfs"), "-f"));
                option(argv, "-L", label);
                option(argv, "-m", uuid == null ? null : "uuid=" + uuid);
            }
            case "gfs2" -> {
                argv.addAll(List.of(
                        tools.require("mkfs.gfs2"),
                        "-O",
                        "-p",
                        "lock_dlm",
                        "-t",
                        String.valueOf(make.lockTable()),
                        "-j",
                        String.valueOf(make.journals()),
                        "-J",
                        String.valueOf(make.journalMib())));
                option(argv, "-U", uuid);
            }
            case "vfat" -> {
                argv.add(tools.require("mkfs.vfat"));
                option(argv, "-n", label);
            }
            default -> {
                argv.addAll(List.of(tools.require("mkswap"), "--force"));
                option(argv, "--label", label);
                option(argv, "--uuid", uuid);
            }
        }
        argv.add(make.device());
        return run(argv);
    }

    /**
     * To the size of its device. xfs_growfs never gets {@code -D}: with a number too small it made a mounted XFS smaller.
     *
     * @param target where it is mounted; null where it is not
     */
    public Command grow(String fileSystem, String device, @Nullable String target) {
        return switch (fileSystem) {
            case "xfs" -> run(List.of(tools.require("xfs_growfs"), mounted(fileSystem, target)));
            case "gfs2" -> run(List.of(tools.require("gfs2_grow"), mounted(fileSystem, target)));
            default -> run(List.of(tools.require("resize2fs"), device));
        };
    }

    /** An unmounted ext file system becomes smaller than its volume will be. */
    public Command shrink(String device, long bytes) {
        return run(List.of(tools.require("resize2fs"), device, bytes / 1024 + "K"));
    }

    public Command check(String fileSystem, String device, boolean repair) {
        return switch (fileSystem) {
            case "xfs" ->
                run(
                        repair
                                ? List.of(tools.require("xfs_repair"), device)
                                : List.of(tools.require("xfs_repair"), "-n", device));
            case "gfs2" -> run(List.of(tools.require("fsck.gfs2"), repair ? "-y" : "-n", device));
            case "vfat" -> run(List.of(tools.require("fsck.vfat"), repair ? "-a" : "-n", device));
            default -> run(List.of(tools.require("e2fsck"), "-f", repair ? "-y" : "-n", device));
        };
    }

    /** What the superblock of an ext file system says of itself. */
    public Command superblock(String device) {
        return run(List.of(tools.require("tune2fs"), "-l", device));
    }

    public Command label(String fileSystem, String device, String label) {
        return switch (fileSystem) {
            case "xfs" -> run(List.of(tools.require("xfs_admin"), "-L", label.isEmpty() ? "--" : label, device));
            case "vfat" ->
                run(
                        label.isEmpty()
                                ? List.of(tools.require("fatlabel"), "--reset", device)
                                : List.of(tools.require("fatlabel"), device, label));
            // Nobody may have it mounted anywhere: its label is the lock table by which nodes know that it is the same.
            case "gfs2" -> run(List.of(tools.require("tunegfs2"), "-o", "locktable=" + label, device));
            case "swap" -> run(List.of(tools.require("swaplabel"), "--label", label, device));
            default -> run(List.of(tools.require("tune2fs"), "-L", label, device));
        };
    }

    /**
     * @param more how many come to those that it has
     * @param mib size of one of them
     */
    public Command addJournals(String target, int more, int mib) {
        return run(List.of(tools.require("gfs2_jadd"), "-j", String.valueOf(more), "-J", String.valueOf(mib), target));
    }

    private static String mounted(String fileSystem, @Nullable String target) {
        if (target == null) {
            throw new IllegalStateException(fileSystem + " grows only while it is mounted");
        }
        return target;
    }

    private static void option(List<String> argv, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            argv.add(name);
            argv.add(value);
        }
    }

    private static Command run(List<String> argv) {
        return Command.of(argv).within(LONG);
    }
}
