package io.conga.planning.cluster;

import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/*
 * | Phase   | Where                            | Do                        | Undo                                          |
 * |---------|----------------------------------|---------------------------|-----------------------------------------------|
 * | stop    | each reachable node, all at once | StopCluster               | none: half of a deleted cluster is not started |
 * | destroy | each reachable node              | DestroyClusterFiles(name) | none: ricci keeps a backup of the files       |
 */
/** Stops a cluster and deletes its configuration from every node that can be reached. */
public final class DeleteClusterPlanner {

    private DeleteClusterPlanner() {}

    public static Plan plan(ClusterIntent.DeleteCluster intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        List<String> reachable = WholeCluster.reachable(members);
        var steps = new Steps();
        for (String node : reachable) {
            steps.add(
                    "stop." + node,
                    members.place(node),
                    StepSentence.STOP_CLUSTER.with("node", node),
                    new Operation.StopCluster(300));
        }
        steps.phase();
        for (String node : reachable) {
            steps.add(
                    "destroy." + node,
                    members.place(node),
                    StepSentence.DESTROY_FILES.with("node", node),
                    new Operation.DestroyClusterFiles(members.clusterName()));
        }
        var hazards = new ArrayList<Hazard>(WholeCluster.ofStopping(members));
        ClusterConfiguration configuration = members.cluster().configuration();
        if (configuration != null && !configuration.resources().isEmpty()) {
            hazards.add(ClusterHazard.CONFIGURATION_DELETED.with(
                    "resources", String.valueOf(configuration.resources().size())));
        }
        return new Plan(
                intent,
                ClusterSentence.DELETE.with("cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(false, false, ClusterSentence.DELETE_UNDO.with()),
                members.corosyncFingerprints());
    }
}
