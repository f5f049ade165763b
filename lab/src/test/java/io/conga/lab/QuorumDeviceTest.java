package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.QuorumIntent.RemoveQuorumDevice;
import io.conga.planning.intent.QuorumIntent.SetQuorumDevice;
import io.conga.planning.intent.QuorumIntent.SetQuorumOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes and a quorum device on a third machine: it comes while they run, decides, changes, and goes again. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuorumDeviceTest {

    private static final List<String> MEMBERS = List.of("node1", "node2");

    @SuppressWarnings("NullAway.Init")
    private static QuorumSite at;

    @BeforeAll
    static void createATwoNodeClusterWithAService() {
        at = QuorumSite.with(3, 10, site -> site.creation("decided", MEMBERS));
    }

    @AfterAll
    static void close() {
        at.close();
    }

    @Test
    @Order(1)
    void itComesWhileTheClusterRuns() {
        at.site().succeed(device("highest", Map.of()));
        for (String node : MEMBERS) {
            String votes = at.quorumtool(node);
            assertThat(votes).containsPattern("Expected votes: +3").containsPattern("Total votes: +3");
            assertThat(votes).contains("Flags:            Quorate Qdevice");
            // Each node has a key of its own, and none lies about for others.
            assertThat(at.lab()
                            .exec(node, "ls", "/etc/corosync/qdevice/net/nssdb")
                            .out())
                    .doesNotContain(".p12");
        }
        Eventually.until(
                Site.LIMIT,
                () -> at.shown("device").path("votes").asInt() == 1,
                () -> at.detail().toPrettyString());
        assertThat(at.shown("device").path("state").asString("")).isEqualTo("Connected");
        assertThat(at.shown("device").path("tls").asString("")).startsWith("Yes");
        assertThat(at.lab().exec("node3", "corosync-qnetd-tool", "-l").out()).contains("decided");
    }

    @Test
    @Order(2)
    void theSideThatReachesItLives() {
        at.lab().cut("node1");
        at.livesAlone("node2");
        assertThat(at.quorumtool("node2")).containsPattern("Total votes: +2").containsPattern("Quorum: +2");
        at.heal("node1");
        at.awaitVotes("node1", "Total", 3);
    }

    @Test
    @Order(3)
    void itsSettingsChangeWhileTheClusterRuns() {
        at.site().succeed(device("lowest", Map.of("always", "/usr/bin/true")));
        assertThat(at.lab().exec("node1", "corosync-qdevice-tool", "-s", "-v").out())
                .contains("Tie-breaker:\t\tNode with lowest node ID")
                .containsPattern("Heuristics:\\s+(Pass|Enabled)");
    }

    @Test
    @Order(4)
    void itGoesWhileTheClusterRuns() {
        at.site().succeed(new RemoveQuorumDevice(at.cluster()));
        for (String node : MEMBERS) {
            assertThat(at.quorumtool(node))
                    .containsPattern("Expected votes: +2")
                    .contains("2Node");
            assertThat(at.lab()
                            .exec(node, "systemctl", "is-active", "corosync-qdevice")
                            .out())
                    .contains("inactive");
        }
        Eventually.until(
                Site.LIMIT,
                () -> at.shown("device").isMissingNode() || at.shown("device").isNull(),
                () -> at.detail().toPrettyString());
    }

    @Test
    @Order(5)
    void optionsThatOnlyAStartReadsAreSetByARestart() {
        at.site().succeed(new SetQuorumOptions(at.cluster(), Map.of("wait_for_all", "0")));
        assertThat(at.quorumtool("node1")).contains("2Node").doesNotContain("WaitForAll");
    }

    private static SetQuorumDevice device(String tieBreaker, Map<String, String> heuristics) {
        return new SetQuorumDevice(
                at.cluster(),
                at.site().system("node3"),
                at.lab().address("node3"),
                "ffsplit",
                null,
                tieBreaker,
                "on",
                heuristics,
                true);
    }
}
