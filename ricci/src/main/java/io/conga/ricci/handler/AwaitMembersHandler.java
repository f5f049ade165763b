package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Waits until these nodes are online as this member sees it. Changes nothing. */
record AwaitMembersHandler(Operation.AwaitMembers operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking().pacemakerCommands().status());
    }

    @Override
    public void run(Run run) {
        var patience = new Patience(operation.seconds());
        List<String> missing = missing();
        while (!missing.isEmpty()) {
            if (!patience.pause()) {
                throw new ProblemException(
                        NodeProblem.TIMED_OUT,
                        "what",
                        "The joining of " + String.join(", ", operation.nodes()),
                        "seconds",
                        Integer.toString(operation.seconds()),
                        "node",
                        node.name(),
                        "reason",
                        "At the end: " + String.join("; ", missing) + ".");
            }
            missing = missing();
        }
    }

    private List<String> missing() {
        ClusterView view;
        try {
            view = node.view();
        } catch (ProblemException e) {
            // A Pacemaker that is just starting is allowed to be incoherent; one without tools is not.
            if (e.problems().getFirst().code().equals(NodeProblem.COMMAND_MISSING.code())) {
                throw e;
            }
            return List.of(e.problems().getFirst().what());
        }
        return missing(view, operation);
    }

    /** @return what does not hold yet, in words */
    static List<String> missing(ClusterView view, Operation.AwaitMembers operation) {
        if (!view.running()) {
            return List.of(ClusterProblem.NOT_RUNNING.what().replace("{node}", view.seenBy()) + " " + view.reason());
        }
        var missing = new ArrayList<String>();
        Set<String> online = view.members().stream()
                .filter(member -> member.online() && !member.pending())
                .map(ClusterView.Member::name)
                .collect(Collectors.toSet());
        for (String name : operation.nodes()) {
            if (!online.contains(name)) {
                missing.add(name + " is not online");
            }
        }
        if (view.dc() == null) {
            missing.add("there is no designated controller");
        }
        if (operation.quorum() && !view.quorate()) {
            missing.add("there is no quorum");
        }
        return missing;
    }
}
