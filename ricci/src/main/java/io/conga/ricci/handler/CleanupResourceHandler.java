package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.system.exec.Command;

/** crm_resource --cleanup or --refresh; harmless twice. */
record CleanupResourceHandler(Operation.CleanupResource operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(command());
    }

    @Override
    public void run(Run run) {
        node.acting().runner().run(command()).orThrow(node.name());
        run.changed();
    }

    private Command command() {
        if (operation.resource() != null) {
            Resources.require(node, operation.resource());
        }
        return node.looking().pacemakerCommands().cleanup(operation.resource(), operation.node(), operation.refresh());
    }
}
