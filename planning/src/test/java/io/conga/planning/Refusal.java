package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.conga.planning.intent.Intent;
import io.conga.planning.known.Known;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.util.List;

/** What is said to a wrong form. */
final class Refusal {

    private Refusal() {}

    /** {@code code at field} of every problem. */
    static List<String> of(Intent intent, Known known) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> Planner.plan(intent, known));
        assertThat(refused).as("refusal of " + intent).isNotNull();
        assertThat(refused.problems()).allSatisfy(problem -> {
            assertThat(problem.remedy()).isNotBlank();
            assertThat(problem.what() + problem.why() + problem.remedy())
                    .as("every placeholder is filled")
                    .doesNotContainPattern("(?<!\\$)\\{[a-zA-Z]+}");
        });
        return refused.problems().stream().map(Refusal::words).toList();
    }

    private static String words(Problem problem) {
        return problem.code() + " at " + problem.field();
    }
}
