package io.conga.planning.service;

import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.resource.ResourcePlan;
import io.conga.planning.resource.ResourceTree;
import io.conga.planning.resource.TargetRolePlanner;
import io.conga.planning.step.StepSentence;
import io.conga.protocol.operation.Operation;
import java.util.List;

/*
 * | Phase  | Where             | Do                            | Undo                       |
 * |--------|-------------------|-------------------------------|----------------------------|
 * | move   | any online member | MoveResource                  | ClearResource              |
 * | role   | any online member | EditCib(target-role removed)  | EditCib(target-role back)  |
 * | settle | any online member | AwaitSettled                  | (changes nothing)          |
 * | clear  | any online member | ClearResource, unless held    | (changes nothing any more) |
 */
/** Starts a service on the node of one's choice: the constraint of the move is there before it may run. */
public final class StartServicePlanner {

    private StartServicePlanner() {}

    public static Plan plan(ServiceIntent.StartService intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ServiceTree.require(members, intent.service());
        String id = found.id();
        RelocateCheck.node(members, found, intent.node(), "start");
        var plan = new ResourcePlan(members);
        ServiceHazards.goesTo(plan, members, id, intent.node(), intent.hold());
        plan.step(
                        "move." + id,
                        StepSentence.MOVE_RESOURCE.with("resource", id, "target", intent.node()),
                        new Operation.MoveResource(id, intent.node(), null),
                        new Operation.ClearResource(id))
                .edit(
                        "role." + id,
                        StepSentence.START_RESOURCE.with("resource", id),
                        null,
                        List.of(TargetRolePlanner.role(found.definition(), "")),
                        List.of(TargetRolePlanner.before(found.definition())))
                .settle();
        RelocateServicePlanner.clear(plan, id, intent.hold());
        return plan.build(
                intent,
                ServiceSentence.START_ON.with("service", id, "node", intent.node()),
                new Undo(true, true, ServiceSentence.RELOCATE_UNDO.with()));
    }
}
