package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import java.time.Duration;

/** Waits until the cluster has nothing left to do: crm_resource --wait. */
record AwaitSettledHandler(Operation.AwaitSettled operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking().pacemakerCommands().awaitSettled(limit()));
    }

    @Override
    public void run(Run run) {
        node.acting().pacemaker().control().awaitSettled(limit());
    }

    private Duration limit() {
        return Duration.ofSeconds(operation.seconds());
    }
}
