package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import java.util.Optional;

/** Removes a node that left from Pacemaker's memory; never one that is there. */
record ForgetNodeHandler(Operation.ForgetNode operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return command().map(Items::commands).orElse(Items.NOTHING);
    }

    @Override
    public void run(Run run) {
        if (command().isPresent()) {
            node.acting().pacemaker().control().forget(operation.node());
            run.changed();
        }
    }

    private Optional<Command> command() {
        ClusterView view = node.runningView();
        boolean known = node.looking().pacemaker().configuration().nodes().stream()
                .anyMatch(each -> each.name().equals(operation.node()));
        Optional<ClusterView.Member> member = view.members().stream()
                .filter(each -> each.name().equals(operation.node()))
                .findFirst();
        if (member.isPresent() && member.get().online()) {
            throw new ProblemException(
                    NodeProblem.WRONG_STATE,
                    "node",
                    operation.node(),
                    "state",
                    "it must have left the cluster, and it is online");
        }
        return known || member.isPresent()
                ? Optional.of(node.looking().pacemakerCommands().forgetNode(operation.node()))
                : Optional.empty();
    }
}
