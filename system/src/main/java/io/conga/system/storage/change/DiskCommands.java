package io.conga.system.storage.change;

import io.conga.protocol.storage.change.DiskChange;
import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.List;

/** wipefs(8), sfdisk(8), partx(8), udevadm(8), dd(1). */
public final class DiskCommands {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ToolPaths tools;

    public DiskCommands(ToolPaths tools) {
        this.tools = tools;
    }

    /**
     * Everything that the content would be recognised by is erased, each saved to a file of its own in the folder.
     *
     * @param home where wipefs puts its files: it takes HOME for it
     */
    public Command wipe(String device, String home) {
        return Command.of(tools.require("wipefs"), "--all", "--backup", device)
                .withEnvironment(java.util.Map.of("HOME", home))
                .within(LIMIT);
    }

    /** The same without a backup, for what was made a moment ago. */
    public Command wipe(String device) {
        return Command.of(tools.require("wipefs"), "--all", device).within(LIMIT);
    }

    /** One saved signature is written back where it was. */
    public Command restore(String file, String device, long offset) {
        return Command.of(
                        tools.require("dd"),
                        "if=" + file,
                        "of=" + device,
                        "seek=" + offset,
                        "bs=1",
                        "conv=notrunc,fsync",
                        "status=none")
                .within(LIMIT);
    }

    /** The table as sfdisk takes it again. */
    public Command dump(String device) {
        return Command.of(tools.require("sfdisk"), "--dump", device);
    }

    /** An empty table in place of all that was there. */
    public Command table(String device, String kind) {
        return Command.of(tools.require("sfdisk"), "--wipe", "always", "--wipe-partitions", "always", device)
                .withInput("label: " + kind + "\n")
                .within(LIMIT);
    }

    /** The kernel forgets a partition; the others may be in use. */
    public Command forget(String disk, int number) {
        return Command.of(tools.require("partx"), "--delete", "--nr", String.valueOf(number), disk)
                .within(LIMIT);
    }

    /** The table of a dump. */
    public Command script(String device, String text) {
        return Command.of(
                        tools.require("sfdisk"),
                        "--wipe",
                        "always",
                        "--wipe-partitions",
                        "never",
                        "--no-reread",
                        "--no-tell-kernel",
                        device)
                .withInput(text)
                .within(LIMIT);
    }

    /** A partition more. */
    public Command append(DiskChange.AddPartition add) {
        var line = new StringBuilder();
        if (add.startBytes() != null) {
            line.append("start=").append(add.startBytes() / 1024).append("KiB, ");
        }
        if (add.bytes() != null) {
            line.append("size=").append(add.bytes() / 1024).append("KiB, ");
        }
        line.append("type=").append(add.partitionType());
        if (add.uuid() != null) {
            line.append(", uuid=").append(add.uuid());
        }
        if (add.label() != null) {
            line.append(", name=\"").append(add.label()).append('"');
        }
        return Command.of(
                        tools.require("sfdisk"),
                        "--append",
                        "--wipe",
                        "never",
                        "--wipe-partitions",
                        "always",
                        "--no-reread",
                        "--no-tell-kernel",
                        add.device())
                .withInput(line.append('\n').toString())
                .within(LIMIT);
    }

    /** A partition less. */
    public Command delete(String disk, int number) {
        return Command.of(
                        tools.require("sfdisk"),
                        "--no-reread",
                        "--no-tell-kernel",
                        "--delete",
                        disk,
                        String.valueOf(number))
                .within(LIMIT);
    }

    /** smartctl(8): it comes back at once, the disk goes on by itself. */
    public Command test(String device, String kind) {
        return Command.of(tools.require("smartctl"), "--json=c", "--test=" + kind, device);
    }

    /** The kernel's picture of the partitions becomes that of the table; those in use stay as they are. */
    public Command kernel(String disk) {
        return Command.of(tools.require("partx"), "--update", disk).within(LIMIT);
    }

    /** Waits until udev has made the links of what came. */
    public Command settle() {
        return Command.of(tools.require("udevadm"), "settle", "--timeout=20").within(LIMIT);
    }

    /** udev looks at a device again: what was written to it shows. */
    public Command look(List<String> devices) {
        var argv = new java.util.ArrayList<String>();
        argv.add(tools.require("udevadm"));
        argv.addAll(List.of("trigger", "--action=change", "--settle"));
        argv.addAll(devices);
        return Command.of(argv).within(LIMIT);
    }

    /** Whether udev is there: a container has none. */
    public boolean udev() {
        return tools.find("udevadm").isPresent();
    }
}
