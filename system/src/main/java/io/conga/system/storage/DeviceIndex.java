package io.conga.system.storage;

import io.conga.protocol.storage.BlockDevice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds devices by what other tools call them. */
final class DeviceIndex {

    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    DeviceIndex(List<BlockDevice> devices) {
        for (BlockDevice device : devices) {
            paths.put(device.path(), device.name());
            paths.put("/dev/" + device.name(), device.name());
            device.links().forEach(link -> paths.putIfAbsent(link, device.name()));
            numbers.putIfAbsent(device.majorMinor(), device.name());
            tags(device);
        }
    }

    /** A later device lies on an earlier one: what is on both (an array and its members) is the later one's. */
    private void tags(BlockDevice device) {
        BlockDevice.Content content = device.content();
        if (content != null && content.uuid() != null) {
            tags.put("UUID=" + content.uuid(), device.name());
        }
        if (content != null && content.label() != null) {
            tags.put("LABEL=" + content.label(), device.name());
        }
        BlockDevice.Partition partition = device.partition();
        if (partition != null && partition.uuid() != null) {
            tags.put("PARTUUID=" + partition.uuid(), device.name());
        }
        if (partition != null && partition.label() != null) {
            tags.put("PARTLABEL=" + partition.label(), device.name());
        }
    }

    /** The kernel name behind a path; null where no device of this machine is. */
    @Nullable
    String find(String path) {
        return paths.get(path);
    }

    /** The kernel name behind a path; where that is not known, the path's last name. */
    String kernelName(String path) {
        String name = paths.get(path);
        return name == null ? path.substring(path.lastIndexOf('/') + 1) : name;
    }

    @Nullable
    String byNumber(String majorMinor) {
        return numbers.get(majorMinor);
    }

    /** What fstab(5) writes in its first field: UUID=, LABEL=, PARTUUID=, PARTLABEL= (perhaps in quotes), or a path. */
    @Nullable
    String bySource(String source) {
        return source.startsWith("/") ? find(source) : tags.get(source.replace("\"", ""));
    }
}
