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
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;

/*
 * | Phase  | Where                     | Do           | Undo                                |
 * |--------|---------------------------|--------------|-------------------------------------|
 * | stop   | the node                  | StopCluster  | StartCluster, if it was on before   |
 * | settle | another member, if online | AwaitSettled | (changes nothing)                   |
 */
/** Stops the cluster on one node: it leaves in order. */
public final class StopNodePlanner {

    private StopNodePlanner() {}

    public static Plan plan(NodeIntent.StopNode intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String node = intent.node();
        members.require(node, true);
        var hazards = new ArrayList<Hazard>(NodeHazards.ofReaching(members, node));
        hazards.addAll(NodeHazards.ofLeaving(members, node));
        boolean online = members.online(node);
        if (!online && members.cluster().view() != null) {
            hazards.add(MemberHazard.NOTHING_TO_DO.with("subject", node));
        }
        var steps = new Steps()
                .add(
                        "stop." + node,
                        members.place(node),
                        StepSentence.STOP_CLUSTER.with("node", node),
                        new Operation.StopCluster(300),
                        online ? new Operation.StartCluster() : null);
        members.anyOnlineBut(node)
                .ifPresent(other -> steps.phase()
                        .add("settle", other, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(300)));
        return new Plan(
                intent,
                NodeSentence.STOP.with("node", node),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, NodeSentence.STOP_UNDO.with("node", node)),
                members.corosyncFingerprints());
    }
}
