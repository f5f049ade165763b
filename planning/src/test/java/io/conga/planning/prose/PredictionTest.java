package io.conga.planning.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.ClusterFixture;
import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Sentence;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.cluster.Prediction.Effect;
import io.conga.protocol.cluster.Prediction.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the simulation said, in words and as hazards. */
class PredictionTest {

    private static Prediction prediction(Effect... effects) {
        return new Prediction("node1", List.of(effects), List.of(), new CibVersion(0, 42, 7));
    }

    private static List<String> hazards(Intent intent, Effect... effects) {
        return PredictionHazards.of(
                        intent, prediction(effects), ClusterFixture.of(3).known())
                .stream()
                .map(Hazard::message)
                .map(Sentence::code)
                .toList();
    }

    @Test
    void effectsAreSaidInOrderWithTheirReasons() {
        var said = Prose.of(prediction(
                new Effect(Kind.MOVE, "vip", "node1", "node2", "node1 is on standby"),
                new Effect(Kind.START, "app", null, "node3", null),
                new Effect(Kind.FENCE, "node1", null, null, null)));
        assertThat(said)
                .extracting(Sentence::text)
                .containsExactly(
                        "vip moves from node1 to node2: it stops there, then starts here. Reason: node1 is on standby.",
                        "app starts on node3.",
                        "node1 is fenced: its power is cut.");
        assertThat(said.getFirst().code()).isEqualTo("prose.move");
        assertThat(said.getFirst().parameters()).containsEntry("reason", "node1 is on standby");
    }

    @Test
    void nothingIsSaidToo() {
        assertThat(Prose.of(prediction())).extracting(Sentence::code).containsExactly("prose.nothing");
    }

    @Test
    void aStopThatNobodyAskedFor() {
        var stop = new Effect(Kind.STOP, "roots:1", "node1", null, "unrunnable");
        assertThat(hazards(new ResourceIntent.MoveResource("c1", "guest", "node2"), stop))
                .containsExactly("hazard.predicted-stop");
        assertThat(hazards(new ResourceIntent.StopResource("c1", "roots"), stop))
                .isEmpty();
        assertThat(hazards(new ClusterIntent.StopCluster("c1"), stop)).isEmpty();
    }

    @Test
    void fencingThatNobodyAskedFor() {
        var fence = new Effect(Kind.FENCE, "node2", null, null, null);
        assertThat(hazards(new ResourceIntent.StopResource("c1", "app"), fence))
                .containsExactly("hazard.predicted-fence");
        assertThat(hazards(new NodeIntent.FenceNode("c1", "node2", "reboot"), fence))
                .isEmpty();
    }

    @Test
    void whatStaysStoppedOrIsInterrupted() {
        assertThat(hazards(
                        new NodeIntent.SetStandby("c1", "node1", true),
                        new Effect(Kind.STAY_STOPPED, "app", "node1", null, null),
                        new Effect(Kind.RESTART, "db", "node2", "node2", null),
                        new Effect(Kind.MOVE, "vip", "node1", "node2", null)))
                .containsExactly("hazard.predicted-stopped", "hazard.predicted-restart");
    }
}
