package io.conga.protocol.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An MD array: {@code mdadm --detail --export}, /sys/block/mdN/md.
 *
 * @param device kernel name, such as md127
 * @param name name of its metadata, such as host:data; null where it has none
 * @param uuid UUID
 * @param level raid0, raid1, raid4, raid5, raid6, raid10, linear
 * @param metadata metadata version, such as 1.2
 * @param state array_state of sysfs: clean, active, inactive, read-auto, …
 * @param disks how many it is made for, spares not counted
 * @param degraded how many of these are lacking
 * @param chunkBytes chunk; 0 where the level has none
 * @param bitmap internal, none, or a path
 * @param members its devices
 * @param work what it does now; null: nothing
 * @param mismatches mismatch_cnt of the last check; null where none was made
 */
public record RaidArray(
        String device,
        @Nullable String name,
        String uuid,
        String level,
        String metadata,
        String state,
        int disks,
        int degraded,
        long chunkBytes,
        String bitmap,
        List<Member> members,
        @Nullable Work work,
        @Nullable Long mismatches) {

    public RaidArray {
        members = List.copyOf(members);
    }

    /**
     * One of its devices.
     *
     * @param device kernel name
     * @param role active, spare, faulty, rebuilding, journal, replacement
     * @param slot place in the array; null for a spare or faulty one
     */
    public record Member(
            String device, String role, @Nullable Integer slot) {}

    /**
     * Resync, recovery, check, repair or reshape.
     *
     * @param action sync_action
     * @param doneBytes how far, of one member
     * @param totalBytes of how much
     * @param bytesPerSecond how fast now
     */
    public record Work(String action, long doneBytes, long totalBytes, long bytesPerSecond) {}
}
