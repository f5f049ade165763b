package io.conga.luci.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.PhysicalVolume;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.VolumeGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What stands on the disks of one system's view. Pure. */
final class DiskLook {

    private final StorageView view;
    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, BlockDevice> devices = new HashMap<>();
    private final Map<String, VolumeGroup> groups = new HashMap<>();

    DiskLook(StorageView view) {
        this.view = view;
        for (BlockDevice device : view.devices()) {
            names.put(device.path(), device.name());
            devices.put(device.name(), device);
            device.links().forEach(link -> names.putIfAbsent(link, device.name()));
            device.parents()
                    .forEach(parent -> above.computeIfAbsent(parent, _ -> new java.util.ArrayList<>())
                            .add(device.name()));
        }
        view.volumeGroups().forEach(group -> groups.put(group.name(), group));
    }

    /** Devices with a World Wide Name, by it: several where several paths lead to one disk. */
    Map<String, List<BlockDevice>> byWwn() {
        var found = new LinkedHashMap<String, List<BlockDevice>>();
        for (BlockDevice device : view.devices()) {
            String wwn = device.wwn();
            if (wwn != null && device.parents().isEmpty()) {
                found.computeIfAbsent(wwn, _ -> new java.util.ArrayList<>()).add(device);
            }
        }
        return found;
    }

    /** The multipath map above a path, or the disk itself. */
    BlockDevice top(BlockDevice disk) {
        return on(disk).filter(device -> device.kind() == BlockDevice.Kind.MULTIPATH)
                .findFirst()
                .orElse(disk);
    }

    private Stream<BlockDevice> on(BlockDevice device) {
        return above.getOrDefault(device.name(), List.of()).stream()
                .flatMap(name -> Stream.ofNullable(devices.get(name)));
    }

    /** Whether something else than a multipath map lies on it: a mount, a volume, an array, a partition in use. */
    boolean direct(BlockDevice disk) {
        boolean above = on(disk).anyMatch(device -> device.kind() != BlockDevice.Kind.MULTIPATH
                && (device.kind() != BlockDevice.Kind.PARTITION || direct(device)));
        return above
                || view.mounts().stream().anyMatch(mount -> disk.name().equals(mount.device()))
                || view.swaps().stream().anyMatch(swap -> disk.name().equals(swap.device()));
    }

    /** Everything that lies on these, themselves included. */
    Set<String> standingOn(List<BlockDevice> disks) {
        var found = new HashSet<String>();
        disks.forEach(disk -> climb(disk.name(), found));
        return found;
    }

    private void climb(String name, Set<String> found) {
        if (found.add(name)) {
            above.getOrDefault(name, List.of()).forEach(upper -> climb(upper, found));
        }
    }

    List<Mount> mounts(Set<String> devices) {
        return view.mounts().stream()
                .filter(mount -> mount.device() != null && devices.contains(mount.device()))
                .toList();
    }

    /** Volume groups with a physical volume on these devices, and something active. */
    List<VolumeGroup> activeGroups(Set<String> devices) {
        Set<String> on = new LinkedHashSet<>();
        for (PhysicalVolume volume : view.physicalVolumes()) {
            String device = volume.device();
            String name = device == null ? null : names.get(device);
            if (name != null && devices.contains(name) && volume.group() != null) {
                on.add(volume.group());
            }
        }
        return on.stream()
                .filter(group -> view.logicalVolumes().stream()
                        .anyMatch(volume -> volume.group().equals(group) && volume.active()))
                .flatMap(group -> Stream.ofNullable(groups.get(group)))
                .toList();
    }

    /** How many logical volumes a person works with. */
    static long volumes(StorageView view) {
        return view.logicalVolumes().stream().filter(volume -> !volume.hidden()).count();
    }
}
