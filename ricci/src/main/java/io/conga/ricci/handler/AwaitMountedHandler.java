package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.SharedStorageOperation;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.SharedStorageProblem;

/** Waits until a file system is mounted. Changes nothing. */
record AwaitMountedHandler(SharedStorageOperation.AwaitMounted operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        var patience = new Patience(operation.seconds());
        while (!node.looking().mountTable().has(operation.target(), operation.fileSystem())) {
            if (!patience.pause()) {
                throw new ProblemException(
                        SharedStorageProblem.NOT_MOUNTED,
                        "node",
                        node.name(),
                        "target",
                        operation.target(),
                        "seconds",
                        Integer.toString(operation.seconds()));
            }
        }
    }
}
