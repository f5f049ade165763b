package io.conga.luci.api.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Why somebody applies a plan. */
class ApplyRequestTest {

    @Test
    void blanksAroundAReasonAreNotKept() {
        assertThat(new ApplyRequest("p", "  ticket 4711\n").keptReason()).isEqualTo("ticket 4711");
        assertThat(new ApplyRequest("p", " \t ").keptReason()).isNull();
        assertThat(new ApplyRequest("p", null).keptReason()).isNull();
    }

    @Test
    void aReasonLongerThanItsColumnIsRefused() {
        assertThat(new ApplyRequest("p", "x".repeat(500)).keptReason()).hasSize(500);
        assertThatThrownBy(() -> new ApplyRequest("p", "x".repeat(501)).keptReason())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problems().getFirst().field())
                                .isEqualTo("reason"));
    }
}
