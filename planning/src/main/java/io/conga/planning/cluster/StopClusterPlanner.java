package io.conga.planning.cluster;

import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;

/*
 * | Phase | Where                            | Do          | Undo                                    |
 * |-------|----------------------------------|-------------|-----------------------------------------|
 * | stop  | each reachable node, all at once | StopCluster | StartCluster where it was online before |
 *
 * All at once, or those that stop last would see a cluster that loses its quorum.
 */
/** Stops a cluster on every node that can be reached. */
public final class StopClusterPlanner {

    private StopClusterPlanner() {}

    public static Plan plan(ClusterIntent.StopCluster intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        var steps = new Steps();
        for (String node : WholeCluster.reachable(members)) {
            steps.add(
                    "stop." + node,
                    members.place(node),
                    StepSentence.STOP_CLUSTER.with("node", node),
                    new Operation.StopCluster(300),
                    members.online(node) ? new Operation.StartCluster() : null);
        }
        var hazards = new ArrayList<Hazard>(WholeCluster.ofStopping(members));
        if (members.cluster().view() != null && members.online().isEmpty()) {
            hazards.add(MemberHazard.NOTHING_TO_DO.with("subject", members.clusterName()));
        }
        return new Plan(
                intent,
                ClusterSentence.STOP.with("cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, ClusterSentence.STOP_UNDO.with()),
                members.corosyncFingerprints());
    }
}
