package io.conga.planning.service;

import io.conga.planning.guest.control.GuestMove;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.resource.ResourcePlan;
import io.conga.planning.resource.ResourceTree;
import io.conga.planning.step.StepSentence;
import io.conga.protocol.operation.Operation;
import java.util.Optional;

/*
 * | Phase  | Where             | Do                         | Undo                       |
 * |--------|-------------------|----------------------------|----------------------------|
 * | idle   | any online member | AwaitSettled, of a guest   | (changes nothing)          |
 * | move   | any online member | MoveResource               | ClearResource              |
 * | follow | where it runs     | FollowMigration, of a guest | (changes nothing)         |
 * | settle | any online member | AwaitSettled               | (changes nothing)          |
 * | verify | each node         | VerifyGuest, of a guest    | (changes nothing)          |
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
        Optional<GuestMove> guest = GuestMove.of(known, members, id, node);
        // What Pacemaker knows only from a probe, such as after a cleanup, it stops and starts instead of moving it
        // live.
        guest.ifPresent(move -> plan.settle("idle"));
        plan.step(
                "move." + id,
                node == null
                        ? StepSentence.MOVE_AWAY.with("resource", id)
                        : StepSentence.MOVE_RESOURCE.with("resource", id, "target", node),
                new Operation.MoveResource(id, node, null),
                new Operation.ClearResource(id));
        guest.ifPresent(move -> {
            move.hazards().forEach(plan::hazard);
            plan.steps(move::follow);
        });
        plan.settle();
        guest.ifPresent(move -> plan.steps(move::verify));
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
