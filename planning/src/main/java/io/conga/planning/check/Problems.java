package io.conga.planning.check;

import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemCode;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Collects every problem of a form, so that people mend it once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private int status;

    /**
     * Adds a problem beside its form field.
     *
     * @param field JSON path such as {@code nodes[1].links[0]}
     * @param keysAndValues alternating placeholder names and values
     */
    public void add(String field, ProblemCode code, String... keysAndValues) {
        if (found.isEmpty()) {
            status = code.status();
        }
        found.add(Problem.of(code, keysAndValues).at(field));
    }

    /** What another form's check found, a bad request as a rule. */
    public void add(Problem problem) {
        if (found.isEmpty()) {
            status = 422;
        }
        found.add(problem);
    }

    /** What was found so far. */
    public List<Problem> list() {
        return List.copyOf(found);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** Ends planning if anything was found. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new ProblemException(status, found);
        }
    }
}
