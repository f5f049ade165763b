package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.cluster.Prediction.Effect;
import io.conga.protocol.cluster.Prediction.Kind;
import io.conga.system.Recorded;
import org.junit.jupiter.api.Test;

/** crm_simulate's actions become effects. */
class SimulateParserTest {

    private static Prediction prediction(String name) {
        return SimulateParser.parse(Recorded.text("simulate/" + name + ".xml"), "node1", "", new CibVersion(0, 1, 2));
    }

    @Test
    void anIdleClusterDoesNothing() {
        assertThat(prediction("nothing").effects()).isEmpty();
    }

    @Test
    void standbyMovesWhatRunsThere() {
        assertThat(prediction("standby").effects())
                .isNotEmpty()
                .allSatisfy(effect ->
                        assertThat(effect.kind()).isIn(Kind.MOVE, Kind.STOP, Kind.RESTART, Kind.PROMOTE, Kind.DEMOTE));
        assertThat(prediction("standby").effects())
                .anyMatch(effect -> effect.kind() == Kind.MOVE && "node1".equals(effect.from()));
    }

    @Test
    void aFailedNodeIsFencedOnceInTheList() {
        assertThat(prediction("node-fails").effects())
                .filteredOn(effect -> effect.kind() == Kind.FENCE)
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.subject()).isEqualTo("node1");
                    assertThat(effect.reason()).contains("no longer part");
                });
    }

    @Test
    void promotionsAndWhatCanRunNowhereAreSaid() {
        assertThat(prediction("nowhere-and-promote").effects())
                .contains(
                        new Effect(Kind.DEMOTE, "state:1", "node2", "node2", null),
                        new Effect(Kind.PROMOTE, "state:2", "node3", "node3", null),
                        new Effect(Kind.STAY_STOPPED, "nowhere", null, null, null));
    }

    @Test
    void complaintsOfTheSchedulerAreWarnings() {
        Prediction prediction = SimulateParser.parse(
                Recorded.text("simulate/nothing.xml"),
                "node1",
                "(unpack_config)\twarning: Blind faith: not fencing unseen nodes\nsomething else\n",
                new CibVersion(0, 1, 2));
        assertThat(prediction.warnings()).containsExactly("warning: Blind faith: not fencing unseen nodes");
    }

    @Test
    void crmVerifysWordsAreMadeForAPerson() {
        assertThat(VerifyWords.reasons(Recorded.text("verify/invalid-attribute.txt")))
                .isEqualTo("primitive: Invalid attribute nonsense for element primitive");
        assertThat(VerifyWords.reasons(Recorded.text("verify/unknown-resource.txt")))
                .isEqualTo("rsc_colocation: IDREF attribute with-rsc references an unknown ID \"nosuch\"");
        assertThat(VerifyWords.schemaRefused(Recorded.text("verify/invalid-attribute.txt")))
                .isTrue();
    }
}
