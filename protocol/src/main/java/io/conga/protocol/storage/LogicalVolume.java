package io.conga.protocol.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A logical volume: lvs(8).
 *
 * @param name name; hidden ones in brackets, as LVM prints them
 * @param group name of its volume group
 * @param uuid UUID
 * @param device path of its block device; null while it is not active
 * @param bytes size
 * @param layout linear, striped, mirror, raid1, raid5, raid6, raid10, thin, thin-pool, snapshot, cache, …: lv_layout's first fitting word
 * @param roles lv_role: public, private, origin, snapshot, …
 * @param active whether it is active here
 * @param open whether something has it open here
 * @param pool name of its thin pool; null where it has none
 * @param origin what it is a snapshot of; null where it is none
 * @param health lv_health_status: partial, refresh needed, mismatches exist; null where it is well
 * @param dataPercent how full a pool or snapshot is; null where that has no meaning
 * @param metadataPercent how full a pool's metadata is; null where that has no meaning
 * @param syncPercent how far copying is; null where nothing is copied
 * @param whenFull queue or error, for a thin pool; null otherwise
 * @param movePhysicalVolume what pvmove empties; null where none does
 * @param devices physical volumes it lies on, by path
 */
public record LogicalVolume(
        String name,
        String group,
        String uuid,
        @Nullable String device,
        long bytes,
        String layout,
        List<String> roles,
        boolean active,
        boolean open,
        @Nullable String pool,
        @Nullable String origin,
        @Nullable String health,
        @Nullable Double dataPercent,
        @Nullable Double metadataPercent,
        @Nullable Double syncPercent,
        @Nullable String whenFull,
        @Nullable String movePhysicalVolume,
        List<String> devices) {

    public LogicalVolume {
        roles = List.copyOf(roles);
        devices = List.copyOf(devices);
    }

    /** Whether it is a part of another one and not for use by itself. */
    public boolean hidden() {
        return name.startsWith("[");
    }
}
