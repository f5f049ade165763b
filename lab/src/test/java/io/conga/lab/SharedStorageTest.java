package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.Person;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.SharedStorageIntent;
import io.conga.planning.intent.StorageIntent;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.VolumeChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Storage that all nodes use at the same time, on machines with DLM, lvmlockd and GFS2 in their kernels. */
@Tag("machine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedStorageTest {

    private static final List<String> ALL = List.of("et-virt05", "et-virt06", "et-virt07");
    private static final List<String> FIRST = List.of("et-virt05", "et-virt06");
    private static final String VOLUME = "/dev/guest_vg/guest_roots";
    private static final long GIB = 1L << 30;

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @SuppressWarnings("NullAway.Init")
    private static Operator operator;

    @SuppressWarnings("NullAway.Init")
    private static SharedHand hand;

    @BeforeAll
    static void open() {
        site = Site.machines(3, Map.of("LAB_NODES", String.join(" ", ALL)));
        site.addSystems();
        site.succeed(site.creation("lab", FIRST));
        site.lab().beGenerous();
        cluster = site.person().cluster("lab");
        operator = new Operator(site, cluster);
        hand = new SharedHand(site, cluster, ALL);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void locksRunOnEveryNode() {
        operator.apply(new SharedStorageIntent.EnableSharedStorage(cluster, true));

        assertThat(FIRST).allSatisfy(node -> {
            assertThat(hand.said(node, "lvmconfig", "global/use_lvmlockd")).isEqualTo("use_lvmlockd=1");
            assertThat(hand.said(node, "lvmlockctl", "--info")).isNotNull();
            assertThat(hand.said(node, "dlm_tool", "status")).contains("cluster nodeid");
        });
        assertThat(hand.said("et-virt05", "crm_attribute", "--query", "--name", "no-quorum-policy", "--quiet"))
                .isEqualTo("freeze");
        assertThat(operator.runningOn("dlm")).hasSize(2);
        assertThat(operator.runningOn("lvmlockd")).hasSize(2);
    }

    @Test
    @Order(2)
    void askedAgainNothingIsDone() {
        Operator.Outcome again = operator.apply(new SharedStorageIntent.EnableSharedStorage(cluster, false));

        assertThat(again.plan().path("plan").path("hazards").toString()).contains("hazard.shared-storage-enabled");
        assertThat(again.effects("START")).isEmpty();
    }

    @Test
    @Order(3)
    void aSharedFileSystemIsMountedOnEveryNode() {
        List<String> disks = List.of(site.lab().lun("lun1", "2G"), site.lab().lun("lun2", "2G"));
        operator.apply(new StorageIntent.CreateSharedFileSystem(
                site.system("et-virt05"),
                cluster,
                new GroupChange.CreateGroup("guest_vg", disks, 4096, true, false),
                List.of(),
                "guest_roots",
                2 * GIB,
                "guest_roots",
                null,
                32,
                "/guest_roots",
                List.of("noatime")));

        assertThat(hand.said(
                        "et-virt06",
                        "vgs",
                        "--noheadings",
                        "-o",
                        "vg_extent_size,pv_count,vg_lock_type",
                        "--units",
                        "k",
                        "guest_vg"))
                .matches("\\s*4096[.]00k\\s+2\\s+dlm\\s*");
        assertThat(hand.said("et-virt05", "tunegfs2", "-l", VOLUME))
                .contains("lab:guest_roots")
                .contains("lock_dlm");
        assertThat(FIRST)
                .allSatisfy(node -> assertThat(hand.said(node, "findmnt", "-n", "-o", "FSTYPE,TARGET", "/guest_roots"))
                        .matches("gfs2\\s+/guest_roots"));
        hand.said("et-virt05", "sh", "-c", "echo written on et-virt05 > /guest_roots/hello; sync");
        assertThat(FIRST)
                .allSatisfy(node ->
                        assertThat(hand.said(node, "cat", "/guest_roots/hello")).isEqualTo("written on et-virt05"));
    }

    @Test
    @Order(4)
    void aNewNodeGetsAJournalAndTheLocks() {
        Operator.Outcome added = operator.apply(new NodeIntent.AddNode(cluster, site.newNode("et-virt07"), true, true));
        site.succeed(new FenceIntent.AddFenceDevice(cluster, site.fenceDevice("et-virt07")));

        assertThat(added.plan().path("plan").path("hazards").toString())
                .contains("hazard.shared-storage-journal-added");
        assertThat(hand.said("et-virt05", "gfs2_edit", "-p", "journals", VOLUME))
                .containsPattern("journal2: +0x[0-9a-f]+ +32MB");
        assertThat(hand.said("et-virt07", "lvmlockctl", "--info")).contains("lvm_guest_vg");
        assertThat(hand.said("et-virt07", "cat", "/guest_roots/hello")).isEqualTo("written on et-virt05");
        hand.said("et-virt07", "sh", "-c", "echo written on et-virt07 > /guest_roots/answer; sync");
        assertThat(hand.said("et-virt06", "cat", "/guest_roots/answer")).isEqualTo("written on et-virt07");
    }

    @Test
    @Order(5)
    void itGrowsForAllOfThem() {
        hand.change(new VolumeChange.ResizeVolume("guest_vg", "guest_roots", 3 * GIB, null));

        for (String node : ALL) {
            assertThat(hand.said(node, "blockdev", "--getsize64", VOLUME)).isEqualTo(String.valueOf(3 * GIB));
            // What a node tells of a GFS2's size is shared among them every 30 s (mount option statfs_quantum).
            Eventually.until(
                    Duration.ofMinutes(2),
                    () -> Long.parseLong(hand.said(node, "findmnt", "-bno", "SIZE", "/guest_roots")) > 2 * GIB,
                    () -> node + ": " + hand.said(node, "findmnt", "-b", "/guest_roots"));
        }
        // More than what there was room for before: whatever a node did not know of would fail here.
        hand.said("et-virt06", "sh", "-c", "head -c 2100M /dev/zero | tr '\\0' x >/guest_roots/much; sync");
        assertThat(hand.said("et-virt07", "stat", "-c", "%s", "/guest_roots/much"))
                .isEqualTo(String.valueOf(2100L << 20));
        hand.said("et-virt07", "rm", "/guest_roots/much");
    }

    @Test
    @Order(6)
    void aDiskOfItIsNotGivenToAnybodyElse() {
        String disk = site.lab().lun("lun1", "2G");
        JsonNode plan = site.person()
                .plan(new StorageIntent.ChangeStorage(
                        site.system("et-virt07"), new DiskChange.WipeDevice(disk), List.of("LVM2_member")));

        assertThat(plan.path("plan").path("hazards").toString())
                .contains("BLOCK")
                .contains("guest_vg");
        assertThat(hand.blocks(new FileSystemChange.CheckFileSystem(VOLUME, "gfs2", true)))
                .as("whoever has it mounted")
                .contains(ALL);
        assertThat(hand.blocks(new FileSystemChange.LabelFileSystem(VOLUME, "gfs2", "lab:other")))
                .contains(ALL);
    }

    /** Those that were there before learn of the new journal: only then may the new node be lost. */
    @Test
    @Order(7)
    void itSurvivesThatNodesAreRebooted() {
        for (String node : FIRST) {
            site.succeed(new NodeIntent.RebootNode(cluster, node));
            hand.awaitBack(node);
        }
    }

    /** It is fenced, the others replay its journal, and it comes back. */
    @Test
    @Order(8)
    void itSurvivesThatANodeLosesPower() {
        site.lab().crash("et-virt07");

        assertThat(hand.said("et-virt05", "cat", "/guest_roots/answer")).isEqualTo("written on et-virt07");
        hand.awaitBack("et-virt07");
        NodeTruth.assertOneCluster(site.lab(), "lab", ALL);
    }

    @Test
    @Order(9)
    void aPathIsLostForADrill() {
        var drill = new PathDrill(site, cluster);
        drill.isRefused("et-virt06", site.lab().lun("lun1", "2G"));
        drill.runs("et-virt06", site.lab().lun("spare", "64M"));
    }

    @Test
    @Order(10)
    void locksThatAreUsedStay() {
        JsonNode plan = site.person().plan(new SharedStorageIntent.DisableSharedStorage(cluster));

        assertThat(plan.path("plan").path("hazards").toString())
                .contains("hazard.shared-storage-in-use")
                .contains("guest_roots-clone");
    }

    @Test
    @Order(11)
    void itIsCheckedWhileNobodyHasItMounted() {
        operator.apply(new ResourceIntent.StopResource(cluster, "guest_roots-clone"));
        // Stopping the last volume of a group, its agent has stopped the group's locks too.
        assertThat(hand.blocks(new VolumeChange.ActivateVolume("guest_vg", "guest_roots", true, false)))
                .contains("hazard.storage-locks-stopped");
        hand.change(new GroupChange.LockGroup("guest_vg", true));
        hand.change(new VolumeChange.ActivateVolume("guest_vg", "guest_roots", true, false));
        hand.change(new FileSystemChange.CheckFileSystem(VOLUME, "gfs2", true));
        hand.change(new FileSystemChange.LabelFileSystem(VOLUME, "gfs2", "lab:other"));

        assertThat(hand.said("et-virt05", "tunegfs2", "-l", VOLUME)).contains("lab:other");
        hand.change(new VolumeChange.ActivateVolume("guest_vg", "guest_roots", false, false));
        hand.change(new GroupChange.LockGroup("guest_vg", false));
    }

    @Test
    @Order(12)
    void theyGoAgain() {
        operator.apply(new ResourceIntent.DeleteResource(cluster, "guest_roots-clone"));
        operator.apply(new SharedStorageIntent.DisableSharedStorage(cluster));

        assertThat(ALL).allSatisfy(node -> {
            assertThat(hand.said(node, "lvmconfig", "global/use_lvmlockd")).isEqualTo("use_lvmlockd=0");
            assertThat(site.lab().exec(node, "lvmlockctl", "--info").succeeded())
                    .isFalse();
        });
        Person person = site.person();
        assertThatThrownBy(() -> person.plan(new SharedStorageIntent.DisableSharedStorage(cluster)))
                .hasMessageContaining("shared.locking-missing");
    }
}
