package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.fence.FenceAgents.Power;
import java.util.Optional;

/** Asks a fence device for its target's power state from this node. Cuts nothing. */
record ProveFencingHandler(Operation.ProveFencing operation, Node node) implements Handler {

    private static final int PAUSE_SECONDS = 2;

    /** A node has its slot on SBD's disk only once its sbd has started, which a busy node takes a while for. */
    private static final int SLOT_SECONDS = 30;

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
            boolean slot = operation.agent().type().equals("fence_sbd");
            var patience = new Patience(slot ? SLOT_SECONDS : PAUSE_SECONDS);
            while (patience.pause()) {
                Optional<Power> answer = slot ? answer() : Optional.empty();
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            return status();
        }
    }

    private Optional<Power> answer() {
        try {
            return Optional.of(status());
        } catch (ProblemException notYet) {
            return Optional.empty();
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
