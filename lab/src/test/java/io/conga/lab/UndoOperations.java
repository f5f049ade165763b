package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.StorageIntent.ChangeStorage;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.FileSystemChange.MakeFileSystem;
import io.conga.protocol.storage.change.MountChange;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person takes back what a finished job did to a disk, as that job offers it, as long as nothing else was done to the disk. */
record UndoOperations(StorageHand hand) {

    private static final String MOUNT_POINT = "/srv/undo";

    void aWipeIsTakenBack() {
        hand.site().succeed(hand.formatting(disk(), "ext4", MOUNT_POINT, List.of(), false));
        String before = hand.fill(MOUNT_POINT, 8);
        hand.change(new MountChange.Unmount(MOUNT_POINT));
        ChangeStorage undo = offered(hand.change(new DiskChange.WipeDevice(disk()), "ext4"));
        assertThat(hand.said("wipefs", "--noheadings", disk())).isEmpty();

        hand.site().succeed(undo);
        hand.change(new MountChange.MountFileSystem(disk(), MOUNT_POINT, "ext4", List.of()));
        assertThat(hand.checksum(MOUNT_POINT)).isEqualTo(before);
        assertThat(hand.blocks(undo.change())).contains("hazard.storage-mounted");
        hand.change(new MountChange.Unmount(MOUNT_POINT));

        ChangeStorage late = offered(hand.change(new DiskChange.WipeDevice(disk()), "ext4"));
        hand.change(new MakeFileSystem(disk(), "xfs", null, null, null, null, null));
        assertThat(hand.blocks(late.change())).contains("hazard.storage-unnamed-signature");
        assertThat(hand.said("blkid", "-p", "-o", "value", "-s", "TYPE", disk()))
                .isEqualTo("xfs");
        hand.change(new DiskChange.WipeDevice(disk()), "xfs");
    }

    void aPartitionTableIsTakenBack() {
        JsonNode first = hand.change(new DiskChange.WritePartitionTable(disk(), "gpt"));
        assertThat(first.path("undo").path("possible").asBoolean()).isFalse();
        hand.change(new DiskChange.AddPartition(disk(), null, 64 * StorageHand.MIB, "linux", "data", null));
        hand.change(new MakeFileSystem(partition(), "ext4", "kept", null, null, null, null));
        String before = table();
        String content = hand.said("blkid", "-p", "-o", "value", "-s", "UUID", partition());
        ChangeStorage undo = offered(hand.change(new DiskChange.WritePartitionTable(disk(), "dos"), "gpt", "ext4"));
        assertThat(table()).contains("label: dos").doesNotContain("name=\"data\"");
        assertThat(hand.said("wipefs", "--noheadings", "--output", "TYPE", disk()))
                .isEqualTo("dos");

        hand.site().succeed(undo);
        assertThat(table()).isEqualTo(before);
        assertThat(hand.said("blkid", "-p", "-o", "value", "-s", "UUID", partition()))
                .isEqualTo(content);

        ChangeStorage deleted = offered(hand.change(new DiskChange.DeletePartition(disk(), partition(), 1), "ext4"));
        hand.site().succeed(deleted);
        assertThat(table()).isEqualTo(before);
        assertThat(hand.said("blkid", "-p", "-o", "value", "-s", "UUID", partition()))
                .isEqualTo(content);

        ChangeStorage late = offered(hand.change(new DiskChange.WritePartitionTable(disk(), "gpt"), "gpt", "ext4"));
        String plan = hand.site().person().plan(late).path("id").asString();
        hand.said("sh", "-c", "echo 'size=32MiB' | sfdisk --quiet " + disk() + "; udevadm settle");
        String now = table();
        assertThat(StorageHand.refusal(() -> hand.site().person().applyPlan(plan)))
                .contains("storage.stale");
        assertThat(hand.blocks(late.change(), "gpt")).contains("hazard.storage-changed-since");
        assertThat(table()).isEqualTo(now);
        hand.change(new DiskChange.WipeDevice(disk()), "gpt", "ext4");
    }

    private static ChangeStorage offered(JsonNode job) {
        JsonNode undo = job.path("undo");
        assertThat(undo.path("possible").asBoolean()).as(job.toPrettyString()).isTrue();
        return JsonMapper.shared().treeToValue(undo.path("intent"), ChangeStorage.class);
    }

    private String table() {
        return hand.said("sfdisk", "--dump", disk());
    }

    private String disk() {
        return hand.disk(1);
    }

    private String partition() {
        return hand.said("sh", "-c", "lsblk -nrpo NAME " + disk() + " | sed -n 2p");
    }
}
