package io.conga.planning.resource;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.ParameterCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.fence.FenceDeviceCheck;
import io.conga.planning.fence.FenceTargets;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.secret.SecretName;
import io.conga.planning.step.StepSentence;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ResourceDefinition;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/*
 * | Phase  | Where             | Do                         | Undo                              |
 * |--------|-------------------|----------------------------|-----------------------------------|
 * | edit   | any online member | EditCib(set the values)    | EditCib(set the values of before) |
 * | settle | any online member | AwaitSettled               | (changes nothing)                 |
 */
/** Changes a resource's parameters and meta attributes. */
public final class EditResourcePlanner {

    private EditResourcePlanner() {}

    public static Plan plan(ResourceIntent.EditResource intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ResourceTree.require(members, intent.resource());
        ResourceDefinition definition = found.definition();
        Optional<AgentMetadata> metadata = known.agent(definition.agent());
        check(intent, members, found, metadata);
        var plan = new ResourcePlan(members);
        if (metadata.isEmpty() && !intent.parameters().isEmpty()) {
            plan.hazard(ResourceHazard.NOT_CHECKED.with("resource", intent.resource()));
        }
        var edits = new ArrayList<CibEdit>();
        var back = new ArrayList<CibEdit>();
        Map<String, String> parameters = changed(intent.parameters(), definition.parameters());
        if (!parameters.isEmpty()) {
            edits.add(new CibEdit.SetValues(definition.id(), "instance_attributes", parameters));
            back.add(new CibEdit.SetValues(
                    definition.id(), "instance_attributes", before(parameters, definition, metadata)));
        }
        if (found.isFenceDevice()) {
            FenceTargets.hazards(members, definition, after(definition, intent)).forEach(plan::hazard);
        }
        Map<String, String> meta = changed(intent.meta(), definition.meta());
        if (!meta.isEmpty()) {
            edits.add(new CibEdit.SetValues(definition.id(), "meta_attributes", meta));
            back.add(new CibEdit.SetValues(definition.id(), "meta_attributes", values(meta, definition.meta())));
        }
        if (edits.isEmpty()) {
            plan.hazard(MemberHazard.NOTHING_TO_DO.with("subject", intent.resource()));
        }
        return plan.edit(
                        "edit." + definition.id(),
                        StepSentence.EDIT_RESOURCE.with("resource", definition.id()),
                        members.configuration().version(),
                        edits,
                        back)
                .settle()
                .build(
                        intent,
                        ResourceSentence.EDIT.with("resource", definition.id()),
                        new Undo(true, true, ResourceSentence.EDIT_UNDO.with()));
    }

    private static void check(
            ResourceIntent.EditResource intent,
            Members members,
            ResourceTree.Found found,
            Optional<AgentMetadata> metadata) {
        var problems = new Problems();
        ResourceDefinition definition = found.definition();
        if (definition.agent() == null
                && definition.template() == null
                && !intent.parameters().isEmpty()) {
            FieldCheck.invalid(problems, "parameters", "Only primitives have parameters; edit the group's members.");
        }
        metadata.ifPresent(agent -> {
            var after = after(definition, intent);
            var check = new ParameterCheck(problems, agent, "parameters", definition.id());
            check.values(intent.parameters(), definition.parameters().keySet());
            check.required(after, FenceDeviceCheck.BY_FENCER);
            UniqueCheck.check(
                    problems,
                    agent,
                    definition.id(),
                    after,
                    members.configuration().resources());
        });
        if (found.isFenceDevice()) {
            FenceTargets.check(problems, intent.parameters(), after(definition, intent));
        }
        MetaCheck.meta(problems, intent.meta());
        problems.refuse();
    }

    private static Map<String, String> after(ResourceDefinition definition, ResourceIntent.EditResource intent) {
        var after = new TreeMap<>(definition.parameters());
        after.putAll(intent.parameters());
        return after;
    }

    /** What differs from what is there. */
    private static Map<String, String> changed(Map<String, String> wanted, Map<String, String> present) {
        var changed = new TreeMap<>(wanted);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(present.getOrDefault(entry.getKey(), "")));
        return changed;
    }

    private static Map<String, String> values(Map<String, String> names, Map<String, String> present) {
        var values = new TreeMap<String, String>();
        names.keySet().forEach(name -> values.put(name, present.getOrDefault(name, "")));
        return values;
    }

    private static Map<String, String> before(
            Map<String, String> names, ResourceDefinition definition, Optional<AgentMetadata> metadata) {
        var values = new TreeMap<>(values(names, definition.parameters()));
        values.replaceAll((name, value) -> value.isEmpty() || !SecretName.isSecret(name, metadata)
                ? value
                : SecretName.reference(SecretName.configured(definition.id(), name)));
        return values;
    }
}
