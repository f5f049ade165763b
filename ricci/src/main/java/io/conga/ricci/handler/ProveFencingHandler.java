package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.fence.FenceAgents.Power;

/** Asks a fence device for its target's power state from this node. Cuts nothing. */
record ProveFencingHandler(Operation.ProveFencing operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking()
                .fenceAgents()
                .statusCommand(operation.agent(), operation.parameters(), operation.target()));
    }

    @Override
    public void run(Run run) {
        Power power = node.acting().fenceAgents().status(operation.agent(), operation.parameters(), operation.target());
        switch (power) {
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

    private boolean online(String target) {
        return node.view().members().stream()
                .filter(member -> member.name().equals(target))
                .anyMatch(ClusterView.Member::online);
    }
}
