package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.SharedStorageIntent;
import io.conga.planning.intent.StorageIntent;
import io.conga.protocol.storage.change.GroupChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The article's five steps on whole machines, from machines without a cluster to guests that come home by themselves, only
 * through luci (docs/walk-through.md): names are the article's. On demand, {@code -Dconga.walk=yes}: with three emulated guests on
 * emulated machines it takes a machine for itself, an hour of it.
 */
@Tag("machine")
@EnabledIfSystemProperty(
        named = "conga.walk",
        matches = "yes",
        disabledReason =
                "it needs the machine for itself: -Dconga.walk=yes runs it; GuestStoryTest tells the same story in namespaces")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkThroughTest {

    private static final List<String> NODES = List.of("et-virt05", "et-virt06", "et-virt07");
    private static final long GIB = 1L << 30;
    private static final int FAULTS = Integer.getInteger("conga.faults", 5);
    private static final long SEED = Long.getLong("conga.faults.seed", 20_261_128L);

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @SuppressWarnings("NullAway.Init")
    private static GuestStory story;

    @BeforeAll
    static void open() {
        var settings = new HashMap<>(Map.of("LAB_NODES", String.join(" ", NODES)));
        settings.putAll(Lab.GUESTS);
        // A guest boots there in minutes, and this qemu, which emulates, now and then breaks one that migrates while it
        // boots.
        settings.put("LAB_BOOT_SECONDS", "150");
        site = Site.machines(3, settings);
        site.addSystems();
    }

    @AfterAll
    static void close() {
        if (story != null) {
            System.out.println("The walk-through on whole machines:\n" + story.table());
        }
        site.close();
    }

    @Test
    @Order(1)
    void step1ACluster() {
        cluster = site.createCluster("et-virt");
        story = new GuestStory(site, cluster);
        NodeTruth.assertOneCluster(site.lab(), "et-virt", NODES);
    }

    @Test
    @Order(2)
    void step2SharedStorage() {
        var operator = new Operator(site, cluster);
        operator.apply(new SharedStorageIntent.EnableSharedStorage(cluster, true));
        operator.apply(new StorageIntent.CreateSharedFileSystem(
                site.system("et-virt05"),
                cluster,
                new GroupChange.CreateGroup(
                        "guest_vg",
                        List.of(site.lab().lun("lun1", "2G"), site.lab().lun("lun2", "2G")),
                        4096,
                        true,
                        false),
                List.of(),
                "guest_roots",
                2 * GIB,
                "guest_roots",
                null,
                32,
                LabGuests.SHARED_FOLDER,
                List.of("noatime")));

        assertThat(NODES)
                .allSatisfy(node -> assertThat(site.lab()
                                .exec(node, "findmnt", "-n", "-o", "FSTYPE", LabGuests.SHARED_FOLDER)
                                .orThrow()
                                .out()
                                .strip())
                        .isEqualTo("gfs2"));
    }

    @Test
    @Order(3)
    void step3GuestsUnderTheClustersControl() {
        story.guestsOfNobody();
        story.domains();
        story.putUnderCluster();

        story.onceOnly();
        story.luciSaysSo();
    }

    @Test
    @Order(4)
    void step4AGuestIsKilledAndStartedAgain() {
        story.killed("guest1");
        story.onceOnly();
    }

    @Test
    @Order(5)
    void step5ANodeIsLostItsGuestRunsElsewhereAndComesHomeLive() {
        story.nodeLost("et-virt06");
        story.onceOnly();
        story.luciSaysSo();
    }

    @Test
    @Order(6)
    void whileAGuestMigratesItAnswers() {
        assertThat(story.migrated("guest3")).isPositive();
        story.onceOnly();
    }

    /** Without its two LUNs a node's file system stays mounted; the monitor that reads the device finds it out. */
    @Test
    @Order(7)
    void aNodeLosesItsStorage() {
        story.storageLost(
                "et-virt07", List.of(site.lab().lun("lun1", "2G"), site.lab().lun("lun2", "2G")));
        story.onceOnly();
        story.luciSaysSo();
    }

    @Test
    @Order(8)
    void whateverFailsNoGuestRunsTwice() {
        new GuestFaultRounds(site, cluster, story).run(FAULTS, SEED);
    }
}
