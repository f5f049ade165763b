package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.PreviewRequest;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import java.util.List;
import java.util.Map;

/** The real node's operations. */
public final class NodeOperations implements Operations {

    @Override
    public Preview preview(PreviewRequest request) {
        return new Preview(List.of(), null);
    }

    @Override
    public StepReply run(Operation operation) {
        Problem problem = Problem.of(NodeProblem.OPERATION_UNKNOWN, "node", "", "reason", "not written yet");
        return new StepReply(StepReply.State.FAILED, List.of(), List.of(problem), false, Map.of());
    }
}
