package io.conga.protocol.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One machine's storage as its ricci read it. Devices refer to each other by kernel name (sda, sda1, md0, dm-3), which
 * holds for one boot only; whoever wants to find a thing again uses {@link BlockDevice#stable}, a UUID or a name.
 *
 * @param node {@code uname -n}
 * @param devices every block device, parents before children: lsblk(8)
 * @param volumeGroups LVM: vgs(8)
 * @param physicalVolumes LVM: pvs(8)
 * @param logicalVolumes LVM: lvs(8), hidden ones (of RAID, thin pools) too
 * @param arrays MD RAID: mdadm(8), sysfs
 * @param mounts what is mounted from a block device or a network file server: findmnt(8)
 * @param fstab what is to be mounted: fstab(5)
 * @param swaps swap spaces in use: /proc/swaps
 * @param sessions iSCSI sessions: iscsiadm(8)
 * @param multipaths maps of multipathd(8)
 * @param locks DLM lock spaces and those of lvmlockd, as this node has joined them
 * @param gfs2 GFS2 that are mounted here, with their journals
 * @param exports what its NFS server exports now: exportfs(8)
 * @param tools versions of the tools that are there, by name: lvm, mdadm, cryptsetup, mkfs.gfs2, …; absent: not installed
 * @param unread parts that could not be read, by the name of the component of this record, with the reason in the tool's words; such a part is empty
 * @param taken when this was read
 */
public record StorageView(
        String node,
        List<BlockDevice> devices,
        List<VolumeGroup> volumeGroups,
        List<PhysicalVolume> physicalVolumes,
        List<LogicalVolume> logicalVolumes,
        List<RaidArray> arrays,
        List<Mount> mounts,
        List<FstabEntry> fstab,
        List<SwapSpace> swaps,
        List<IscsiSession> sessions,
        List<MultipathMap> multipaths,
        List<LockSpace> locks,
        List<Gfs2> gfs2,
        List<NfsExport> exports,
        Map<String, String> tools,
        Map<String, String> unread,
        Instant taken) {

    public StorageView {
        devices = List.copyOf(devices);
        volumeGroups = List.copyOf(volumeGroups);
        physicalVolumes = List.copyOf(physicalVolumes);
        logicalVolumes = List.copyOf(logicalVolumes);
        arrays = List.copyOf(arrays);
        mounts = List.copyOf(mounts);
        fstab = List.copyOf(fstab);
        swaps = List.copyOf(swaps);
        sessions = List.copyOf(sessions);
        multipaths = List.copyOf(multipaths);
        locks = List.copyOf(locks);
        gfs2 = List.copyOf(gfs2);
        exports = List.copyOf(exports);
        tools = Map.copyOf(tools);
        unread = Map.copyOf(unread);
    }

    /** A machine of which nothing was read. */
    public static StorageView empty(String node, Instant taken) {
        return new StorageView(
                node, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), taken);
    }

    /** The device of that kernel name. */
    public Optional<BlockDevice> device(String name) {
        return devices.stream().filter(device -> device.name().equals(name)).findFirst();
    }

    /** The device that this path leads to: its own path, or any link to it. */
    public Optional<BlockDevice> at(String path) {
        return devices.stream()
                .filter(device -> device.path().equals(path) || device.links().contains(path))
                .findFirst();
    }
}
