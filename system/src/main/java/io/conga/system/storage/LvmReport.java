package io.conga.system.storage;

import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.PhysicalVolume;
import io.conga.protocol.storage.VolumeGroup;
import java.util.List;

/** What LVM says. */
record LvmReport(List<VolumeGroup> groups, List<PhysicalVolume> physical, List<LogicalVolume> logical) {

    static final LvmReport NONE = new LvmReport(List.of(), List.of(), List.of());

    LvmReport {
        groups = List.copyOf(groups);
        physical = List.copyOf(physical);
        logical = List.copyOf(logical);
    }

    /** Whether something in it changes without anybody's doing: a pool fills, a copy goes on. */
    boolean moves() {
        return logical.stream()
                .anyMatch(volume -> volume.dataPercent() != null
                        || volume.movePhysicalVolume() != null
                        || (volume.syncPercent() != null && volume.syncPercent() < 100));
    }
}
