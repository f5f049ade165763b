package io.conga.planning;

import io.conga.planning.Cases.Case;
import io.conga.planning.intent.StorageIntent.ChangeStorage;
import io.conga.planning.intent.StorageIntent.FormatAndMount;
import io.conga.planning.known.Known;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange.MakeFileSystem;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.MountChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
import java.util.List;
import java.util.Map;

/** Intents of storage. */
final class StorageCases {

    private StorageCases() {}

    static void add(Map<String, Case> cases) {
        put(cases, "wipe", new DiskChange.WipeDevice("/dev/sdb"), "ext4");
        put(cases, "wipe-mounted", new DiskChange.WipeDevice("/dev/sdc"), "ext4");
        String saved = "/var/backups/conga/storage/20260101T100000Z-sdd";
        put(cases, "undo-wipe", new DiskChange.RestoreSignatures("/dev/sdd", saved));
        put(cases, "undo-wipe-used", new DiskChange.RestoreSignatures("/dev/sdc", saved));
        put(cases, "undo-table", new DiskChange.RestorePartitionTable("/dev/sdd", saved + "/sfdisk.dump", ""));
        put(
                cases,
                "undo-table-changed",
                new DiskChange.RestorePartitionTable("/dev/sdd", saved + "/sfdisk.dump", "1:1048576+1073741824"));
        put(cases, "partition-table-unnamed", new DiskChange.WritePartitionTable("/dev/sdb", "gpt"));
        put(
                cases,
                "create-array",
                new RaidChange.CreateArray(
                        "r1", "1", List.of("/dev/sdb", "/dev/sdd"), List.of(), null, "1.2", "internal", null),
                "ext4");
        put(cases, "create-volume-group", new GroupChange.CreateGroup("vg9", List.of("/dev/sdd"), 4096, false, true));
        put(
                cases,
                "create-volume",
                new VolumeChange.CreateVolume("vg", "new", "linear", 100L << 20, null, null, null, null));
        put(cases, "shrink-volume", new VolumeChange.ResizeVolume("vg", "lv", 50L << 20, null));
        put(cases, "remove-volume", new VolumeChange.RemoveVolume("vg", "lv"), "ext4");
        put(cases, "unmount", new MountChange.Unmount("/data"));
        put(cases, "encrypt", new EncryptionChange.FormatLuks("/dev/sdd", "safe", null, "correct horse"));
        cases.put(
                "storage-format-and-mount",
                new Case(
                        new FormatAndMount(
                                "s1",
                                new MakeFileSystem("/dev/sdd", "xfs", "data", null, null, null, null),
                                List.of(),
                                "/srv/data",
                                List.of("noatime"),
                                true),
                        known()));
    }

    private static void put(Map<String, Case> cases, String name, StorageChange change, String... erase) {
        cases.put("storage-" + name, new Case(new ChangeStorage("s1", change, List.of(erase)), known()));
    }

    private static Known known() {
        return StorageFixture.known(
                new StorageFixture("n1")
                        .disk("sdb", "0x6001", "ext4")
                        .disk("sdc", null, "ext4")
                        .mount("sdc", "/data")
                        .disk("sdd", null, null)
                        .disk("sde", null, "LVM2_member")
                        .group("vg", "sde")
                        .volume("vg", "lv", "sde", "ext4")
                        .known("s1"),
                new StorageFixture("n2").disk("sdx", "0x6001", "ext4").known("s2"));
    }
}
