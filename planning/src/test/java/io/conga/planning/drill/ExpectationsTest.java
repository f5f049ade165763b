package io.conga.planning.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.ClusterFixture;
import io.conga.planning.intent.DrillIntent.Kind;
import io.conga.planning.intent.DrillIntent.RunDrill;
import io.conga.planning.known.KnownCluster;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceOp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Times that follow from the timeouts that are set. */
class ExpectationsTest {

    private static final AgentName AGENT = new AgentName("ocf", "heartbeat", "IPaddr2");

    private static ResourceDefinition web() {
        return new ResourceDefinition(
                "web",
                io.conga.protocol.cluster.ResourceState.Kind.PRIMITIVE,
                AGENT,
                null,
                Map.of(),
                Map.of(),
                List.of(
                        new ResourceOp("monitor", "10s", "20s", Map.of()),
                        new ResourceOp("start", "0s", "30s", Map.of()),
                        new ResourceOp("stop", "0s", "40", Map.of())),
                List.of(),
                false,
                Map.of(),
                null);
    }

    private static List<Expectation> of(int nodes, RunDrill drill) {
        KnownCluster cluster = Objects.requireNonNull(
                ClusterFixture.of(nodes).resource(web()).runs("web", 2).known().cluster());
        return Expectations.of(
                drill, Objects.requireNonNull(cluster.configuration()), cluster.view(), cluster.corosync());
    }

    @Test
    void aLostNodeIsDetectedByTokenAndConsensus() {
        // token 3000 + 650 for the third node; consensus 1.2 times that
        assertThat(of(3, new RunDrill("c1", Kind.NODE_CRASH, "node2", null, 60, "192.0.2.1:80", false)))
                .containsExactly(
                        new Expectation(Milestone.DETECTED, "node2", 2920 + 4380, 3650 + 4380 + 5000),
                        new Expectation(Milestone.FENCED, "node2", 7300, 13_030 + 60_000),
                        new Expectation(Milestone.STARTED, "web", 7300, 73_030 + 30_000),
                        new Expectation(Milestone.REACHABLE, "192.0.2.1:80", 7300, 103_030 + 2000));
    }

    @Test
    void twoNodesHaveThePlainToken() {
        assertThat(of(2, new RunDrill("c1", Kind.LINK, "node2", null, 60, null, false))
                        .getFirst())
                .isEqualTo(new Expectation(Milestone.DETECTED, "node2", 2400 + 3600, 3000 + 3600 + 5000));
    }

    @Test
    void aCrashedServiceIsDetectedByItsMonitor() {
        assertThat(of(3, new RunDrill("c1", Kind.SERVICE_CRASH, "web", null, 60, null, false)))
                .containsExactly(
                        new Expectation(Milestone.DETECTED, "web", 0, 30_000),
                        new Expectation(Milestone.STARTED, "web", 0, 30_000 + 40_000 + 30_000));
    }

    @Test
    void nobodyIsToNoticeTheLossOfAPath() {
        assertThat(of(3, new RunDrill("c1", Kind.STORAGE_PATH, "node1", "sdb", 60, null, false)))
                .isEmpty();
    }
}
