package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;

/**
 * Passes a person's word on that a node is off. A member that is online is refused whatever the person says, and one that
 * does not wait to be fenced needs no word.
 */
record ConfirmOffHandler(Operation.ConfirmOff operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return waits()
                ? Items.commands(node.looking().pacemakerCommands().confirmOff(operation.node()))
                : Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        if (waits()) {
            node.acting().pacemaker().control().confirmOff(operation.node());
            run.changed();
        }
    }

    private boolean waits() {
        ClusterView.Member member = node.runningView().members().stream()
                .filter(each -> each.name().equals(operation.node()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ClusterProblem.UNKNOWN_NODE, "node", operation.node(), "cluster", node.clusterName()));
        if (member.online() && !member.unclean()) {
            throw new ProblemException(
                    NodeProblem.WRONG_STATE,
                    "node",
                    operation.node(),
                    "state",
                    "off. It is online, and confirming it would let two nodes write to the same data");
        }
        return member.unclean();
    }
}
