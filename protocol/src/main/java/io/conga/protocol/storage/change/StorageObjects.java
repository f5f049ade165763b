package io.conga.protocol.storage.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Several {@link StorageObject}s at once. */
final class StorageObjects {

    private StorageObjects() {}

    /** A volume group and devices. */
    static List<String> of(String group, List<String> devices) {
        var all = new ArrayList<String>();
        all.add(StorageObject.group(group));
        devices.stream().map(StorageObject::device).forEach(all::add);
        return List.copyOf(all);
    }

    /** Devices of two lists. */
    static List<String> of(List<String> devices, List<String> more) {
        return Stream.concat(devices.stream(), more.stream())
                .map(StorageObject::device)
                .toList();
    }
}
