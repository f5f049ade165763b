package io.conga.planning.resource;

import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.member.Running;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.StepSentence;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/*
 * | Phase  | Where             | Do                                            | Undo                                |
 * |--------|-------------------|-----------------------------------------------|-------------------------------------|
 * | role   | any online member | EditCib(target-role removed, or Stopped)      | EditCib(target-role as it was)      |
 * | settle | any online member | AwaitSettled                                  | (changes nothing)                   |
 */
/** Starts and stops a resource by the role that is asked for. */
public final class TargetRolePlanner {

    private static final String ROLE = "target-role";

    private TargetRolePlanner() {}

    public static Plan start(ResourceIntent.StartResource intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ResourceTree.require(members, intent.resource());
        var plan = new ResourcePlan(members);
        List<ResourceDefinition> owners = owners(found);
        if (owners.stream().noneMatch(owner -> isStopped(owner))) {
            plan.hazard(MemberHazard.NOTHING_TO_DO.with("subject", found.id()));
        }
        found.parents().stream()
                .filter(parent -> !owners.contains(parent) && isStopped(parent))
                .forEach(parent ->
                        plan.hazard(ResourceHazard.PARENT_STOPPED.with("parent", parent.id(), "resource", found.id())));
        unmanaged(plan, found);
        return plan.edit(
                        "role." + found.id(),
                        StepSentence.START_RESOURCE.with("resource", found.id()),
                        members.configuration().version(),
                        owners.stream().map(owner -> role(owner, "")).toList(),
                        owners.stream().map(TargetRolePlanner::before).toList())
                .settle()
                .build(
                        intent,
                        ResourceSentence.START.with("resource", found.id()),
                        new Undo(true, true, ResourceSentence.ROLE_UNDO.with()));
    }

    public static Plan stop(ResourceIntent.StopResource intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ResourceTree.require(members, intent.resource());
        var plan = new ResourcePlan(members);
        if (isStopped(found.definition())) {
            plan.hazard(MemberHazard.NOTHING_TO_DO.with("subject", found.id()));
        } else if (Running.isActive(members.cluster().view(), found.id())) {
            plan.hazard(ResourceHazard.STOPS_NOW.with("resource", found.id()));
        }
        FenceDeviceGone.hazards(members, found).forEach(plan::hazard);
        unmanaged(plan, found);
        return plan.edit(
                        "role." + found.id(),
                        StepSentence.STOP_RESOURCE.with("resource", found.id()),
                        members.configuration().version(),
                        List.of(role(found.definition(), "Stopped")),
                        List.of(before(found.definition())))
                .settle()
                .build(
                        intent,
                        ResourceSentence.STOP.with("resource", found.id()),
                        new Undo(true, true, ResourceSentence.ROLE_UNDO.with()));
    }

    /** The edit that sets a role; an empty one removes it. */
    public static CibEdit role(ResourceDefinition definition, String role) {
        return new CibEdit.SetValues(definition.id(), "meta_attributes", Map.of(ROLE, role));
    }

    /** The edit that brings back the role of before. */
    public static CibEdit before(ResourceDefinition definition) {
        return role(definition, definition.meta().getOrDefault(ROLE, ""));
    }

    /** A clone and its resource are one thing to people: both may carry the role, whichever tool set it. */
    private static List<ResourceDefinition> owners(ResourceTree.Found found) {
        var owners = new ArrayList<ResourceDefinition>();
        owners.add(found.definition());
        if (found.definition().kind() == ResourceState.Kind.CLONE) {
            found.definition().children().stream()
                    .filter(TargetRolePlanner::isStopped)
                    .forEach(owners::add);
        }
        if (!found.parents().isEmpty()) {
            ResourceDefinition parent = found.parents().getLast();
            if (parent.kind() == ResourceState.Kind.CLONE && isStopped(parent)) {
                owners.add(parent);
            }
        }
        return owners;
    }

    private static boolean isStopped(ResourceDefinition definition) {
        return definition.meta().getOrDefault(ROLE, "Started").equalsIgnoreCase("Stopped");
    }

    private static void unmanaged(ResourcePlan plan, ResourceTree.Found found) {
        boolean unmanaged = Stream.concat(found.parents().stream(), Stream.of(found.definition()))
                .anyMatch(definition ->
                        definition.meta().getOrDefault("is-managed", "true").equals("false"));
        if (unmanaged) {
            plan.hazard(ResourceHazard.NOT_MANAGED.with("resource", found.id()));
        }
    }
}
