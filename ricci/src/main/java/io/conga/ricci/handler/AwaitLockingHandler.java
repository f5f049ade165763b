package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.SharedStorageOperation;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.SharedStorageProblem;
import java.util.Map;

/** Waits until locks can be had. Changes nothing. */
record AwaitLockingHandler(SharedStorageOperation.AwaitLocking operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        var patience = new Patience(operation.seconds());
        Map<String, String> silent;
        while (!(silent = node.looking().locking().silent()).isEmpty()) {
            if (!patience.pause()) {
                Map.Entry<String, String> first = silent.entrySet().iterator().next();
                throw new ProblemException(
                        SharedStorageProblem.LOCKING_SILENT,
                        "node",
                        node.name(),
                        "tool",
                        first.getKey(),
                        "seconds",
                        Integer.toString(operation.seconds()),
                        "reason",
                        first.getValue());
            }
        }
    }
}
