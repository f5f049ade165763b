package io.conga.protocol.storage;

import org.jspecify.annotations.Nullable;

/**
 * A volume group: vgs(8).
 *
 * @param name name
 * @param uuid UUID
 * @param bytes size
 * @param freeBytes not yet given to a logical volume
 * @param extentBytes size of an extent
 * @param sequence vg_seqno, grows with each change of its metadata
 * @param lockType dlm or sanlock for a shared one; null for a local one
 * @param systemId system that owns it; null where none is set
 * @param missing how many of its physical volumes are missing
 * @param exported whether it was exported
 * @param partial whether a logical volume lacks a part
 */
public record VolumeGroup(
        String name,
        String uuid,
        long bytes,
        long freeBytes,
        long extentBytes,
        long sequence,
        @Nullable String lockType,
        @Nullable String systemId,
        int missing,
        boolean exported,
        boolean partial) {

    /** Whether several nodes may use it at the same time. */
    public boolean shared() {
        return lockType != null;
    }
}
