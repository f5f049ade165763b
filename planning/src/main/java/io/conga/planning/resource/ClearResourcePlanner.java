package io.conga.planning.resource;

import io.conga.planning.cib.ConstraintXml;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.StepSentence;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/*
 * | Phase  | Where             | Do            | Undo                                    |
 * |--------|-------------------|---------------|-----------------------------------------|
 * | clear  | any online member | ClearResource | EditCib(put the constraints of before)  |
 * | settle | any online member | AwaitSettled  | (changes nothing)                       |
 */
/** Removes what move and ban left over. */
public final class ClearResourcePlanner {

    private ClearResourcePlanner() {}

    public static Plan plan(ResourceIntent.ClearResource intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ResourceTree.require(members, intent.resource());
        List<ConstraintDefinition> left = members.configuration().constraints().stream()
                .filter(constraint ->
                        constraint.byMove() && constraint.resources().contains(found.id()))
                .toList();
        var plan = new ResourcePlan(members);
        if (left.isEmpty()) {
            plan.hazard(ResourceHazard.NOTHING_TO_CLEAR.with("resource", found.id()));
        }
        var back = new ArrayList<CibEdit>();
        left.forEach(constraint -> back.add(new CibEdit.Put("constraints", ConstraintXml.of(constraint))));
        return plan.step(
                        "clear." + found.id(),
                        StepSentence.CLEAR_RESOURCE.with("resource", found.id()),
                        new Operation.ClearResource(found.id()),
                        back.isEmpty() ? null : new Operation.EditCib(null, back, "undo: clear " + found.id()))
                .settle()
                .build(
                        intent,
                        ResourceSentence.CLEAR.with("resource", found.id()),
                        new Undo(true, true, ResourceSentence.CLEAR_UNDO.with()));
    }
}
