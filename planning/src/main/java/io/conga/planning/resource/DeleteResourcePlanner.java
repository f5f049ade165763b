package io.conga.planning.resource;

import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.member.Running;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.StepSentence;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import java.util.List;
import java.util.stream.Collectors;

/*
 * | Phase   | Where             | Do                              | Undo                           |
 * |---------|-------------------|---------------------------------|--------------------------------|
 * | stop    | any online member | EditCib(target-role=Stopped)    | EditCib(target-role as it was) |
 * | settle  | any online member | AwaitSettled                    | (changes nothing)              |
 * | delete  | any online member | EditCib(delete it)              | none: the last change          |
 *
 * Stopped first, and in two edits: a resource that is deleted while it runs becomes an orphan, whose stop the cluster
 * has to do without its parameters and timeouts. Nothing follows the deletion, so that no later failure can ask for the
 * undo of a resource that is gone.
 */
/** Stops a resource and deletes it with everything that names it. */
public final class DeleteResourcePlanner {

    private DeleteResourcePlanner() {}

    public static Plan plan(ResourceIntent.DeleteResource intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ResourceTree.require(members, intent.resource());
        ResourceDefinition doomed = doomed(found);
        var plan = new ResourcePlan(members);
        hazards(plan, members, found, doomed);
        return plan.edit(
                        "stop." + doomed.id(),
                        StepSentence.STOP_RESOURCE.with("resource", doomed.id()),
                        members.configuration().version(),
                        List.of(TargetRolePlanner.role(doomed, "Stopped")),
                        List.of(TargetRolePlanner.before(doomed)))
                .settle()
                .edit(
                        "delete." + doomed.id(),
                        StepSentence.DELETE_RESOURCE.with("resource", doomed.id()),
                        null,
                        List.of(new CibEdit.Delete(doomed.id())),
                        List.of())
                .build(
                        intent,
                        ResourceSentence.DELETE.with("resource", doomed.id()),
                        new Undo(true, false, ResourceSentence.DELETE_UNDO.with("resource", doomed.id())));
    }

    /** What has to go: a group or clone that would be left without a resource goes with its last one. */
    private static ResourceDefinition doomed(ResourceTree.Found found) {
        ResourceDefinition doomed = found.definition();
        for (ResourceDefinition parent : found.parents().reversed()) {
            if (parent.kind() == ResourceState.Kind.BUNDLE || parent.children().size() > 1) {
                break;
            }
            doomed = parent;
        }
        return doomed;
    }

    private static void hazards(
            ResourcePlan plan, Members members, ResourceTree.Found found, ResourceDefinition doomed) {
        if (Running.isActive(members.cluster().view(), doomed.id())
                || Running.isActive(members.cluster().view(), found.id())) {
            plan.hazard(ResourceHazard.STOPS_NOW.with("resource", doomed.id()));
        }
        if (!doomed.id().equals(found.id())) {
            plan.hazard(ResourceHazard.LAST_OF_GROUP.with("resource", found.id(), "parent", doomed.id()));
        }
        List<String> all = new ResourceTree.Found(doomed, List.of())
                .all().stream().map(ResourceDefinition::id).toList();
        String others = all.stream()
                .filter(id -> !id.equals(doomed.id()) && !id.equals(found.id()))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            plan.hazard(ResourceHazard.MEMBERS_TOO.with("resource", doomed.id(), "members", others));
        }
        String constraints = members.configuration().constraints().stream()
                .filter(constraint -> constraint.resources().stream().anyMatch(all::contains))
                .map(ConstraintDefinition::id)
                .collect(Collectors.joining(", "));
        if (!constraints.isEmpty()) {
            plan.hazard(ResourceHazard.CONSTRAINTS_TOO.with("resource", doomed.id(), "constraints", constraints));
        }
        FenceDeviceGone.hazards(members, found).forEach(plan::hazard);
    }
}
