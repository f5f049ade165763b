package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.cluster.AllocationScores;
import io.conga.protocol.cluster.AllocationScores.Purpose;
import io.conga.protocol.cluster.AllocationScores.Score;
import io.conga.protocol.cluster.CibVersion;
import io.conga.system.Recorded;
import io.conga.system.exec.UnreadableException;
import org.junit.jupiter.api.Test;

/** The scheduler's scores, recorded on a cluster with a group, a promotable clone, utilization and constraints. */
class ScoresParserTest {

    private static AllocationScores recorded() {
        return ScoresParser.parse(Recorded.text("scores/groups-and-clones.xml"), "node1", new CibVersion(0, 1, 2));
    }

    @Test
    void everyScoreIsThereInTheSchedulersOrder() {
        assertThat(recorded().scores())
                .filteredOn(score -> score.resource().equals("web") && "node3".equals(score.node()))
                .isNotEmpty()
                .last()
                .isEqualTo(new Score("web", "node3", "-INFINITY", Purpose.RUN));
        assertThat(recorded().by()).isEqualTo("node1");
    }

    @Test
    void promotionScoresAreToldApart() {
        assertThat(recorded().scores())
                .filteredOn(score -> score.purpose() == Purpose.PROMOTE)
                .isNotEmpty()
                .allSatisfy(score -> assertThat(score.resource()).startsWith("state:"));
    }

    @Test
    void aScoreWithoutItsResourceIsRefused() {
        assertThatThrownBy(() -> ScoresParser.parse(
                        "<pacemaker-result><allocations><node_weight score=\"1\"/></allocations></pacemaker-result>",
                        "node1",
                        new CibVersion(0, 0, 0)))
                .isInstanceOf(UnreadableException.class);
    }
}
