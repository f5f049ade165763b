package io.conga.protocol.storage.guard;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.PhysicalVolume;
import io.conga.protocol.storage.RaidArray;
import io.conga.protocol.storage.StorageView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies on what, on one machine. */
public record StorageStack(StorageView view) {

    /** The device and all that lie on it, itself first. */
    public List<BlockDevice> above(BlockDevice device) {
        Map<String, BlockDevice> found = new LinkedHashMap<>();
        found.put(device.name(), device);
        boolean more = true;
        while (more) {
            more = false;
            for (BlockDevice candidate : view.devices()) {
                boolean lies = candidate.parents().stream().anyMatch(found::containsKey);
                if (lies && found.putIfAbsent(candidate.name(), candidate) == null) {
                    more = true;
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** All that it lies on, without itself. */
    public List<BlockDevice> below(BlockDevice device) {
        Map<String, BlockDevice> found = new LinkedHashMap<>();
        collectBelow(device, found);
        return List.copyOf(found.values());
    }

    private void collectBelow(BlockDevice device, Map<String, BlockDevice> into) {
        for (String parent : device.parents()) {
            view.device(parent).ifPresent(found -> {
                if (into.putIfAbsent(found.name(), found) == null) {
                    collectBelow(found, into);
                }
            });
        }
    }

    /** The disks at the bottom of it: itself, where it is one. */
    public List<BlockDevice> disks(BlockDevice device) {
        List<BlockDevice> below = below(device);
        List<BlockDevice> all = new ArrayList<>(below);
        all.add(device);
        return all.stream().filter(found -> found.parents().isEmpty()).toList();
    }

    /** What LVM says of it as a physical volume. */
    public Optional<PhysicalVolume> physicalVolume(BlockDevice device) {
        return view.physicalVolumes().stream()
                .filter(volume -> volume.device() != null && is(device, volume.device()))
                .findFirst();
    }

    /** The running array that has it. */
    public Optional<RaidArray> arrayOf(BlockDevice device) {
        return view.arrays().stream()
                .filter(array -> array.members().stream()
                        .anyMatch(member -> member.device().equals(device.name())))
                .findFirst();
    }

    /** The array of that UUID. */
    public Optional<RaidArray> array(String uuid) {
        return view.arrays().stream().filter(array -> array.uuid().equals(uuid)).findFirst();
    }

    /** The logical volume of that name. */
    public Optional<LogicalVolume> volume(String group, String name) {
        return view.logicalVolumes().stream()
                .filter(volume -> volume.group().equals(group) && volume.name().equals(name))
                .findFirst();
    }

    /** Its block device; empty while it is not active. */
    public Optional<BlockDevice> device(LogicalVolume volume) {
        return Optional.ofNullable(volume.device()).flatMap(view::at);
    }

    private static boolean is(BlockDevice device, String path) {
        return device.path().equals(path) || device.links().contains(path);
    }
}
