package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;

/** A copy that is not wanted after all goes; never the last one. */
record DiscardCopyHandler(GuestControlOperation.DiscardCopy operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        var root = node.looking().root();
        if (!Files.exists(root.file(operation.from()))) {
            return;
        }
        try {
            run.changed(Files.deleteIfExists(root.file(operation.to())));
        } catch (IOException refused) {
            throw new ProblemException(
                    NodeProblem.PERMISSION_MISSING,
                    "node",
                    node.name(),
                    "reason",
                    "remove " + operation.to() + " (" + refused.getMessage() + ")");
        }
    }
}
