package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.QuorumOperation;
import io.conga.system.exec.Command;
import java.time.Duration;
import java.util.ArrayList;

/** The host of quorum devices has its authority, and serves. */
record PrepareQnetdHandler(QuorumOperation.PrepareQnetd operation, Node node) implements Handler {

    private static final String UNIT = "corosync-qnetd";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public Preview.Item preview() {
        var commands = new ArrayList<Command>();
        if (!node.looking().certificates().hasAuthority()) {
            commands.add(node.looking().quorumCommands().makeAuthority());
        }
        var systemctl = node.looking().systemctlCommands();
        var state = node.looking().services().state(UNIT);
        if (!state.enabled()) {
            commands.add(systemctl.enable(UNIT));
        }
        if (!state.active()) {
            commands.add(systemctl.start(UNIT, LIMIT));
        }
        return Items.commands(commands);
    }

    @Override
    public void run(Run run) {
        var certificates = node.acting().certificates();
        if (!certificates.hasAuthority()) {
            certificates.makeAuthority();
            run.changed();
        }
        var state = node.looking().services().state(UNIT);
        if (!state.enabled()) {
            node.acting().services().setEnabled(UNIT, true);
            run.changed();
        }
        if (!state.active()) {
            node.acting().services().start(UNIT, LIMIT);
            run.changed();
        }
        run.result("ca", certificates.authority());
    }
}
