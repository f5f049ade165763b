package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.MountChange;
import io.conga.protocol.storage.change.RaidChange;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** MD arrays. */
record RaidOperations(StorageHand hand) {

    void anArrayLosesAndRegainsAMember() {
        hand.change(new RaidChange.CreateArray(
                "data", "1", List.of(two(), three()), List.of(), null, "1.2", "internal", null));
        String array = uuid();
        assertThat(mdstat()).contains("raid1");
        assertThat(hand.blocks(new DiskChange.WipeDevice(two()), "linux_raid_member"))
                .contains("hazard.storage-raid-member");
        awaitIdle();
        hand.change(new RaidChange.SetArrayAction(array, "check"));
        hand.change(new RaidChange.FailMember(array, three()));
        assertThat(hand.blocks(new RaidChange.FailMember(array, two()))).contains("hazard.storage-last-member");
        hand.change(new RaidChange.RemoveMember(array, three()));
        hand.change(new RaidChange.AddMember(array, three()), "linux_raid_member");
        Eventually.until(Site.LIMIT, () -> mdstat().contains("[UU]"), this::mdstat);
        hand.change(new RaidChange.StopArray(array));
        hand.change(new RaidChange.AssembleArray(array, List.of(two(), three())));
        hand.change(new RaidChange.DeleteArray(array, List.of()));
        assertThat(hand.said("wipefs", "--noheadings", two())).isEmpty();
        assertThat(mdstat()).doesNotContain(" raid1 ");
    }

    /** Every other level comes and goes without a trace; those with redundancy replace a member and grow in between. */
    void everyLevelIsWhatItSays() {
        comesAndGoes("0", "raid0", 2);
        comesAndGoes("linear", "linear", 2);
        comesAndGoes("6", "raid6", 4);
        comesAndGoes("10", "raid10", 4);
    }

    private void comesAndGoes(String level, String shown, int disks) {
        boolean redundant = disks > 2;
        List<String> members =
                IntStream.rangeClosed(2, disks + 1).mapToObj(hand::disk).toList();
        List<String> spares = redundant ? List.of(hand.disk(1)) : List.of();
        hand.change(new RaidChange.CreateArray("all", level, members, spares, null, "1.2", "internal", null));
        assertThat(mdstat()).contains(" " + shown + " ");
        if (redundant) {
            awaitIdle();
            hand.change(new RaidChange.ReplaceMember(uuid(), two(), hand.disk(1)));
            hand.change(new RaidChange.RemoveMember(uuid(), two()));
            hand.change(new RaidChange.AddMember(uuid(), two()), "linux_raid_member");
            hand.change(new RaidChange.GrowArray(uuid(), disks + 1));
            assertThat(mdstat()).contains("[5/5] [UUUUU]");
        }
        hand.change(new RaidChange.DeleteArray(uuid(), List.of()));
        assertThat(mdstat()).doesNotContain("md127");
        assertThat(members)
                .allSatisfy(member ->
                        assertThat(hand.said("wipefs", "--noheadings", member)).isEmpty());
    }

    /** RAID 5 in use: a member is replaced, then it is reshaped for one more, and its file system grows after it. */
    void anArrayInUseIsReplacedAndGrown() {
        List<String> members = List.of(two(), three(), hand.disk(4));
        hand.change(new RaidChange.CreateArray("five", "5", members, List.of(), null, "1.2", "internal", null));
        String array = uuid();
        awaitIdle();
        hand.format("/dev/md/five", "ext4", "/srv/five", false);
        String held = hand.fill("/srv/five", 50);
        hand.change(new RaidChange.AddMember(array, hand.disk(5)));
        hand.change(new RaidChange.ReplaceMember(array, two(), hand.disk(5)));
        assertThat(hand.said("mdadm", "--detail", "/dev/md/five")).contains("faulty");
        hand.change(new RaidChange.RemoveMember(array, two()));
        hand.change(new RaidChange.AddMember(array, two()), "linux_raid_member");
        hand.change(new RaidChange.GrowArray(array, 4));
        assertThat(mdstat()).contains("[4/4]");
        long before = hand.size("/srv/five");
        hand.change(new FileSystemChange.GrowFileSystem("/dev/md/five"));
        assertThat(hand.size("/srv/five")).isGreaterThan(before + 300 * StorageHand.MIB);
        assertThat(hand.checksum("/srv/five")).isEqualTo(held);
        hand.change(new MountChange.Unmount("/srv/five"));
        hand.change(new RaidChange.DeleteArray(array, List.of()), "ext4");
    }

    /** A check is ended where a person cancels its job. */
    void aCheckIsCancelled() {
        hand.change(new RaidChange.CreateArray(
                "slow", "1", List.of(two(), three()), List.of(), null, "1.2", "internal", null));
        String array = uuid();
        awaitIdle();
        hand.said("sh", "-c", "echo 20000 >/sys/block/md127/md/sync_speed_max");
        JsonNode ended = hand.cancelled(hand.intent(new RaidChange.SetArrayAction(array, "check")));
        assertThat(ended.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(mdstat()).doesNotContain("check");
        hand.change(new RaidChange.DeleteArray(array, List.of()));
    }

    private void awaitIdle() {
        Eventually.until(
                Site.LIMIT, () -> !mdstat().contains("resync") && !mdstat().contains("recovery"), this::mdstat);
    }

    private String mdstat() {
        return hand.file("/proc/mdstat");
    }

    private String uuid() {
        return hand.said("sh", "-c", "mdadm --detail --scan | sed 's/.*UUID=//'");
    }

    private String two() {
        return hand.disk(2);
    }

    private String three() {
        return hand.disk(3);
    }
}
