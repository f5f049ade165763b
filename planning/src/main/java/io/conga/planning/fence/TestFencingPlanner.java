package io.conga.planning.fence;

import io.conga.planning.intent.FenceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.member.Quorum;
import io.conga.planning.member.Running;
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
 * | Phase  | Where                                  | Do                 | Undo                   |
 * |--------|----------------------------------------|--------------------|------------------------|
 * | off    | another online member                  | FenceNode(off)     | none: cannot be undone |
 * | on     | the same                               | FenceNode(on)      | none                   |
 * | back   | the same, if it starts at boot         | AwaitMembers(node) | (changes nothing)      |
 * | settle | the same                               | AwaitSettled       | (changes nothing)      |
 */
/** Tests a node's fencing in earnest: off, and on again, by its levels. */
public final class TestFencingPlanner {

    private static final int FENCE_SECONDS = 120;

    private TestFencingPlanner() {}

    public static Plan plan(FenceIntent.TestFencing intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String node = intent.node();
        members.require(node, false);
        Place other = members.anyOnlineBut(node).orElseThrow(members::noOnlineMember);
        var hazards = new ArrayList<Hazard>(FencingHazards.blocking(members, node));
        hazards.add(FenceHazard.TEST_CUTS_POWER.with("node", node));
        if (Quorum.lostWithout(members, node)) {
            hazards.add(MemberHazard.QUORUM_LOST.with("node", node));
        }
        List<String> running = Running.services(members.cluster().view(), node);
        if (!running.isEmpty()) {
            hazards.add(MemberHazard.RESOURCES_LEAVE.with("node", node, "resources", String.join(", ", running)));
        }
        var steps = new Steps();
        for (String action : List.of("off", "on")) {
            steps.phase()
                    .add(
                            action + "." + node,
                            other,
                            StepSentence.FENCE_NODE.with("target", node, "action", action, "node", other.node()),
                            new Operation.FenceNode(node, action, FENCE_SECONDS))
                    .noPauseFromHere();
        }
        if (members.startsAtBoot(node)) {
            steps.phase()
                    .add(
                            "back." + node,
                            other,
                            StepSentence.AWAIT_MEMBERS.with("nodes", node),
                            new Operation.AwaitMembers(List.of(node), false, 600));
        } else {
            hazards.add(MemberHazard.NOT_AT_BOOT.with("node", node));
        }
        steps.phase().add("settle", other, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(300));
        return new Plan(
                intent,
                FenceSentence.TEST.with("node", node),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(false, false, FenceSentence.PROVE_UNDO.with()),
                members.cibFingerprint());
    }
}
