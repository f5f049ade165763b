package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.planning.intent.PropertyIntent;
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

/** A minority goes on: by a quorum device's algorithm lms, or as the cluster shrinks node by node (votequorum's last_man_standing). */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LastManStandingTest {

    private static final List<String> MEMBERS = List.of("node1", "node2", "node3");
    private static final String HOST = "node4";

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createAClusterWithAService() {
        var settings = new HashMap<>(Lab.MANAGEMENT);
        settings.put("LAB_BOOT_SECONDS", "5");
        site = Site.withSystems(4, settings);
        site.succeed(site.creation("standing", MEMBERS));
        cluster = site.person().cluster("standing");
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
    void oneOfThreeLivesWhereItAloneReachesTheQuorumDevice() {
        site.succeed(new SetQuorumDevice(
                cluster, site.system(HOST), site.lab().address(HOST), "lms", null, null, "off", Map.of(), true));
        for (String node : MEMBERS) {
            // Corosync's default for lms: as many votes as nodes but one.
            assertThat(quorumtool(node)).containsPattern("Expected votes: +5").containsPattern("Total votes: +5");
        }
        assertThat(site.lab().exec(HOST, "corosync-qnetd-tool", "-l", "-v").out())
                .containsPattern("Algorithm:\\s+LMS");

        site.lab().cut("node1");
        site.lab().cut("node2");

        livesAlone("node3");
        assertThat(quorumtool("node3")).containsPattern("Total votes: +3").containsPattern("Quorum: +3");
        site.lab().heal("node1");
        site.lab().heal("node2");
        site.lab().waitReady(Site.LIMIT, MEMBERS.toArray(String[]::new));
        Eventually.until(
                Site.LIMIT,
                () -> MEMBERS.stream().allMatch(node -> quorumtool(node).matches("(?s).*Total votes: +5.*")),
                () -> quorumtool("node1"));
        site.awaitWhole(cluster, MEMBERS.size());
        site.succeed(new RemoveQuorumDevice(cluster));
    }

    @Test
    @Order(2)
    void theClusterShrinksNodeByNodeToTheLastOne() {
        var options = new HashMap<>(Map.of(
                "last_man_standing", "1",
                "last_man_standing_window", "2000",
                "auto_tie_breaker", "1",
                "auto_tie_breaker_node", "lowest"));
        assertThatThrownBy(() -> site.succeed(new SetQuorumOptions(cluster, options)))
                .hasMessageContaining("options.wait_for_all");
        options.put("wait_for_all", "1");
        site.succeed(new SetQuorumOptions(cluster, options));
        assertThat(quorumtool("node1")).contains("LastManStanding").contains("AutoTieBreaker");
        // A node that fencing brings back at once would leave nobody alone.
        site.succeed(new PropertyIntent.SetClusterOptions(cluster, Map.of("stonith-action", "off")));

        site.lab().crash("node3");
        Eventually.until(
                Site.LIMIT, () -> quorumtool("node1").matches("(?s).*Expected votes: +2.*"), () -> quorumtool("node1"));
        // Two of three were a majority anyway; that one of two goes on is what the smaller expectation is for.
        site.lab().crash("node2");

        livesAlone("node1");
    }

    /** It has quorum without the others, and what runs in the cluster runs there. */
    private static void livesAlone(String node) {
        Eventually.until(
                Site.LIMIT,
                () -> {
                    Status status = Status.of(site.lab(), node);
                    return status.quorate()
                            && status.online().equals(List.of(node))
                            && status.runningOn("service").equals(List.of(node));
                },
                () -> quorumtool(node));
    }

    private static String quorumtool(String node) {
        return site.lab().exec(node, "corosync-quorumtool", "-s").out();
    }
}
