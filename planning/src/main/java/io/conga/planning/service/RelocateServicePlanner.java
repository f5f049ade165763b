package io.conga.planning.service;

import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.resource.ResourcePlan;
import io.conga.planning.resource.ResourceTree;
import io.conga.planning.step.StepSentence;
import io.conga.protocol.operation.Operation;

/*
 * | Phase  | Where             | Do                         | Undo                       |
 * |--------|-------------------|----------------------------|----------------------------|
 * | move   | any online member | MoveResource               | ClearResource              |
 * | settle | any online member | AwaitSettled               | (changes nothing)          |
 * | clear  | any online member | ClearResource, unless held | (changes nothing any more) |
 */
/** Moves a service, and leaves nothing behind unless it is to be held there. */
public final class RelocateServicePlanner {

    private RelocateServicePlanner() {}

    public static Plan plan(ServiceIntent.RelocateService intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ServiceTree.require(members, intent.service());
        String id = found.id();
        String node = intent.node();
        RelocateCheck.node(members, found, node, "move");
        var plan = new ResourcePlan(members);
        if (node != null) {
            ServiceHazards.goesTo(plan, members, id, node, intent.hold());
        }
        plan.step(
                        "move." + id,
                        node == null
                                ? StepSentence.MOVE_AWAY.with("resource", id)
                                : StepSentence.MOVE_RESOURCE.with("resource", id, "target", node),
                        new Operation.MoveResource(id, node, null),
                        new Operation.ClearResource(id))
                .settle();
        clear(plan, id, intent.hold());
        return plan.build(
                intent,
                node == null
                        ? ServiceSentence.RELOCATE_AWAY.with("service", id)
                        : ServiceSentence.RELOCATE.with("service", id, "node", node),
                new Undo(true, true, ServiceSentence.RELOCATE_UNDO.with()));
    }

    /** Takes the move's constraint away again; the service stays, by its stickiness or because nothing draws it away. */
    static void clear(ResourcePlan plan, String service, boolean hold) {
        if (!hold) {
            plan.step(
                            "clear." + service,
                            StepSentence.CLEAR_RESOURCE.with("resource", service),
                            new Operation.ClearResource(service),
                            null)
                    .settle("settle.cleared");
        }
    }
}
