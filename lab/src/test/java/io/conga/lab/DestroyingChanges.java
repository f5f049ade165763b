package io.conga.lab;

import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange.MakeFileSystem;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every change of {@link GuardedStorage} that destroys something, by the name of what it does. */
final class DestroyingChanges {

    /** Blocked always, since volumes are in that group. */
    static final Set<String> NEVER_FREE = Set.of("vgremove", "vgreduce");

    /** No change of a free disk: there is no container, or no physical volume. */
    static final Set<String> OF_SOMETHING = Set.of("luksErase", "pvremove");

    /** Where what they are about is not there, or is nothing that gets smaller, no plan is made at all. */
    static final Set<String> NO_PLAN = Set.of("luksErase", "pvremove", "lvreduce");

    private DestroyingChanges() {}

    static Map<String, StorageChange> of(GuardedStorage storage) {
        Map<String, StorageChange> all = new LinkedHashMap<>();
        disk(storage.bare(), all);
        lvm(storage.bare(), all);
        array(storage, all);
        all.put("luksFormat", new EncryptionChange.FormatLuks(storage.bare(), null, null, "correct horse"));
        all.put("luksErase", new EncryptionChange.EraseLuks(storage.bare()));
        all.put(
                "delete partition",
                new DiskChange.DeletePartition(storage.disks().get(1), storage.partition(), 1));
        String group = storage.name();
        all.put("lvremove", new VolumeChange.RemoveVolume(group, "volume"));
        all.put("lvreduce", new VolumeChange.ResizeVolume(group, "volume", 12L << 20, null));
        all.put("merge", new VolumeChange.MergeSnapshot(group, "before"));
        all.put("vgremove", new GroupChange.RemoveGroup(group, List.of()));
        all.put(
                "vgreduce",
                new GroupChange.ReduceGroup(group, List.of(storage.disks().get(2))));
        return all;
    }

    private static void disk(String disk, Map<String, StorageChange> all) {
        all.put("wipe", new DiskChange.WipeDevice(disk));
        all.put("table", new DiskChange.WritePartitionTable(disk, "gpt"));
        for (String type : List.of("ext4", "xfs", "vfat", "swap")) {
            all.put("mkfs " + type, new MakeFileSystem(disk, type, null, null, null, null, null));
        }
        all.put("mkfs gfs2", new MakeFileSystem(disk, "gfs2", null, null, "handmade:guard", 2, 8));
    }

    private static void lvm(String disk, Map<String, StorageChange> all) {
        all.put("pvcreate", new GroupChange.CreatePhysicalVolume(disk));
        all.put("pvremove", new GroupChange.RemovePhysicalVolume(disk));
        all.put("vgcreate", new GroupChange.CreateGroup("fresh", List.of(disk), 4096, false, true));
        all.put("vgextend", new GroupChange.ExtendGroup("spare", List.of(disk)));
    }

    private static void array(GuardedStorage storage, Map<String, StorageChange> all) {
        List<String> disks = List.of(storage.bare(), GuardedStorage.disk(storage.node(), 7));
        all.put(
                "mdadm --create",
                new RaidChange.CreateArray("fresh", "1", disks, List.of(), null, "1.2", "internal", null));
        all.put("mdadm --add", new RaidChange.AddMember(uuid(storage, "/dev/md/spare"), storage.bare()));
        all.put("stop array", new RaidChange.StopArray(uuid(storage, storage.array())));
        all.put("delete array", new RaidChange.DeleteArray(uuid(storage, storage.array()), List.of()));
    }

    private static String uuid(GuardedStorage storage, String array) {
        return storage.lab()
                .exec(
                        storage.node(),
                        "sh",
                        "-c",
                        "mdadm --detail --export \"$1\" | sed -n 's/^MD_UUID=//p'",
                        "sh",
                        array)
                .orThrow()
                .out()
                .strip();
    }
}
