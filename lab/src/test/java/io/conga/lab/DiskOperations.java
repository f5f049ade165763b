package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.FileSystemChange.MakeFileSystem;
import io.conga.protocol.storage.change.MountChange;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Disks, partitions, file systems, mounts and swap, each change checked with its tool. */
record DiskOperations(StorageHand hand) {

    void aDiskIsFormattedAndWhatIsOnItIsNotLostUnnamed() {
        hand.change(new MakeFileSystem(one(), "ext4", "first", null, null, null, null));
        assertThat(hand.said("blkid", "-p", "-o", "value", "-s", "TYPE", one())).isEqualTo("ext4");

        assertThat(hand.blocks(new DiskChange.WritePartitionTable(one(), "gpt")))
                .contains("hazard.storage-unnamed-signature");

        hand.change(new DiskChange.WipeDevice(one()), "ext4");
        assertThat(hand.said("wipefs", "--noheadings", one())).isEmpty();
        assertThat(hand.said("sh", "-c", "ls /var/backups/conga/storage/*/*.bak"))
                .contains("wipefs-");
    }

    void partitionsComeAndGo() {
        hand.change(new DiskChange.WritePartitionTable(one(), "gpt"));
        hand.change(new DiskChange.AddPartition(one(), null, 350 * StorageHand.MIB, "linux", "data", null));
        hand.change(new DiskChange.AddPartition(one(), null, null, "swap", "swap", null));
        assertThat(hand.said("sfdisk", "--dump", one()))
                .contains("name=\"data\"")
                .contains("name=\"swap\"");

        hand.site().succeed(hand.formatting(partition(1), "xfs", "/srv/data", List.of("noatime"), true));
        assertThat(hand.said("findmnt", "-no", "FSTYPE", "/srv/data")).isEqualTo("xfs");
        assertThat(hand.said("cat", "/etc/fstab")).contains("/srv/data");
        assertThat(hand.said("findmnt", "--verify")).doesNotContain("[E]");
        // systemd would go by the lines of before.
        assertThat(hand.said("systemctl", "show", "--property=LoadState", "--value", "srv-data.mount"))
                .isEqualTo("loaded");
        hand.format(partition(2), "swap", null, true);
        assertThat(hand.said("swapon", "--show=NAME", "--noheadings")).isNotEmpty();

        assertThat(hand.blocks(new DiskChange.WipeDevice(one()), "gpt", "xfs", "swap"))
                .contains("hazard.storage-mounted", "hazard.storage-swap");
        assertThat(hand.blocks(new DiskChange.DeletePartition(one(), partition(1), 1), "xfs"))
                .contains("hazard.storage-mounted");

        hand.change(new MountChange.SetFstab("/srv/data", null, null, List.of()));
        hand.change(new MountChange.Unmount("/srv/data"));
        hand.change(new FileSystemChange.CheckFileSystem(partition(1), "", false));
        hand.change(new FileSystemChange.LabelFileSystem(partition(1), "", "other"));
        assertThat(hand.said("blkid", "-p", "-o", "value", "-s", "LABEL", partition(1)))
                .isEqualTo("other");
        hand.change(new MountChange.UseSwap(partition(2), false));
        hand.change(new MountChange.SetFstab("none", swapLine(), null, List.of()));
        assertThat(hand.file("/etc/fstab")).doesNotContain("/srv/data").doesNotContain("swap");
        hand.change(new DiskChange.DeletePartition(one(), partition(2), 2), "swap");
        assertThat(hand.said("sfdisk", "--dump", one())).doesNotContain("name=\"swap\"");
        hand.change(new MakeFileSystem(partition(1), "vfat", "FAT", null, null, null, null), "xfs");
        assertThat(hand.said("blkid", "-p", "-o", "value", "-s", "TYPE", partition(1)))
                .isEqualTo("vfat");
        hand.change(new FileSystemChange.CheckFileSystem(partition(1), "", false));
        hand.change(new DiskChange.WipeDevice(one()), "gpt", "vfat");
        hand.change(new DiskChange.RescanDisks());
    }

    /** A line that would stop the next boot is not written. */
    void aWrongLineOfFstabIsRefused() {
        String before = hand.file("/etc/fstab");
        JsonNode failed = hand.end(hand.intent(new MountChange.SetFstab(
                "/srv/never", "UUID=0f5e8f2a-0000-3000-8000-000000000001", "ext4", List.of())));
        assertThat(failed.path("problems").toString()).contains("storage.fstab-wrong");
        assertThat(hand.file("/etc/fstab")).isEqualTo(before);
    }

    private String swapLine() {
        return hand.said("sh", "-c", "awk '$3 == \"swap\" { print $1 }' /etc/fstab");
    }

    private String one() {
        return hand.disk(1);
    }

    private String partition(int number) {
        return hand.said("sh", "-c", "lsblk -nrpo NAME " + one() + " | sed -n " + (number + 1) + "p");
    }
}
