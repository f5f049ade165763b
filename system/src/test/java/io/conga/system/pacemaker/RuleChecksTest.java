package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.cluster.RuleState.Verdict;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Recorded;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.UnreadableException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** crm_rule's word, recorded from Pacemaker 2.1.5 with rules of each kind. */
class RuleChecksTest {

    @TempDir
    Path root;

    private static Verdict verdict(String name) {
        return RuleParser.parse(Recorded.text("crm_rule/" + name + ".xml"));
    }

    @Test
    void eachVerdictIsToldApart() {
        assertThat(verdict("in-effect")).isEqualTo(Verdict.IN_EFFECT);
        assertThat(verdict("not-yet")).isEqualTo(Verdict.NOT_YET);
        assertThat(verdict("expired")).isEqualTo(Verdict.EXPIRED);
        assertThat(verdict("without-date")).isEqualTo(Verdict.NOT_TOLD);
        assertThat(verdict("hours")).isEqualTo(Verdict.NOT_TOLD);
        assertThat(verdict("bad")).isEqualTo(Verdict.NOT_TOLD);
        assertThatThrownBy(() -> RuleParser.parse("<pacemaker-result/>")).isInstanceOf(UnreadableException.class);
    }

    @Test
    void whatIsNoRuleIsNotAsked() {
        var runner = new FakeRunner();
        var checks = new RuleChecks(runner, new PacemakerCommands(FakeRunner.tools(root, "cibadmin", "crm_rule")));
        for (String wrong : new String[] {"<rule/>", "<rule id='a b'/>", "<cib id='a'/>", "<rule id='a'", "--help"}) {
            assertThatThrownBy(() -> checks.check(wrong))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("can't be read");
        }
    }
}
