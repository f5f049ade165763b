package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;

/** crm_resource --cleanup or --refresh; harmless twice. */
record CleanupResourceHandler(Operation.CleanupResource operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        checkResource();
        return Items.commands(node.looking()
                .pacemakerCommands()
                .cleanup(operation.resource(), operation.node(), operation.refresh()));
    }

    @Override
    public void run(Run run) {
        checkResource();
        node.acting().pacemaker().control().cleanup(operation.resource(), operation.node(), operation.refresh());
        run.changed();
    }

    private void checkResource() {
        if (operation.resource() != null) {
            Resources.require(node, operation.resource());
        }
    }
}
