package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.Person;
import io.conga.planning.intent.SharedStorageIntent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

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

        assertThat(again.plan().path("hazards").toString()).contains("hazard.shared-storage-enabled");
        assertThat(again.effects("START")).isEmpty();
    }

    @Test
    @Order(9)
    void theyGoAgain() {
        operator.apply(new SharedStorageIntent.DisableSharedStorage(cluster));

        assertThat(ALL).allSatisfy(node -> {
            assertThat(said(node, "lvmconfig", "global/use_lvmlockd")).isEqualTo("use_lvmlockd=0");
            assertThat(site.lab().exec(node, "lvmlockctl", "--info").succeeded()).isFalse();
        });
        Person person = site.person();
        assertThatThrownBy(() -> person.plan(new SharedStorageIntent.DisableSharedStorage(cluster)))
                .hasMessageContaining("shared.locking-missing");
    }

    private static String said(String node, String... words) {
        return site.lab().exec(node, words).orThrow().out().strip();
    }
}
