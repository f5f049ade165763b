package io.conga.protocol.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block device: lsblk(8), udev(7).
 *
 * @param name kernel name, such as sda1 or dm-3
 * @param path where it is used by: /dev/sda1, /dev/mapper/vg-lv
 * @param links other paths to it, below /dev/disk/by-id first
 * @param kind what it is
 * @param bytes size
 * @param parents kernel names of what it lies on: a partition's disk, a PV's disks for an LV; none for a disk
 * @param hardware what is known of a disk; null for everything that is none
 * @param sectorBytes logical sector size
 * @param readOnly whether it can't be written
 * @param table partition table on it: gpt or dos; null where there is none, or none is known
 * @param partition for a partition, its place in the table; null otherwise
 * @param content what udev found on it; null: nothing known. Not enough to destroy by: that is {@link Signature}, read from the device itself
 * @param majorMinor {@code 8:1}
 */
public record BlockDevice(
        String name,
        String path,
        List<String> links,
        Kind kind,
        long bytes,
        List<String> parents,
        @Nullable Hardware hardware,
        int sectorBytes,
        boolean readOnly,
        @Nullable String table,
        @Nullable Partition partition,
        @Nullable Content content,
        String majorMinor) {

    public BlockDevice {
        links = List.copyOf(links);
        parents = List.copyOf(parents);
    }

    /** What a device is, by lsblk's TYPE. */
    public enum Kind {
        DISK,
        PARTITION,
        LOOP,
        RAID,
        LOGICAL_VOLUME,
        ENCRYPTED,
        MULTIPATH,
        ROM,
        OTHER
    }

    /**
     * What a disk says of itself.
     *
     * @param wwn World Wide Name, the same on every node that sees the disk; null where it has none
     * @param serial serial number; null where it has none
     * @param vendor maker; null where unknown
     * @param model model; null where unknown
     * @param transport sata, sas, nvme, iscsi, fc, usb, virtio; null where unknown
     * @param rotational whether it turns
     * @param removable whether it can be taken out
     */
    public record Hardware(
            @Nullable String wwn,
            @Nullable String serial,
            @Nullable String vendor,
            @Nullable String model,
            @Nullable String transport,
            boolean rotational,
            boolean removable) {}

    /**
     * A partition's place: sfdisk(8).
     *
     * @param number counted from one
     * @param start first byte
     * @param type GPT type GUID, or DOS type as 0x83
     * @param label GPT name; null where it has none
     * @param uuid PARTUUID; null where unknown
     */
    public record Partition(
            int number,
            long start,
            String type,
            @Nullable String label,
            @Nullable String uuid) {}

    /**
     * What is on a device, by blkid's names: ext4, xfs, gfs2, swap, LVM2_member, linux_raid_member, crypto_LUKS, mpath_member.
     *
     * @param type the name
     * @param uuid its UUID; null where it has none
     * @param label its label; null where it has none. GFS2's is {@code cluster:name}
     */
    public record Content(
            String type, @Nullable String uuid, @Nullable String label) {}

    /** The path that still leads here after a boot and, for a shared disk, on other nodes; {@link #path} where there is none. */
    public String stable() {
        return links.stream()
                .filter(link -> link.startsWith("/dev/disk/by-id/"))
                .findFirst()
                .orElse(path);
    }

    /** World Wide Name; null where it has none, or is no disk. */
    public @Nullable String wwn() {
        return hardware == null ? null : hardware.wwn();
    }
}
