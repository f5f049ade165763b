package io.conga.ricci.handler;

import io.conga.protocol.operation.MaintenanceOperation;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reboots this node after its cluster has stopped in order. The reboot itself cuts the step off; asked again afterwards,
 * it sees that the node was rebooted. So its success means that the node is up again, not that it is about to go down.
 */
record RebootForMaintenanceHandler(MaintenanceOperation.RebootForMaintenance operation, Node node) implements Handler {

    private static final int STOP_SECONDS = 600;

    @Override
    public Preview.Item preview() {
        if (!operation.always() && need().isEmpty()) {
            return Items.NOTHING;
        }
        var commands = new ArrayList<>(stop().preview().commands());
        commands.add(node.looking().systemctlCommands().reboot().shownArgv());
        return new Preview.Item(commands, List.of(), List.of());
    }

    @Override
    public void run(Run run) {
        if (RebootNodeHandler.rebootedSince(run.firstStarted())) {
            run.changed();
            run.result("reboot", "The node was rebooted.");
            return;
        }
        if (!operation.always() && need().isEmpty()) {
            run.result("reboot", "There was no need to.");
            return;
        }
        stop().run(run);
        node.acting().services().reboot();
        run.changed();
        var patience = new Patience(operation.seconds());
        while (patience.pause()) {
            // The reboot ends this process.
        }
        throw new ProblemException(
                NodeProblem.TIMED_OUT,
                "what",
                "The reboot",
                "seconds",
                Integer.toString(operation.seconds()),
                "node",
                node.name(),
                "reason",
                "systemctl reboot was accepted, and the node went on running.");
    }

    private Optional<String> need() {
        return node.looking().rebootNeed().reason();
    }

    private StopClusterHandler stop() {
        return new StopClusterHandler(new Operation.StopCluster(STOP_SECONDS), node);
    }
}
