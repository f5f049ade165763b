package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;

/** Running corosyncs read their files again; harmless twice. */
record ReloadCorosyncHandler(Operation.ReloadCorosync operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking().corosyncCommands().reload());
    }

    @Override
    public void run(Run run) {
        node.acting().corosync().reload();
        run.changed();
    }
}
