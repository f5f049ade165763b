package io.conga.protocol.problem;

import java.util.List;

/** Ends a request or a step with one or more problems; the first decides the HTTP status. */
public final class ProblemException extends RuntimeException {

    private final transient List<Problem> problems;
    private final int status;

    public ProblemException(ProblemCode code, String... keysAndValues) {
        this(code.status(), List.of(Problem.of(code, keysAndValues)));
    }

    public ProblemException(int status, List<Problem> problems) {
        super(problems.getFirst().code() + ": " + problems.getFirst().what());
        this.problems = List.copyOf(problems);
        this.status = status;
    }

    public List<Problem> problems() {
        return problems;
    }

    public int status() {
        return status;
    }
}
