package io.conga.luci.problem;

import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import java.util.ArrayList;
import java.util.List;

/** Collects every problem of a form before refusing it: people mend a form once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Remembers that a field's value can't be used. */
    public Problems invalid(String field, String reason) {
        found.add(Problem.of(RequestProblem.INVALID_FIELD, "field", field, "reason", reason)
                .at(field));
        return this;
    }

    public Problems add(Problem problem) {
        found.add(problem);
        return this;
    }

    /** Remembers it where the condition does not hold. */
    public Problems check(boolean holds, String field, String reason) {
        return holds ? this : invalid(field, reason);
    }

    /** Ends the request with all of them where there is any. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(RequestProblem.INVALID_FIELD.status(), found);
        }
    }

    /** There is no such thing, or the user may not see it: the answer is the same. */
    public static ProblemException notFound(String kind, String id) {
        return new ProblemException(RequestProblem.NOT_FOUND, "kind", kind, "id", id);
    }
}
