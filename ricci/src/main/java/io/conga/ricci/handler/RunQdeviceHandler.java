package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.QuorumOperation;
import io.conga.system.exec.Command;
import java.time.Duration;
import java.util.ArrayList;

/** corosync-qdevice runs and starts at boot, or neither. */
record RunQdeviceHandler(QuorumOperation.RunQdevice operation, Node node) implements Handler {

    private static final String UNIT = "corosync-qdevice";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public Preview.Item preview() {
        var systemctl = node.looking().systemctlCommands();
        var state = node.looking().services().state(UNIT);
        var commands = new ArrayList<Command>();
        if (state.enabled() != operation.on()) {
            commands.add(operation.on() ? systemctl.enable(UNIT) : systemctl.disable(UNIT));
        }
        if (state.active() != operation.on()) {
            commands.add(operation.on() ? systemctl.start(UNIT, LIMIT) : systemctl.stop(UNIT, LIMIT));
        }
        return Items.commands(commands);
    }

    @Override
    public void run(Run run) {
        var services = node.acting().services();
        var state = node.looking().services().state(UNIT);
        if (!state.installed() && !operation.on()) {
            return;
        }
        if (state.enabled() != operation.on()) {
            services.setEnabled(UNIT, operation.on());
            run.changed();
        }
        // A node whose cluster is stopped gets it with the cluster.
        boolean wanted = operation.on() && node.active("corosync");
        if (state.active() != wanted) {
            if (wanted) {
                services.start(UNIT, LIMIT);
            } else {
                services.stop(UNIT, LIMIT);
            }
            run.changed();
        }
    }
}
