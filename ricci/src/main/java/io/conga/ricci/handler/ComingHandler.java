package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;

/** An operation whose tool is not there yet. */
record ComingHandler(Operation operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        throw refusal();
    }

    @Override
    public void run(Run run) {
        throw refusal();
    }

    private ProblemException refusal() {
        return new ProblemException(
                NodeProblem.OPERATION_UNKNOWN,
                "node",
                node.name(),
                "reason",
                operation.getClass().getSimpleName());
    }
}
