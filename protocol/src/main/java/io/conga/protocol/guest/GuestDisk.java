package io.conga.protocol.guest;

import org.jspecify.annotations.Nullable;

/**
 * A disk of a guest, and where it lies.
 *
 * @param target name in the guest, such as vda
 * @param kind FILE, BLOCK or NETWORK; EMPTY for a drive with nothing in it
 * @param cdrom whether it is a CD drive
 * @param source path, or protocol and name; empty where there is none
 * @param format such as raw or qcow2
 * @param bytes as the guest sees it; 0 where that could not be read
 * @param readOnly the guest can't write to it
 * @param mountPoint where the file system is mounted that holds a FILE; null otherwise
 * @param fileSystem its type, such as gfs2, nfs4, ext4; null otherwise
 * @param fileSystemSource what is mounted there, such as /dev/guest_vg/guest_roots; null otherwise
 * @param inode of a FILE: on a file system that nodes share it is the same on all of them; 0 where it is not there
 * @param cache what the host keeps of its data, as libvirt names it: none, directsync, writeback, …; empty: as the hypervisor chooses
 */
public record GuestDisk(
        String target,
        Kind kind,
        boolean cdrom,
        String source,
        String format,
        long bytes,
        boolean readOnly,
        @Nullable String mountPoint,
        @Nullable String fileSystem,
        @Nullable String fileSystemSource,
        long inode,
        String cache) {

    /** What the source is. */
    public enum Kind {
        FILE,
        BLOCK,
        NETWORK,
        EMPTY
    }
}
