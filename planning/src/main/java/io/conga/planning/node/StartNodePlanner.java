package io.conga.planning.node;

import io.conga.planning.intent.NodeIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/*
 * | Phase | Where    | Do                 | Undo                               |
 * |-------|----------|--------------------|------------------------------------|
 * | start | the node | StartCluster       | StopCluster, if it was off before  |
 * | await | the node | AwaitMembers(node) | (changes nothing)                  |
 * | settle | the node, where there is quorum then | AwaitSettled | (changes nothing) |
 *
 * A failure takes nothing back: stopping a node that is slow to join helps nobody.
 * The node itself waits: with nobody else online it still has to come up, and others may not see it yet.
 */
/** Starts the cluster on one node. */
public final class StartNodePlanner {

    private StartNodePlanner() {}

    public static Plan plan(NodeIntent.StartNode intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String node = intent.node();
        members.require(node, true);
        boolean online = members.online(node);
        var hazards = new ArrayList<Hazard>(NodeHazards.ofReaching(members, node));
        if (online) {
            hazards.add(MemberHazard.NOTHING_TO_DO.with("subject", node));
        }
        Steps steps = new Steps()
                .add(
                        "start." + node,
                        members.place(node),
                        StepSentence.START_CLUSTER.with("node", node),
                        new Operation.StartCluster(),
                        online ? null : new Operation.StopCluster(120))
                .phase()
                .add(
                        "await." + node,
                        members.place(node),
                        StepSentence.AWAIT_MEMBERS.with("nodes", node),
                        new Operation.AwaitMembers(List.of(node), false, 120));
        ClusterView view = members.cluster().view();
        if (view != null && view.quorate()) {
            steps.phase()
                    .add(
                            "settle",
                            members.place(node),
                            StepSentence.AWAIT_SETTLED.with(),
                            new Operation.AwaitSettled(300));
        }
        return new Plan(
                intent,
                NodeSentence.START.with("node", node),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(false, true, NodeSentence.START_UNDO.with("node", node)),
                members.corosyncFingerprints());
    }
}
