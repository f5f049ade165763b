package io.conga.planning.node;

import io.conga.planning.guest.StrayGuests;
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
import java.util.List;

/*
 * | Phase  | Where                                         | Do                 | Undo                              |
 * |--------|-----------------------------------------------|--------------------|-----------------------------------|
 * | stop   | the node                                      | StopCluster        | StartCluster, if it was on before |
 * | reboot | the node                                      | RebootNode         | none: cannot be undone            |
 * | await  | another member, if it starts at boot          | AwaitMembers(node) | (changes nothing)                 |
 */
/** Leaves the cluster in order, then reboots. */
public final class RebootNodePlanner {

    private RebootNodePlanner() {}

    public static Plan plan(NodeIntent.RebootNode intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String node = intent.node();
        members.require(node, true);
        var hazards = new ArrayList<Hazard>(NodeHazards.ofReaching(members, node));
        hazards.addAll(NodeHazards.ofLeaving(members, node));
        StrayGuests.goDown(known, members, node).ifPresent(hazards::add);
        var steps = new Steps()
                .add(
                        "stop." + node,
                        members.place(node),
                        StepSentence.STOP_CLUSTER.with("node", node),
                        new Operation.StopCluster(300),
                        members.online(node) ? new Operation.StartCluster() : null)
                .phase()
                .add(
                        "reboot." + node,
                        members.place(node),
                        StepSentence.REBOOT_NODE.with("node", node),
                        new Operation.RebootNode());
        if (members.startsAtBoot(node)) {
            members.anyOnlineBut(node)
                    .ifPresent(other -> steps.noPauseFromHere()
                            .phase()
                            .add(
                                    "await." + node,
                                    other,
                                    StepSentence.AWAIT_MEMBERS.with("nodes", node),
                                    new Operation.AwaitMembers(List.of(node), false, 600)));
        } else {
            hazards.add(MemberHazard.NOT_AT_BOOT.with("node", node));
        }
        return new Plan(
                intent,
                NodeSentence.REBOOT.with("node", node),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, false, NodeSentence.REBOOT_UNDO.with("node", node)),
                members.corosyncFingerprints());
    }
}
