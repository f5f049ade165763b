package io.conga.ricci.handler;

import io.conga.protocol.node.Membership;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Looks only: no cluster here yet, and every address can be resolved. Says all that is wrong at once. */
record CheckJoinableHandler(Operation.CheckJoinable operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return new Preview.Item(List.of(), List.of(), problems());
    }

    @Override
    public void run(Run run) {
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            throw new ProblemException(ClusterProblem.NODE_IN_CLUSTER.status(), problems);
        }
    }

    private List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        switch (node.looking().corosyncFiles().membership(false)) {
            case Membership.None(), Membership.DistributionDefault _ -> {}
            case Membership.Member(var configuration) ->
                problems.add(Problem.of(
                        ClusterProblem.NODE_IN_CLUSTER, "node", node.name(), "cluster", configuration.clusterName()));
        }
        for (String address : operation.addresses()) {
            if (!node.looking().host().resolves(address)) {
                problems.add(Problem.of(ClusterProblem.NAME_NOT_RESOLVED, "node", node.name(), "name", address));
            }
        }
        return problems;
    }
}
