package io.conga.system.storage;

import io.conga.protocol.storage.FstabEntry;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.SwapSpace;
import io.conga.system.exec.SystemRoot;
import java.util.ArrayList;
import java.util.List;

/** What devices are used for: mounts, swap, and what fstab(5) says of the next boot. Files of the kernel and that one; no tool. */
final class MountReader {

    private final SystemRoot root;
    private final SmallFiles files;
    private final StorageMemory memory;

    MountReader(SystemRoot root, StorageMemory memory) {
        this.root = root;
        this.files = new SmallFiles(root);
        this.memory = memory;
    }

    /** File systems of devices and of the network; not the kernel's own. */
    List<Mount> mounts(DeviceIndex index) {
        List<MountParser.Line> lines = MountParser.parse(files.text("/proc/1/mountinfo", ""));
        var found = new ArrayList<Mount>();
        for (MountParser.Line line : lines) {
            String device = index.byNumber(line.majorMinor());
            if (device == null && line.source().startsWith("/dev/")) {
                device = index.find(line.source());
            }
            if ((device != null || line.network()) && !again(line, lines)) {
                Usage.Sizes sizes = memory.usage.of(root, line.target(), line.type());
                found.add(new Mount(
                        line.target(),
                        line.source(),
                        device,
                        line.type(),
                        line.options(),
                        sizes == null ? null : sizes.bytes(),
                        sizes == null ? null : sizes.used()));
            }
        }
        return found;
    }

    /** A folder bound elsewhere, of a file system that is mounted as a whole too, is no other file system. */
    private static boolean again(MountParser.Line line, List<MountParser.Line> lines) {
        return !line.root().equals("/")
                && !line.type().equals("btrfs")
                && lines.stream()
                        .filter(other -> other.majorMinor().equals(line.majorMinor()))
                        .anyMatch(other -> other.root().equals("/") || lines.indexOf(other) < lines.indexOf(line));
    }

    List<FstabEntry> fstab(DeviceIndex index) {
        return FstabParser.parse(files.text("/etc/fstab", "")).stream()
                .map(entry -> new FstabEntry(
                        entry.line(),
                        entry.source(),
                        entry.target(),
                        entry.type(),
                        entry.options(),
                        entry.dump(),
                        entry.pass(),
                        index.bySource(entry.source())))
                .toList();
    }

    List<SwapSpace> swaps(DeviceIndex index) {
        return SwapParser.parse(files.text("/proc/swaps", "")).stream()
                .map(swap -> new SwapSpace(
                        swap.path(),
                        swap.device() == null ? null : index.kernelName(swap.path()),
                        swap.bytes(),
                        swap.usedBytes(),
                        swap.priority()))
                .toList();
    }
}
