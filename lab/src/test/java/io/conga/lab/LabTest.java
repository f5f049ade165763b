package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A cluster made by hand on three nodes: what the lab promises to the tests of everything else. */
@Tag("cluster")
class LabTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @SuppressWarnings("NullAway.Init")
    private static Lab lab;

    @BeforeAll
    static void formACluster() {
        lab = Lab.up(3, Map.of("LAB_BOOT_SECONDS", "1"));
        lab.form();
    }

    @AfterAll
    static void down() {
        lab.close();
    }

    @Test
    void everyNodeIsOnlineWithQuorum() {
        String status = status("node1");

        assertThat(status).contains("with_quorum=\"true\"");
        assertThat(lab.nodes())
                .containsExactly("node1", "node2", "node3")
                .allSatisfy(
                        node -> assertThat(status).containsPattern("<node name=\"" + node + "\"[^>]* online=\"true\""));
    }

    @Test
    void fenceAgentListsPlugsAsTheFencerReadsThem() {
        assertThat(lab.exec("node1", "fence_lab", "-o", "list").orThrow().out().lines())
                .containsExactly("node1,node1", "node2,node2", "node3,node3");
    }

    @Test
    void aCrashedNodeIsFencedByTheOthersAndRejoins() {
        lab.crash("node2");

        awaitFenced("node1", "node2");
        lab.waitReady(LIMIT, "node1", "node2", "node3");
        assertThat(lab.isOn("node2")).isTrue();
    }

    @Test
    void aNodeWithoutCableIsFencedAndRejoinsWhenItIsPluggedIn() {
        lab.cut("node3");

        awaitFenced("node1", "node3");
        lab.heal("node3");
        lab.waitReady(LIMIT, "node1", "node2", "node3");
        assertThat(status("node3")).contains("with_quorum=\"true\"");
    }

    @Test
    void aNodeThatIsToldToRebootComesBack() {
        lab.exec("node1", "touch", "/run/before-the-reboot").orThrow();

        lab.exec("node1", "systemctl", "reboot").orThrow();

        Eventually.until(
                LIMIT,
                () -> lab.exec("node1", "test", "!", "-e", "/run/before-the-reboot")
                        .succeeded(),
                () -> lab.console("node1"));
        lab.waitReady(LIMIT, "node1", "node2", "node3");
    }

    private static void awaitFenced(String asked, String victim) {
        Eventually.until(
                LIMIT,
                () -> lab.exec(asked, "stonith_admin", "--history", victim, "--output-as=xml")
                        .out()
                        .contains("status=\"success\""),
                () -> status(asked));
    }

    private static String status(String node) {
        return lab.exec(node, "crm_mon", "-1", "--output-as=xml").out();
    }
}
