package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.Person;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.SharedStorageIntent;
import io.conga.planning.intent.StorageIntent;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.GroupChange;
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

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @SuppressWarnings("NullAway.Init")
    private static Operator operator;

    @BeforeAll
    static void open() {
        site = Site.machines(3, Map.of("LAB_NODES", String.join(" ", ALL)));
        site.addSystems();
        cluster = site.createCluster("lab");
        operator = new Operator(site, cluster);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void locksRunOnEveryNode() {
        operator.apply(new SharedStorageIntent.EnableSharedStorage(cluster, true));

        assertThat(ALL).allSatisfy(node -> {
            assertThat(said(node, "lvmconfig", "global/use_lvmlockd")).isEqualTo("use_lvmlockd=1");
            assertThat(said(node, "lvmlockctl", "--info")).isNotNull();
            assertThat(said(node, "dlm_tool", "status")).contains("cluster nodeid");
        });
        assertThat(said("et-virt05", "crm_attribute", "--query", "--name", "no-quorum-policy", "--quiet"))
                .isEqualTo("freeze");
        assertThat(operator.runningOn("dlm")).hasSize(3);
        assertThat(operator.runningOn("lvmlockd")).hasSize(3);
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
                2L << 30,
                "guest_roots",
                null,
                32,
                "/guest_roots",
                List.of("noatime")));

        assertThat(said(
                        "et-virt06",
                        "vgs",
                        "--noheadings",
                        "-o",
                        "vg_extent_size,pv_count,vg_lock_type",
                        "--units",
                        "k",
                        "guest_vg"))
                .matches("\\s*4096[.]00k\\s+2\\s+dlm\\s*");
        assertThat(said("et-virt05", "tunegfs2", "-l", "/dev/guest_vg/guest_roots"))
                .contains("lab:guest_roots")
                .contains("lock_dlm");
        assertThat(ALL)
                .allSatisfy(node -> assertThat(said(node, "findmnt", "-n", "-o", "FSTYPE,TARGET", "/guest_roots"))
                        .matches("gfs2\\s+/guest_roots"));
        said("et-virt05", "sh", "-c", "echo written on et-virt05 > /guest_roots/hello; sync");
        assertThat(ALL)
                .allSatisfy(node ->
                        assertThat(said(node, "cat", "/guest_roots/hello")).isEqualTo("written on et-virt05"));
    }

    @Test
    @Order(4)
    void aDiskOfItIsNotGivenToAnybodyElse() {
        String disk = site.lab().lun("lun1", "2G");
        JsonNode plan = site.person()
                .plan(new StorageIntent.ChangeStorage(
                        site.system("et-virt07"), new DiskChange.WipeDevice(disk), List.of("LVM2_member")));

        assertThat(plan.path("plan").path("hazards").toString())
                .contains("BLOCK")
                .contains("guest_vg");
    }

    @Test
    @Order(5)
    void itSurvivesThatANodeLosesPower() {
        site.lab().crash("et-virt07");

        assertThat(said("et-virt06", "cat", "/guest_roots/hello")).isEqualTo("written on et-virt05");
        site.awaitWhole(cluster, 3);
        Eventually.until(
                Site.LIMIT,
                () -> site.lab()
                        .exec("et-virt07", "findmnt", "-n", "-t", "gfs2", "/guest_roots")
                        .succeeded(),
                () -> Status.of(site.lab(), "et-virt05").xml());
        assertThat(said("et-virt07", "cat", "/guest_roots/hello")).isEqualTo("written on et-virt05");
    }

    @Test
    @Order(8)
    void locksThatAreUsedStay() {
        JsonNode plan = site.person().plan(new SharedStorageIntent.DisableSharedStorage(cluster));

        assertThat(plan.path("plan").path("hazards").toString())
                .contains("hazard.shared-storage-in-use")
                .contains("guest_roots-clone");
    }

    @Test
    @Order(9)
    void theyGoAgain() {
        operator.apply(new ResourceIntent.DeleteResource(cluster, "guest_roots-clone"));
        operator.apply(new SharedStorageIntent.DisableSharedStorage(cluster));

        assertThat(ALL).allSatisfy(node -> {
            assertThat(said(node, "lvmconfig", "global/use_lvmlockd")).isEqualTo("use_lvmlockd=0");
            assertThat(site.lab().exec(node, "lvmlockctl", "--info").succeeded())
                    .isFalse();
        });
        Person person = site.person();
        assertThatThrownBy(() -> person.plan(new SharedStorageIntent.DisableSharedStorage(cluster)))
                .hasMessageContaining("shared.locking-missing");
    }

    private static String said(String node, String... words) {
        return site.lab().exec(node, words).orThrow().out().strip();
    }
}
