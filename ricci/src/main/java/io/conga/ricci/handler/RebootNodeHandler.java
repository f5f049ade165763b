package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import java.time.Instant;

/** Reboots this node; nothing where it was rebooted since the step began, as when the reboot itself interrupted it. */
record RebootNodeHandler(Operation.RebootNode operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking().systemctlCommands().reboot());
    }

    @Override
    public void run(Run run) {
        if (!rebootedSince(run.firstStarted())) {
            node.acting().services().reboot();
            run.changed();
        }
    }

    static boolean rebootedSince(Instant moment) {
        Instant booted = ProcessHandle.of(1)
                .flatMap(first -> first.info().startInstant())
                .orElse(Instant.MIN);
        return !booted.isBefore(moment);
    }
}
