package io.conga.ricci.handler;

import io.conga.protocol.operation.NewGuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.NewGuestProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.util.List;

/** Whether that guest could be made here. */
record CheckNewGuestHandler(NewGuestOperation.CheckNewGuest operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return new Preview.Item(List.of(), List.of(), problems());
    }

    @Override
    public void run(Run run) {
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            throw new ProblemException(NewGuestProblem.FILE_EXISTS.status(), problems);
        }
    }

    private List<Problem> problems() {
        return NewGuestChecks.of(node).of(operation.guest(), operation.others());
    }
}
