package io.conga.system.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Block devices with what beside lsblk(8) tells of them: links, places of partitions, and contents where no udev runs. */
final class BlockReader {

    private static final long SECTOR = 512;

    private final CommandRunner runner;
    private final SystemRoot root;
    private final ToolPaths tools;
    private final StorageCommands commands;
    private final SmallFiles files;

    BlockReader(CommandRunner runner, SystemRoot root, ToolPaths tools) {
        this.runner = runner;
        this.root = root;
        this.tools = tools;
        this.commands = new StorageCommands(tools);
        this.files = new SmallFiles(root);
    }

    /** Devices that can be used: those of no size (an empty drive, a free loop device) and without a node in /dev are left out. */
    List<BlockDevice> devices() {
        Map<String, List<String>> links = DeviceLinks.read(root);
        List<BlockDevice> found = runner.run(commands.block()).parse(runner.node(), BlockParser::parse).stream()
                .filter(device -> device.bytes() > 0 && files.exists(device.path()))
                .toList();
        Map<String, BlkidParser.Found> contents = contents();
        return found.stream()
                .map(device ->
                        completed(device, links.getOrDefault(device.name(), List.of()), contents.get(device.path())))
                .toList();
    }

    /** Without udev, as in a container, lsblk knows of no contents: then each device is looked at, in one process. */
    private Map<String, BlkidParser.Found> contents() {
        if (files.exists("/run/udev/data") || tools.find("blkid").isEmpty()) {
            return Map.of();
        }
        var result = runner.run(commands.contents());
        // 2: nothing found on any device
        return result.exitCode() == 2 ? Map.of() : result.parse(runner.node(), BlkidParser::parse);
    }

    private BlockDevice completed(BlockDevice device, List<String> links, BlkidParser.@Nullable Found found) {
        return new BlockDevice(
                device.name(),
                device.path(),
                links.stream().filter(link -> !link.equals(device.path())).toList(),
                device.kind(),
                device.bytes(),
                device.parents(),
                device.hardware(),
                device.sectorBytes(),
                device.readOnly(),
                device.table() == null && found != null && device.partition() == null ? found.table() : device.table(),
                device.partition() == null ? null : placed(device.name(), device.partition()),
                device.content() == null && found != null ? found.content() : device.content(),
                device.majorMinor());
    }

    private BlockDevice.Partition placed(String name, BlockDevice.Partition partition) {
        return new BlockDevice.Partition(
                (int) files.number("/sys/class/block/" + name + "/partition", 0),
                files.number("/sys/class/block/" + name + "/start", 0) * SECTOR,
                partition.type(),
                partition.label(),
                partition.uuid());
    }
}
