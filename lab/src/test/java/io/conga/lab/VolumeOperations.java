package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.MountChange;
import io.conga.protocol.storage.change.VolumeChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Physical volumes, groups and logical volumes with what is on them. */
record VolumeOperations(StorageHand hand) {

    void aVolumeGrowsAndShrinksWithWhatIsOnIt() {
        hand.change(new GroupChange.CreateGroup("vg0", List.of(two()), 4096, false, true));
        hand.change(
                new VolumeChange.CreateVolume("vg0", "lv1", "linear", 200 * StorageHand.MIB, null, null, null, null));
        hand.format("/dev/vg0/lv1", "ext4", "/srv/lv", false);
        hand.said("cp", "/etc/passwd", "/srv/lv/kept");
        hand.change(new VolumeChange.ResizeVolume("vg0", "lv1", 300 * StorageHand.MIB, null));
        assertThat(Long.parseLong(hand.said("findmnt", "-bno", "SIZE", "/srv/lv")))
                .isGreaterThan(250 * StorageHand.MIB);

        assertThat(hand.blocks(new VolumeChange.ResizeVolume("vg0", "lv1", 120 * StorageHand.MIB, null)))
                .contains("hazard.storage-mounted");
        assertThat(hand.blocks(new VolumeChange.RemoveVolume("vg0", "lv1"), "ext4"))
                .contains("hazard.storage-mounted");
        assertThat(hand.blocks(new DiskChange.WipeDevice(two()), "LVM2_member"))
                .contains("hazard.storage-physical-volume");
        hand.change(new MountChange.Unmount("/srv/lv"));
        hand.change(new VolumeChange.ResizeVolume("vg0", "lv1", 120 * StorageHand.MIB, null));
        assertThat(hand.said("lvs", "--noheadings", "--units", "m", "-o", "lv_size", "vg0/lv1"))
                .contains("120.00m");
        hand.said("e2fsck", "-fn", "/dev/vg0/lv1");
        hand.change(new FileSystemChange.CheckFileSystem("/dev/vg0/lv1", "", true));

        hand.change(new VolumeChange.CreateSnapshot("vg0", "lv1", "before", 40 * StorageHand.MIB));
        hand.change(new MountChange.MountFileSystem("/dev/vg0/lv1", "/srv/lv", "ext4", List.of()));
        hand.said("rm", "/srv/lv/kept");
        hand.change(new MountChange.Unmount("/srv/lv"));
        hand.change(new VolumeChange.MergeSnapshot("vg0", "before"));
        hand.change(new MountChange.MountFileSystem("/dev/vg0/lv1", "/srv/lv", "ext4", List.of()));
        assertThat(hand.said("cat", "/srv/lv/kept")).contains("root:");
        hand.change(new MountChange.Unmount("/srv/lv"));

        hand.change(new VolumeChange.RenameVolume("vg0", "lv1", "lv2"));
        hand.change(new GroupChange.RenameGroup("vg0", "vg1"));
        hand.change(new GroupChange.ExtendGroup("vg1", List.of(three())));
        hand.change(new GroupChange.MoveExtents("vg1", two(), three()));
        hand.change(new GroupChange.ReduceGroup("vg1", List.of(two())));
        assertThat(hand.said("pvs", "--noheadings", "-o", "vg_name")).isEqualTo("vg1");
        hand.change(new VolumeChange.ActivateVolume("vg1", "lv2", false, false));
        assertThat(hand.blocks(new VolumeChange.RemoveVolume("vg1", "lv2"), "ext4"))
                .contains("hazard.storage-not-active");
        hand.change(new VolumeChange.ActivateVolume("vg1", "lv2", true, false));
        assertThat(hand.blocks(new GroupChange.RemoveGroup("vg1", List.of())))
                .contains("hazard.storage-has-dependents");
        hand.change(new VolumeChange.RemoveVolume("vg1", "lv2"), "ext4");
    }

    void thinVolumesShareAPool() {
        hand.change(new VolumeChange.CreateVolume(
                "vg1", "pool", "thin-pool", 200 * StorageHand.MIB, null, null, null, null));
        hand.change(
                new VolumeChange.CreateVolume("vg1", "thin", "thin", 400 * StorageHand.MIB, null, null, "pool", null));
        hand.change(new VolumeChange.CreateSnapshot("vg1", "thin", "snap", null));
        assertThat(hand.said("lvs", "--noheadings", "-o", "lv_name", "vg1"))
                .contains("thin")
                .contains("snap");
        assertThat(hand.blocks(new VolumeChange.RemoveVolume("vg1", "pool"))).contains("hazard.storage-has-dependents");
        hand.change(new VolumeChange.RemoveVolume("vg1", "snap"));
        hand.change(new VolumeChange.RemoveVolume("vg1", "thin"));
        hand.change(new VolumeChange.RemoveVolume("vg1", "pool"));
        hand.change(new GroupChange.RemoveGroup("vg1", List.of()));
        assertThat(hand.said("pvs", "--noheadings")).isEmpty();
        hand.change(new GroupChange.CreatePhysicalVolume(two()));
        assertThat(hand.blocks(new DiskChange.WipeDevice(two()), "LVM2_member"))
                .contains("hazard.storage-orphan-volume");
        hand.change(new GroupChange.RemovePhysicalVolume(two()), "LVM2_member");
    }

    /** Over three disks: striped, mirrored, with parity, and XFS, which grows while it is mounted. */
    void volumesLieOnSeveralDisks() {
        hand.change(new GroupChange.CreateGroup("vg0", List.of(two(), three(), hand.disk(4)), 4096, false, true));
        layout("striped", 2, null, 64);
        layout("raid1", null, 1, null);
        layout("raid5", 2, null, null);
        hand.change(new VolumeChange.CreateVolume("vg0", "x", "linear", 400 * StorageHand.MIB, null, null, null, null));
        hand.format("/dev/vg0/x", "xfs", "/srv/x", false);
        hand.change(new VolumeChange.ResizeVolume("vg0", "x", 600 * StorageHand.MIB, null));
        assertThat(hand.size("/srv/x")).isGreaterThan(500 * StorageHand.MIB);
        hand.change(new MountChange.Unmount("/srv/x"));
        hand.change(new VolumeChange.RemoveVolume("vg0", "x"), "xfs");
    }

    private void layout(String layout, @Nullable Integer stripes, @Nullable Integer mirrors, @Nullable Integer kib) {
        hand.change(
                new VolumeChange.CreateVolume("vg0", "lv", layout, 40 * StorageHand.MIB, stripes, mirrors, null, kib));
        assertThat(hand.said("lvs", "--noheadings", "-o", "lv_layout", "vg0/lv"))
                .contains(layout);
        hand.change(new VolumeChange.ResizeVolume("vg0", "lv", 80 * StorageHand.MIB, null));
        assertThat(hand.said("lvs", "--noheadings", "--units", "m", "-o", "lv_size", "vg0/lv"))
                .contains("80.00m");
        hand.change(new VolumeChange.RemoveVolume("vg0", "lv"));
    }

    /** Volume, container and file system grow and shrink as one. */
    void anEncryptedVolumeGrows() {
        hand.change(new VolumeChange.CreateVolume("vg0", "c", "linear", 200 * StorageHand.MIB, null, null, null, null));
        hand.change(new EncryptionChange.FormatLuks("/dev/vg0/c", "safe", null, "correct horse"));
        hand.change(new EncryptionChange.OpenLuks("/dev/vg0/c", "safe", "correct horse"));
        hand.format("/dev/mapper/safe", "ext4", "/srv/c", false);
        String held = hand.fill("/srv/c", 20);
        assertThat(hand.refusal(new VolumeChange.ResizeVolume("vg0", "c", 300 * StorageHand.MIB, null)))
                .contains("request.invalid-field");
        hand.change(new MountChange.Unmount("/srv/c"));
        hand.change(new EncryptionChange.CloseLuks("safe"));
        assertThat(hand.refusal(new VolumeChange.ResizeVolume("vg0", "c", 120 * StorageHand.MIB, null)))
                .contains("request.invalid-field");
        hand.change(new VolumeChange.ResizeVolume("vg0", "c", 300 * StorageHand.MIB, null));
        hand.change(new EncryptionChange.OpenLuks("/dev/vg0/c", "safe", "correct horse"));
        hand.change(new MountChange.MountFileSystem("/dev/mapper/safe", "/srv/c", "ext4", List.of()));
        hand.change(new FileSystemChange.GrowFileSystem("/dev/mapper/safe"));
        assertThat(hand.size("/srv/c")).isGreaterThan(240 * StorageHand.MIB);
        assertThat(hand.checksum("/srv/c")).isEqualTo(held);
        hand.change(new MountChange.Unmount("/srv/c"));
        hand.change(new EncryptionChange.CloseLuks("safe"));
        hand.change(new EncryptionChange.EraseLuks("/dev/vg0/c"), "crypto_LUKS");
        hand.change(new VolumeChange.RemoveVolume("vg0", "c"));
        hand.change(new GroupChange.RemoveGroup("vg0", List.of()));
    }

    private String two() {
        return hand.disk(2);
    }

    private String three() {
        return hand.disk(3);
    }
}
