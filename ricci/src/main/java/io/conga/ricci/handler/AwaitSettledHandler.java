package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import java.time.Duration;

/**
 * Waits until the cluster has nothing left to do: crm_resource --wait. It is not asked where the cluster is at rest at three looks;
 * one alone could come before what was just changed is known to every daemon.
 */
record AwaitSettledHandler(Operation.AwaitSettled operation, Node node) implements Handler {

    private static final int LOOKS = 3;

    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking().pacemakerCommands().awaitSettled(limit()));
    }

    @Override
    public void run(Run run) {
        if (!atRest()) {
            node.acting().pacemaker().control().awaitSettled(limit());
        }
    }

    private boolean atRest() {
        var rest = node.looking().pacemaker().rest();
        var patience = new Patience(operation.seconds());
        for (int look = 1; rest.reached(); look++) {
            if (look == LOOKS) {
                return true;
            }
            if (!patience.pause()) {
                return false;
            }
        }
        return false;
    }

    private Duration limit() {
        return Duration.ofSeconds(operation.seconds());
    }
}
