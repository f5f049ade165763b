package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.KnownFailure;
import io.conga.protocol.operation.MaintenanceOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.MaintenanceProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks, and where there is time waits, until the cluster is healthy. Says all that is wrong at once. */
record CheckHealthyHandler(MaintenanceOperation.CheckHealthy operation, Node node) implements Handler {

    /** What is wrong now may be right by then: what is wrong already, the plan itself says. */
    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking().pacemakerCommands().status());
    }

    @Override
    public void run(Run run) {
        var patience = new Patience(operation.seconds());
        List<String> wrong = wrong();
        while (!wrong.isEmpty()) {
            if (!patience.pause()) {
                throw new ProblemException(
                        MaintenanceProblem.NOT_HEALTHY,
                        "cluster",
                        node.clusterName(),
                        "node",
                        node.name(),
                        "reasons",
                        String.join("; ", wrong));
            }
            wrong = wrong();
        }
    }

    private List<String> wrong() {
        try {
            ClusterView view = node.view();
            return view.running() ? wrong(view, operation) : List.of(view.reason() == null ? "" : view.reason());
        } catch (ProblemException e) {
            // While nodes come and go Pacemaker is allowed to be incoherent; one without tools is not.
            if (operation.seconds() == 0 || e.problems().getFirst().code().equals(NodeProblem.COMMAND_MISSING.code())) {
                throw e;
            }
            return List.of(e.problems().getFirst().what());
        }
    }

    /** @return what is wrong, in words */
    static List<String> wrong(ClusterView view, MaintenanceOperation.CheckHealthy operation) {
        var wrong = new ArrayList<String>();
        if (!view.quorate()) {
            wrong.add("there is no quorum");
        }
        if (view.dc() == null) {
            wrong.add("there is no designated controller");
        }
        if (view.maintenanceMode()) {
            wrong.add("the cluster is in maintenance mode");
        }
        Map<String, ClusterView.Member> members = view.members().stream()
                .collect(Collectors.toMap(ClusterView.Member::name, Function.identity(), (first, _) -> first));
        for (String name : operation.nodes()) {
            ClusterView.Member member = members.get(name);
            if (member == null) {
                wrong.add(name + " is unknown");
            } else {
                wrong.addAll(wrong(member, operation.onStandby().contains(name)));
            }
        }
        view.fenceEvents().stream()
                .filter(event -> event.status().equals("pending"))
                .forEach(event -> wrong.add("fencing of " + event.target() + " is pending"));
        KnownFailure.of(view).stream()
                .filter(failure -> !operation.known().contains(failure))
                .forEach(failure -> wrong.add("failed since the plan: " + failure));
        return wrong;
    }

    private static List<String> wrong(ClusterView.Member member, boolean mayBeOnStandby) {
        var wrong = new ArrayList<String>();
        if (member.unclean()) {
            wrong.add(member.name() + " is unclean and waits to be fenced");
        } else if (!member.online() || member.pending()) {
            wrong.add(member.name() + " is not online");
        }
        if (member.maintenance()) {
            wrong.add(member.name() + " is in maintenance");
        }
        if ((member.standby() || member.standbyOnFail()) && !mayBeOnStandby) {
            wrong.add(member.name() + " is on standby");
        }
        return wrong;
    }
}
