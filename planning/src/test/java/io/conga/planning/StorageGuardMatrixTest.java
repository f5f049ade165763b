package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.StorageIntent.ChangeStorage;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownStorage;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.Severity;
import io.conga.protocol.storage.BlockDevice.Kind;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
import io.conga.protocol.storage.guard.LocalGuards;
import io.conga.protocol.storage.guard.Obstacle;
import io.conga.protocol.storage.guard.Targets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every change that erases a device, against everything that stands against it, here and on another node: all refused. */
class StorageGuardMatrixTest {

    private static final String DISK = "/dev/sdb";
    private static final String WWN = "0x6001";

    /** Whatever is on it may be lost: only the guards stand in the way. */
    private static final List<String> ALL_NAMED =
            List.of("ext4", "gpt", "swap", "LVM2_member", "linux_raid_member", "crypto_LUKS", "mpath_member");

    private static Map<String, StorageChange> changes() {
        var all = new LinkedHashMap<String, StorageChange>();
        all.put("wipe", new DiskChange.WipeDevice(DISK));
        all.put("partition table", new DiskChange.WritePartitionTable(DISK, "gpt"));
        for (String type : List.of("ext4", "xfs", "vfat", "swap")) {
            all.put("format " + type, new FileSystemChange.MakeFileSystem(DISK, type, null, null, null, null, null));
        }
        all.put("format gfs2", new FileSystemChange.MakeFileSystem(DISK, "gfs2", null, null, "c:fs", 2, 32));
        all.put("physical volume", new GroupChange.CreatePhysicalVolume(DISK));
        all.put("volume group", new GroupChange.CreateGroup("vg9", List.of(DISK), 4096, false, true));
        all.put(
                "array",
                new RaidChange.CreateArray(
                        "r9", "1", List.of(DISK, "/dev/sdc"), List.of(), null, "1.2", "internal", null));
        all.put("LUKS", new EncryptionChange.FormatLuks(DISK, null, null, "${secret:x}"));
        return all;
    }

    private static Map<String, Supplier<Known>> conditions() {
        var all = new LinkedHashMap<String, Supplier<Known>>();
        all.put("mounted", here(site -> site.mount("sdb", "/data")));
        all.put(
                "partition mounted",
                here(site -> site.partition("sdb", 1, "ext4").mount("sdb1", "/data")));
        all.put("swap", here(site -> site.swap("sdb")));
        all.put("physical volume", here(site -> site.group("vg", "sdb")));
        all.put(
                "volume mounted",
                here(site -> site.group("vg", "sdb")
                        .volume("vg", "lv", "sdb", "ext4")
                        .mount("vg-lv", "/x")));
        all.put("md member", here(site -> site.array("md0", "sdb", "sdc")));
        all.put("md signature", there("sdb", "linux_raid_member"));
        all.put("LUKS", there("sdb", "crypto_LUKS"));
        all.put("LUKS open", here(site -> site.on("luks", Kind.ENCRYPTED, "sdb", "ext4")));
        all.put("multipath path", here(site -> site.multipath("mpatha", "sdb")));
        all.put("multipath signature", there("sdb", "mpath_member"));
        all.put("LVM signature", there("sdb", "LVM2_member"));
        all.put("boot", here(site -> site.partition("sdb", 1, "ext4").mount("sdb1", "/boot")));
        all.put("unnamed signature", here(site -> site.sign(DISK, "zfs_member")));
        all.put("read-only", here(site -> site.readOnly("sdb")));
        all.put("mounts unread", here(site -> site.unread("mounts")));
        all.put("LVM unread", here(site -> site.unread("volumeGroups")));
        all.put("missing", () -> StorageFixture.known(new StorageFixture("n1").known("s1"), peer().known("s2")));
        all.put("mounted elsewhere", elsewhere(site -> site.mount("sdx", "/data")));
        all.put("swap elsewhere", elsewhere(site -> site.swap("sdx")));
        all.put("physical volume elsewhere", elsewhere(site -> site.group("vg", "sdx")));
        all.put("md member elsewhere", elsewhere(site -> site.array("md0", "sdx")));
        all.put("open elsewhere", elsewhere(site -> site.on("luks", Kind.ENCRYPTED, "sdx", null)));
        all.put(
                "partition mounted elsewhere",
                elsewhere(site -> site.partition("sdx", 1, "ext4").mount("sdx1", "/d")));
        all.put("multipath elsewhere", elsewhere(site -> site.multipath("mpatha", "sdx")));
        all.put("unreachable, last seen with it", () -> unreachable(peer().known("s2")));
        all.put(
                "unreachable, never seen",
                () -> StorageFixture.known(
                        site().known("s1"), new KnownStorage("s2", "n2", false, true, null, Map.of())));
        for (String agent : List.of("Filesystem", "fence_sbd", "iSCSILogicalUnit", "mdraid")) {
            all.put("managed by " + agent, () -> managed(agent));
        }
        return all;
    }

    @Test
    void everyCombinationIsRefused() {
        int refused = 0;
        for (var change : changes().entrySet()) {
            for (var condition : conditions().entrySet()) {
                assertThat(refused(change.getValue(), condition.getValue().get()))
                        .as(change.getKey() + " while " + condition.getKey())
                        .isNotEmpty();
                refused++;
            }
        }
        System.out.println("guard matrix: " + changes().size() + " changes x "
                + conditions().size() + " conditions = " + refused + ", all refused");
    }

    @Test
    void aFreeDiskIsNotRefused() {
        Known free = StorageFixture.known(site().known("s1"), peer().known("s2"));
        assertThat(changes())
                .allSatisfy((name, change) ->
                        assertThat(refused(change, free)).as(name).isEmpty());
    }

    /** LVM itself asks a terminal, and takes none for a no: a node that was asked past luci does not rely on that. */
    @Test
    void aGroupThatHasVolumesIsRefusedByTheNodeToo() {
        var view = site().group("vg", "sdb").known("s1").view();
        for (StorageChange change : List.of(
                new GroupChange.RemoveGroup("vg", List.of(DISK)), new GroupChange.ReduceGroup("vg", List.of(DISK)))) {
            assertThat(Targets.of(change, java.util.Objects.requireNonNull(view)))
                    .singleElement()
                    .satisfies(target -> assertThat(LocalGuards.of(view, target, null, ALL_NAMED))
                            .containsExactly(new Obstacle(Obstacle.Kind.IN_USE, DISK, "vg")));
        }
    }

    /** What LVM keeps of a snapshot lies on its origin too, and is no reason; a container that is open on it is. */
    @Test
    void anOriginThatIsUsedIsNotMerged() {
        var merge = new VolumeChange.MergeSnapshot("vg", "before");
        assertThat(refused(merge, StorageFixture.known(snapshot().known("s1")))).isEmpty();
        assertThat(refused(
                        merge,
                        StorageFixture.known(snapshot()
                                .on("luks", Kind.ENCRYPTED, "vg-origin", null)
                                .known("s1"))))
                .isNotEmpty();
        assertThat(refused(
                        merge,
                        StorageFixture.known(snapshot()
                                .group("over", "vg-origin")
                                .volume("over", "x", "vg-origin", null)
                                .known("s1"))))
                .isNotEmpty();
    }

    private static StorageFixture snapshot() {
        return site().group("vg", "sdb").volume("vg", "origin", "sdb", null).snapshot("vg", "before", "origin");
    }

    private static List<String> refused(StorageChange change, Known known) {
        try {
            return Planner.plan(new ChangeStorage("s1", change, ALL_NAMED), known).hazards().stream()
                    .filter(hazard -> hazard.severity() == Severity.BLOCK)
                    .map((Hazard hazard) -> hazard.message().text())
                    .toList();
        } catch (ProblemException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static StorageFixture site() {
        return new StorageFixture("n1").disk("sdb", WWN, null).disk("sdc", "0x6002", null);
    }

    private static StorageFixture peer() {
        return new StorageFixture("n2").disk("sdx", WWN, null);
    }

    private static Supplier<Known> here(java.util.function.UnaryOperator<StorageFixture> with) {
        return () -> StorageFixture.known(with.apply(site()).known("s1"), peer().known("s2"));
    }

    private static Supplier<Known> there(String disk, String content) {
        return () -> StorageFixture.known(
                new StorageFixture("n1")
                        .disk(disk, WWN, content)
                        .disk("sdc", "0x6002", null)
                        .known("s1"),
                peer().known("s2"));
    }

    private static Supplier<Known> elsewhere(java.util.function.UnaryOperator<StorageFixture> with) {
        return () -> StorageFixture.known(site().known("s1"), with.apply(peer()).known("s2"));
    }

    private static Known unreachable(KnownStorage peer) {
        return StorageFixture.known(
                site().known("s1"), new KnownStorage(peer.system(), peer.node(), false, false, peer.view(), Map.of()));
    }

    private static Known managed(String agent) {
        String parameter = switch (agent) {
            case "Filesystem" -> "device";
            case "fence_sbd" -> "devices";
            case "iSCSILogicalUnit" -> "path";
            default -> "md_dev";
        };
        Known cluster = ClusterFixture.of(2)
                .resource(ClusterFixture.primitive(
                        "r1",
                        new io.conga.protocol.agent.AgentName(
                                agent.startsWith("fence") ? "stonith" : "ocf",
                                agent.startsWith("fence") ? null : "heartbeat",
                                agent),
                        Map.of(parameter, DISK),
                        Map.of()))
                .known();
        return cluster.withStorage(List.of(site().known("s1"), peer().known("s2")));
    }
}
