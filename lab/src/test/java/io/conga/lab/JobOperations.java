package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.MountChange;
import io.conga.protocol.storage.change.VolumeChange;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What becomes of a job of storage that is stale, cancelled, or fails half-way. */
record JobOperations(StorageHand hand) {

    void whatChangedSinceThePlanIsRefused() {
        String plan = hand.site()
                .person()
                .plan(hand.intent(new DiskChange.WritePartitionTable(two(), "gpt")))
                .path("id")
                .asString();
        hand.said("mkswap", two());
        String before = hand.said("sha256sum", two());
        assertThat(StorageHand.refusal(() -> hand.site().person().applyPlan(plan)))
                .contains("storage.stale");
        assertThat(hand.said("sha256sum", two())).isEqualTo(before);
        hand.said("wipefs", "-a", two());
    }

    /** What lies on one disk goes to another under a mounted file system. */
    void aMoveLosesNothing() {
        hand.change(new GroupChange.CreateGroup("vm", List.of(two(), hand.disk(3)), 4096, false, true));
        hand.change(
                new VolumeChange.CreateVolume("vm", "big", "linear", 480 * StorageHand.MIB, null, null, null, null));
        hand.format("/dev/vm/big", "ext4", "/srv/big", false);
        String held = hand.fill("/srv/big", 100);
        var move = new GroupChange.MoveExtents("vm", two(), hand.disk(3));

        hand.change(move);
        assertThat(hand.said("lvs", "--noheadings", "-o", "devices", "vm/big"))
                .startsWith(hand.said("readlink", "-f", hand.disk(3)));
        assertThat(hand.checksum("/srv/big")).isEqualTo(held);
        hand.change(new MountChange.Unmount("/srv/big"));
        hand.change(new VolumeChange.RemoveVolume("vm", "big"), "ext4");
        hand.change(new GroupChange.RemoveGroup("vm", List.of()));
    }

    /** The mount can't be made: what stands is told, and neither fstab nor the mount point is left behind. */
    void whatFailsHalfWayIsTold() {
        String fstab = hand.file("/etc/fstab");
        JsonNode failed = hand.end(hand.formatting(two(), "ext4", "/srv/half", List.of("nosuchoption"), true));
        assertThat(failed.path("state").asString()).isIn("FAILED", "ROLLED_BACK");
        assertThat(failed.path("problems").toString()).contains("node.command-failed");
        assertThat(failed.path("standing").toString()).contains("standing.done");
        assertThat(hand.file("/etc/fstab")).isEqualTo(fstab);
        assertThat(hand.file("/proc/mounts")).doesNotContain("/srv/half");
        hand.change(new DiskChange.WipeDevice(two()), "ext4");
    }

    private String two() {
        return hand.disk(2);
    }
}
