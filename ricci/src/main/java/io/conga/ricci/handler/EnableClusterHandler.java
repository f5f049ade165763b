package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import java.util.List;

/** Whether Corosync and Pacemaker start at boot. */
record EnableClusterHandler(Operation.EnableCluster operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        var systemctl = node.looking().systemctlCommands();
        return Items.commands(differing().stream()
                .map(unit -> operation.enabled() ? systemctl.enable(unit) : systemctl.disable(unit))
                .toList());
    }

    @Override
    public void run(Run run) {
        for (String unit : differing()) {
            node.acting().services().setEnabled(unit, operation.enabled());
            run.changed();
        }
    }

    private List<String> differing() {
        return Node.CLUSTER_UNITS.stream()
                .filter(unit -> node.looking().services().state(unit).enabled() != operation.enabled())
                .toList();
    }
}
