package io.conga.planning.fence;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.FenceIntent;
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
import java.util.Optional;

/*
 * | Phase   | Where               | Do           | Undo                   |
 * |---------|---------------------|--------------|------------------------|
 * | confirm | another online member | ConfirmOff | none: cannot be undone |
 * | settle  | the same            | AwaitSettled | (changes nothing)      |
 */
/** Takes a person's word that a node is off. */
public final class ConfirmOffPlanner {

    private ConfirmOffPlanner() {}

    public static Plan plan(FenceIntent.ConfirmOff intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String node = intent.node();
        members.require(node, false);
        var problems = new Problems();
        if (!intent.typed().equals(node)) {
            FieldCheck.invalid(problems, "typed", "Type the node's name, " + node + ", to say that it is off.");
        }
        problems.refuse();
        Place other = members.anyOnlineBut(node).orElseThrow(members::noOnlineMember);
        var hazards = new ArrayList<Hazard>();
        Optional<ClusterView.Member> state = members.state(node);
        if (state.filter(member -> member.online() && !member.unclean()).isPresent()) {
            hazards.add(FenceHazard.CONFIRM_ONLINE.with("node", node));
        } else if (state.filter(ClusterView.Member::unclean).isEmpty()) {
            hazards.add(MemberHazard.NOTHING_TO_DO.with("subject", node));
        }
        if (members.system(node).filter(system -> system.reachable()).isPresent()) {
            hazards.add(FenceHazard.CONFIRM_ANSWERS.with("node", node));
        }
        hazards.add(FenceHazard.CONFIRM_CORRUPTS.with("node", node));
        var steps = new Steps()
                .add(
                        "confirm." + node,
                        other,
                        FenceSentence.STEP_CONFIRM.with("target", node),
                        new Operation.ConfirmOff(node))
                .noPauseFromHere()
                .phase()
                .add("settle", other, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(600));
        return new Plan(
                intent,
                FenceSentence.CONFIRM.with("node", node),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(false, false, FenceSentence.CONFIRM_UNDO.with()),
                members.cibFingerprint());
    }
}
