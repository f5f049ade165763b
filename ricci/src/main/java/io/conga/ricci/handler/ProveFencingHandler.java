package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.fence.FenceAgents.Power;

/** Asks a fence device for its target's power state from this node. Cuts nothing. */
record ProveFencingHandler(Operation.ProveFencing operation, Node node) implements Handler {

    private static final int PAUSE_SECONDS = 2;

    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking()
                .fenceAgents()
                .statusCommand(operation.agent(), operation.parameters(), operation.target()));
    }

    @Override
    public void run(Run run) {
        switch (power()) {
            case ON -> run.result("power", "on");
            case OFF -> {
                // A device that calls a running machine off has another machine at that plug, and would cut that one.
                if (online(operation.target())) {
                    throw new ProblemException(
                            ClusterProblem.FENCING_UNPROVED,
                            "node",
                            operation.target(),
                            "reason",
                            operation.device() + " says that its power is off, though it is online: "
                                    + "the plug is probably another machine's.");
                }
                run.result("power", "off");
            }
        }
    }

    /** Asked twice before it counts as a failure, as the fencer does (pcmk_status_retries, pacemaker-fenced(7)). */
    private Power power() {
        try {
            return status();
        } catch (ProblemException e) {
            var patience = new Patience(PAUSE_SECONDS);
            while (patience.pause()) {
                // The device gets its time.
            }
            return status();
        }
    }

    private Power status() {
        return node.acting().fenceAgents().status(operation.agent(), operation.parameters(), operation.target());
    }

    private boolean online(String target) {
        return node.view().members().stream()
                .filter(member -> member.name().equals(target))
                .anyMatch(ClusterView.Member::online);
    }
}
