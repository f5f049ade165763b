package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.node.Membership;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Machine;
import java.util.List;

/**
 * The node as a handler has it.
 *
 * @param acting what changes something goes through this: it is recorded for the reply
 * @param looking what only reads goes through this: a hundred polls would bury the one command that mattered
 */
record Node(Machine acting, Machine looking) {

    static final List<String> CLUSTER_UNITS = List.of("corosync", "pacemaker");

    String name() {
        return acting.node();
    }

    /** Whether the unit is installed and runs. */
    boolean active(String unit) {
        return looking.services().state(unit).active();
    }

    /** The name in corosync.conf; empty where there is none. */
    String clusterName() {
        return switch (looking.corosyncFiles().membership(false)) {
            case Membership.Member(var configuration) -> configuration.clusterName();
            case Membership.None(), Membership.DistributionDefault _ -> "";
        };
    }

    /** What Pacemaker says now; without votes, which no handler needs. */
    ClusterView view() {
        return looking.pacemaker().view(clusterName(), null);
    }

    /**
     * The same, of a running Pacemaker.
     *
     * @throws ProblemException cluster.not-running
     */
    ClusterView runningView() {
        ClusterView view = view();
        if (!view.running()) {
            throw new ProblemException(
                    ClusterProblem.NOT_RUNNING,
                    "node",
                    name(),
                    "reason",
                    view.reason() == null ? "it gives no reason" : view.reason());
        }
        return view;
    }
}
