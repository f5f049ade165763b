package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.QuorumIntent.RemoveQuorumDevice;
import io.conga.planning.intent.QuorumIntent.SetQuorumDevice;
import io.conga.planning.intent.QuorumIntent.SetQuorumOptions;
import io.conga.planning.intent.ResourceIntent;
import io.conga.protocol.agent.AgentName;
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
import tools.jackson.databind.JsonNode;

/** Two nodes and a quorum device on a third machine: it comes while they run, decides, changes, and goes again. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuorumDeviceTest {

    private static final List<String> MEMBERS = List.of("node1", "node2");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createATwoNodeClusterWithAService() {
        var settings = new HashMap<>(Lab.MANAGEMENT);
        settings.put("LAB_BOOT_SECONDS", "10");
        site = Site.withSystems(3, settings);
        site.succeed(site.creation("decided", MEMBERS));
        cluster = site.person().cluster("decided");
        site.succeed(new ResourceIntent.AddResource(
                cluster,
                "service",
                AgentName.parse("ocf:pacemaker:Dummy"),
                Map.of(),
                Map.of(),
                List.of(),
                null,
                false,
                true));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void itComesWhileTheClusterRuns() {
        site.succeed(device("highest", Map.of()));
        for (String node : MEMBERS) {
            String votes = quorumtool(node);
            assertThat(votes).containsPattern("Expected votes: +3").containsPattern("Total votes: +3");
            assertThat(votes).contains("Flags:            Quorate Qdevice");
            // Each node has a key of its own, and none lies about for others.
            assertThat(site.lab()
                            .exec(node, "ls", "/etc/corosync/qdevice/net/nssdb")
                            .out())
                    .doesNotContain(".p12");
        }
        Eventually.until(Site.LIMIT, () -> shown().path("votes").asInt() == 1, () -> detail().toPrettyString());
        assertThat(shown().path("state").asString("")).isEqualTo("Connected");
        assertThat(shown().path("tls").asString("")).startsWith("Yes");
        assertThat(site.lab().exec("node3", "corosync-qnetd-tool", "-l").out()).contains("decided");
    }

    @Test
    @Order(2)
    void theSideThatReachesItLives() {
        site.lab().cut("node1");
        Eventually.until(
                Site.LIMIT,
                () -> {
                    Status status = Status.of(site.lab(), "node2");
                    return status.quorate()
                            && status.online().equals(List.of("node2"))
                            && status.runningOn("service").equals(List.of("node2"));
                },
                () -> detail().toPrettyString());
        assertThat(quorumtool("node2")).containsPattern("Total votes: +2").containsPattern("Quorum: +2");
        site.lab().heal("node1");
        site.lab().waitReady(Site.LIMIT, "node1", "node2");
        Eventually.until(
                Site.LIMIT, () -> quorumtool("node1").matches("(?s).*Total votes: +3.*"), () -> quorumtool("node1"));
        site.awaitWhole(cluster, MEMBERS.size());
    }

    @Test
    @Order(3)
    void itsSettingsChangeWhileTheClusterRuns() {
        site.succeed(device("lowest", Map.of("always", "/usr/bin/true")));
        assertThat(site.lab().exec("node1", "corosync-qdevice-tool", "-s", "-v").out())
                .contains("Tie-breaker:\t\tNode with lowest node ID")
                .containsPattern("Heuristics:\\s+(Pass|Enabled)");
    }

    @Test
    @Order(4)
    void itGoesWhileTheClusterRuns() {
        site.succeed(new RemoveQuorumDevice(cluster));
        for (String node : MEMBERS) {
            assertThat(quorumtool(node)).containsPattern("Expected votes: +2").contains("2Node");
            assertThat(site.lab()
                            .exec(node, "systemctl", "is-active", "corosync-qdevice")
                            .out())
                    .contains("inactive");
        }
        Eventually.until(
                Site.LIMIT, () -> shown().isMissingNode() || shown().isNull(), () -> detail().toPrettyString());
    }

    @Test
    @Order(5)
    void optionsThatOnlyAStartReadsAreSetByARestart() {
        site.succeed(new SetQuorumOptions(cluster, Map.of("wait_for_all", "0")));
        assertThat(quorumtool("node1")).contains("2Node").doesNotContain("WaitForAll");
    }

    private static SetQuorumDevice device(String tieBreaker, Map<String, String> heuristics) {
        return new SetQuorumDevice(
                cluster,
                site.system("node3"),
                site.lab().address("node3"),
                "ffsplit",
                null,
                tieBreaker,
                "on",
                heuristics,
                true);
    }

    private static String quorumtool(String node) {
        return site.lab().exec(node, "corosync-quorumtool", "-s").out();
    }

    private static JsonNode shown() {
        return detail().path("views").path(0).path("view").path("quorum").path("device");
    }

    private static JsonNode detail() {
        return site.person().api().get("/clusters/" + cluster);
    }
}
