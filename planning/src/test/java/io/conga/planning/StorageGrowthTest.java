package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.StorageIntent.ChangeStorage;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownStorage;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.problem.Severity;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
import io.conga.protocol.storage.guard.Target;
import io.conga.protocol.storage.guard.Targets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What grows may be in use here, and nowhere else. */
class StorageGrowthTest {

    private static final String WWN = "0x6001";
    private static final StorageChange VOLUME =
            new VolumeChange.ResizeVolume("vg", "lv", 150 * StorageFixture.MIB, null);
    private static final StorageChange FILE_SYSTEM = new FileSystemChange.GrowFileSystem("/dev/vg-lv");

    @Test
    void mountedHereAloneItGrows() {
        for (StorageChange change : List.of(VOLUME, FILE_SYSTEM)) {
            assertThat(blocks(change, group("n2"))).isEmpty();
        }
    }

    @Test
    void mountedElsewhereItDoesNot() {
        for (StorageChange change : List.of(VOLUME, FILE_SYSTEM)) {
            assertThat(blocks(change, group("n2").mount("vg-lv", "/there")))
                    .containsExactly("/dev/vg-lv is mounted at /there on n2.");
            assertThat(blocks(change, group("n2").swap("vg-lv"))).containsExactly("/dev/vg-lv is used as swap on n2.");
        }
    }

    @Test
    void aNodeThatMayHaveItMountedIsAsked() {
        KnownStorage silent =
                new KnownStorage("s2", "n2", false, false, group("n2").view(), Map.of());
        for (StorageChange change : List.of(VOLUME, FILE_SYSTEM)) {
            assertThat(blocks(change, silent)).singleElement().asString().contains("n2 may see /dev/vg-lv");
        }
    }

    @Test
    void anArrayIsReshapedAlone() {
        var view = Objects.requireNonNull(array("n1").known("s1").view());
        assertThat(Targets.of(new RaidChange.GrowArray("0a:md0", 3), view))
                .containsExactly(new Target("/dev/md0", Target.Demand.ALONE, Set.of()));
    }

    private static StorageFixture group(String node) {
        return new StorageFixture(node)
                .disk("sdb", WWN, "LVM2_member")
                .group("vg", "sdb")
                .volume("vg", "lv", "sdb", "ext4");
    }

    private static StorageFixture array(String node) {
        return new StorageFixture(node)
                .disk("sdb", WWN, "linux_raid_member")
                .disk("sdc", "0x6002", "linux_raid_member")
                .array("md0", "sdb", "sdc");
    }

    private static List<String> blocks(StorageChange change, StorageFixture other) {
        return blocks(change, other.known("s2"));
    }

    private static List<String> blocks(StorageChange change, KnownStorage other) {
        Known known = StorageFixture.known(group("n1").mount("vg-lv", "/here").known("s1"), other);
        return Planner.plan(new ChangeStorage("s1", change, List.of()), known).hazards().stream()
                .filter(hazard -> hazard.severity() == Severity.BLOCK)
                .map((Hazard hazard) -> hazard.message().text())
                .toList();
    }
}
