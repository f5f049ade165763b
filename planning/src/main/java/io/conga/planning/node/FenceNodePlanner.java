package io.conga.planning.node;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.fence.FencingHazards;
import io.conga.planning.guest.StrayGuests;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/*
 * | Phase  | Where                                  | Do                 | Undo                   |
 * |--------|----------------------------------------|--------------------|------------------------|
 * | fence  | another online member                  | FenceNode          | none: cannot be undone |
 * | await  | the same, if it reboots and starts     | AwaitMembers(node) | (changes nothing)      |
 * | settle | the same                               | AwaitSettled       | (changes nothing)      |
 */
/** Cuts a node's power through its fence device. */
public final class FenceNodePlanner {

    private static final int FENCE_SECONDS = 120;

    private FenceNodePlanner() {}

    public static Plan plan(NodeIntent.FenceNode intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String node = intent.node();
        members.require(node, false);
        var problems = new Problems();
        if (!Set.of("reboot", "off", "on").contains(intent.action())) {
            FieldCheck.invalid(problems, "action", "It has to be reboot, off or on.");
        }
        problems.refuse();
        Place other = members.anyOnlineBut(node).orElseThrow(members::noOnlineMember);
        boolean online = members.online(node);
        boolean on = intent.action().equals("on");
        var hazards = new ArrayList<Hazard>(FencingHazards.blocking(members, node));
        if (!on && online) {
            hazards.add(NodeHazard.HEALTHY.with("node", node));
            hazards.addAll(NodeHazards.ofLeaving(members, node));
            StrayGuests.goDown(known, members, node).ifPresent(hazards::add);
            if (members.state(node).filter(ClusterView.Member::dc).isPresent()) {
                hazards.add(NodeHazard.FENCES_DC.with("node", node));
            }
        }
        var steps = new Steps()
                .add(
                        "fence." + node,
                        other,
                        StepSentence.FENCE_NODE.with("target", node, "action", intent.action(), "node", other.node()),
                        new Operation.FenceNode(node, intent.action(), FENCE_SECONDS))
                .noPauseFromHere();
        if (intent.action().equals("off")) {
            hazards.add(NodeHazard.STAYS_OFF.with("node", node));
        } else if (members.startsAtBoot(node)) {
            steps.phase()
                    .add(
                            "await." + node,
                            other,
                            StepSentence.AWAIT_MEMBERS.with("nodes", node),
                            new Operation.AwaitMembers(List.of(node), false, 600));
        } else {
            hazards.add(MemberHazard.NOT_AT_BOOT.with("node", node));
        }
        steps.phase().add("settle", other, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(300));
        return new Plan(
                intent,
                NodeSentence.FENCE.with("node", node, "action", intent.action()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(false, false, NodeSentence.FENCE_UNDO.with()),
                members.cibFingerprint());
    }
}
