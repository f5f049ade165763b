package io.conga.planning.cluster;

import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.member.Quorum;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/*
 * | Phase | Where                              | Do                             | Undo              |
 * |-------|------------------------------------|--------------------------------|-------------------|
 * | start | each reachable node that is off    | StartCluster                   | StopCluster       |
 * | await | any reachable node                 | AwaitMembers, quorum if it can | (changes nothing) |
 * | settle | the same, where quorum is possible | AwaitSettled                  | (changes nothing) |
 *
 * A failure takes nothing back: a node that comes late is no reason to stop those that run.
 */
/** Starts a cluster on every node that can be reached. */
public final class StartClusterPlanner {

    private StartClusterPlanner() {}

    public static Plan plan(ClusterIntent.StartCluster intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        List<String> reachable = WholeCluster.reachable(members);
        List<String> off =
                reachable.stream().filter(node -> !members.online(node)).toList();
        var hazards = new ArrayList<Hazard>(WholeCluster.leftOut(members));
        boolean quorum = reachable.size() >= Quorum.toStart(members.names().size());
        if (!quorum) {
            hazards.add(ClusterHazard.NO_QUORUM_POSSIBLE.with(
                    "reachable",
                    String.valueOf(reachable.size()),
                    "all",
                    String.valueOf(members.names().size())));
        }
        if (off.isEmpty()) {
            hazards.add(MemberHazard.NOTHING_TO_DO.with("subject", members.clusterName()));
        }
        var steps = new Steps();
        for (String node : off) {
            steps.add(
                    "start." + node,
                    members.place(node),
                    StepSentence.START_CLUSTER.with("node", node),
                    new Operation.StartCluster(),
                    new Operation.StopCluster(120));
        }
        Place first = members.place(reachable.getFirst());
        String nodes = String.join(", ", reachable);
        var anyOfThem = new Place(
                first.system(),
                first.node(),
                reachable.stream()
                        .skip(1)
                        .map(node -> members.place(node).system())
                        .toList());
        steps.phase()
                .add(
                        "await",
                        anyOfThem,
                        quorum
                                ? StepSentence.AWAIT_QUORUM.with("nodes", nodes)
                                : StepSentence.AWAIT_MEMBERS.with("nodes", nodes),
                        new Operation.AwaitMembers(reachable, quorum, 120));
        if (quorum) {
            steps.phase().add("settle", anyOfThem, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(300));
        }
        return new Plan(
                intent,
                ClusterSentence.START.with("cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(false, true, ClusterSentence.START_UNDO.with()),
                members.corosyncFingerprints());
    }
}
