package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.QuorumOperation;

/** Whether sbd starts and stops with Corosync. */
record EnableSbdHandler(QuorumOperation.EnableSbd operation, Node node) implements Handler {

    private static final String UNIT = "sbd";

    @Override
    public Preview.Item preview() {
        if (same()) {
            return Items.NOTHING;
        }
        var systemctl = node.looking().systemctlCommands();
        return Items.commands(operation.enabled() ? systemctl.enable(UNIT) : systemctl.disable(UNIT));
    }

    @Override
    public void run(Run run) {
        if (!same()) {
            node.acting().services().setEnabled(UNIT, operation.enabled());
            run.changed();
        }
    }

    private boolean same() {
        return node.looking().services().state(UNIT).enabled() == operation.enabled();
    }
}
