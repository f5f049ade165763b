package io.conga.protocol.storage;

import org.jspecify.annotations.Nullable;

/**
 * A physical volume: pvs(8).
 *
 * @param device path as LVM knows it; null where it is missing
 * @param uuid UUID
 * @param group name of its volume group; null where it is in none
 * @param bytes size
 * @param freeBytes not yet given to a logical volume
 * @param allocatable whether new extents may be taken from it
 * @param missing whether its volume group expects it and it is not there
 */
public record PhysicalVolume(
        @Nullable String device,
        String uuid,
        @Nullable String group,
        long bytes,
        long freeBytes,
        boolean allocatable,
        boolean missing) {}
