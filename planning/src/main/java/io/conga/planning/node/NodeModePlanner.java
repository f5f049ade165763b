package io.conga.planning.node;

import io.conga.planning.intent.NodeIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.SentenceCode;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Operation.Mode;
import java.util.ArrayList;
import java.util.List;

/*
 * | Phase  | Where             | Do                           | Undo                                           |
 * |--------|-------------------|------------------------------|------------------------------------------------|
 * | mode   | any online member | SetNodeMode(node, mode, on)  | SetNodeMode(…, !on), if it was so before       |
 * | settle | any online member | AwaitSettled                 | (changes nothing)                              |
 */
/** Standby and maintenance of a node. */
public final class NodeModePlanner {

    private NodeModePlanner() {}

    public static Plan standby(NodeIntent.SetStandby intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        members.require(intent.node(), false);
        boolean now =
                members.state(intent.node()).filter(ClusterView.Member::standby).isPresent();
        var hazards = new ArrayList<Hazard>();
        if (intent.on() && !now) {
            hazards.addAll(NodeHazards.ofResources(members, intent.node()));
        }
        return plan(
                intent,
                members,
                new Operation.SetNodeMode(intent.node(), Mode.STANDBY, intent.on()),
                now,
                intent.on() ? NodeSentence.STANDBY_ON : NodeSentence.STANDBY_OFF,
                intent.on() ? StepSentence.STANDBY_ON : StepSentence.STANDBY_OFF,
                hazards);
    }

    public static Plan maintenance(NodeIntent.SetMaintenance intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        members.require(intent.node(), false);
        boolean now = members.state(intent.node())
                .filter(ClusterView.Member::maintenance)
                .isPresent();
        return plan(
                intent,
                members,
                new Operation.SetNodeMode(intent.node(), Mode.MAINTENANCE, intent.on()),
                now,
                intent.on() ? NodeSentence.MAINTENANCE_ON : NodeSentence.MAINTENANCE_OFF,
                intent.on() ? StepSentence.MAINTENANCE_ON : StepSentence.MAINTENANCE_OFF,
                intent.on() ? List.of(NodeHazard.NOBODY_WATCHES.with("node", intent.node())) : List.of());
    }

    private static Plan plan(
            NodeIntent intent,
            Members members,
            Operation.SetNodeMode operation,
            boolean now,
            SentenceCode title,
            SentenceCode step,
            List<Hazard> found) {
        String node = operation.node();
        Place place = members.anyOnline();
        var hazards = new ArrayList<>(found);
        if (now == operation.on()) {
            hazards.add(MemberHazard.NOTHING_TO_DO.with("subject", node));
        }
        var steps = new Steps()
                .add(
                        "mode." + node,
                        place,
                        step.with("target", node),
                        operation,
                        now == operation.on() ? null : new Operation.SetNodeMode(node, operation.mode(), now))
                .phase()
                .add("settle", place, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(300));
        return new Plan(
                intent,
                title.with("node", node),
                members.cluster().id(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, NodeSentence.MODE_UNDO.with()),
                members.cibFingerprint());
    }
}
