package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.planning.intent.PropertyIntent;
import io.conga.planning.intent.QuorumIntent.RemoveQuorumDevice;
import io.conga.planning.intent.QuorumIntent.SetQuorumDevice;
import io.conga.planning.intent.QuorumIntent.SetQuorumOptions;
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
    private static QuorumSite at;

    @BeforeAll
    static void createAClusterWithAService() {
        at = QuorumSite.with(4, 5, site -> site.creation("standing", MEMBERS));
    }

    @AfterAll
    static void close() {
        at.close();
    }

    @Test
    @Order(1)
    void oneOfThreeLivesWhereItAloneReachesTheQuorumDevice() {
        at.site()
                .succeed(new SetQuorumDevice(
                        at.cluster(),
                        at.site().system(HOST),
                        at.lab().address(HOST),
                        "lms",
                        null,
                        null,
                        "off",
                        Map.of(),
                        true));
        for (String node : MEMBERS) {
            // Corosync's default for lms: as many votes as nodes but one.
            assertThat(at.quorumtool(node))
                    .containsPattern("Expected votes: +5")
                    .containsPattern("Total votes: +5");
        }
        assertThat(at.lab().exec(HOST, "corosync-qnetd-tool", "-l", "-v").out()).containsPattern("Algorithm:\\s+LMS");

        at.lab().cut("node1");
        at.lab().cut("node2");

        at.livesAlone("node3");
        assertThat(at.quorumtool("node3")).containsPattern("Total votes: +3").containsPattern("Quorum: +3");
        at.heal("node1", "node2");
        for (String node : MEMBERS) {
            at.awaitVotes(node, "Total", 5);
        }
        at.site().succeed(new RemoveQuorumDevice(at.cluster()));
    }

    @Test
    @Order(2)
    void theClusterShrinksNodeByNodeToTheLastOne() {
        var options = new HashMap<>(Map.of(
                "last_man_standing", "1",
                "last_man_standing_window", "2000",
                "auto_tie_breaker", "1",
                "auto_tie_breaker_node", "lowest"));
        assertThatThrownBy(() -> at.site().succeed(new SetQuorumOptions(at.cluster(), options)))
                .hasMessageContaining("options.wait_for_all");
        options.put("wait_for_all", "1");
        at.site().succeed(new SetQuorumOptions(at.cluster(), options));
        assertThat(at.quorumtool("node1")).contains("LastManStanding").contains("AutoTieBreaker");
        // A node that fencing brings back at once would leave nobody alone.
        at.site().succeed(new PropertyIntent.SetClusterOptions(at.cluster(), Map.of("stonith-action", "off")));

        at.lab().crash("node3");
        at.awaitVotes("node1", "Expected", 2);
        // Two of three were a majority anyway; that one of two goes on is what the smaller expectation is for.
        at.lab().crash("node2");

        at.livesAlone("node1");
    }
}
