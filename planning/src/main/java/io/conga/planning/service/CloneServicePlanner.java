package io.conga.planning.service;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.cib.XmlElement;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.resource.MetaCheck;
import io.conga.planning.resource.ResourcePlan;
import io.conga.planning.resource.ResourceTree;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.problem.RequestProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/*
 * | Phase  | Where             | Do                                                   | Undo                                   |
 * |--------|-------------------|------------------------------------------------------|----------------------------------------|
 * | clone  | any online member | EditCib(put the clone, move the resource into it)    | EditCib(move it out, delete the clone) |
 * | settle | any online member | AwaitSettled                                         | (changes nothing)                      |
 */
/** Makes a clone of a group or resource that is there. */
public final class CloneServicePlanner {

    private CloneServicePlanner() {}

    public static Plan plan(ServiceIntent.CloneService intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ServiceTree.require(members, intent.service());
        String id = found.id();
        String clone = id + "-clone";
        check(intent, known, members, found, clone);
        var meta = new TreeMap<>(intent.meta());
        if (intent.promotable()) {
            meta.put("promotable", "true");
        }
        meta.values().removeIf(String::isEmpty);
        var edits = new ArrayList<CibEdit>();
        edits.add(new CibEdit.Put(
                "resources", new XmlElement("clone").attribute("id", clone).toString()));
        edits.add(new CibEdit.Arrange(clone, List.of(id)));
        if (!meta.isEmpty()) {
            edits.add(new CibEdit.SetValues(clone, "meta_attributes", meta));
        }
        var plan = new ResourcePlan(members);
        String naming = members.configuration().constraints().stream()
                .filter(constraint -> constraint.resources().contains(id))
                .map(ConstraintDefinition::id)
                .collect(Collectors.joining(", "));
        if (!naming.isEmpty()) {
            plan.hazard(ServiceHazard.CONSTRAINTS_NAME_IT.with("service", id, "constraints", naming));
        }
        return plan.edit(
                        "clone." + id,
                        ServiceSentence.CLONE_STEP.with("service", id),
                        members.configuration().version(),
                        edits,
                        List.of(new CibEdit.Arrange("resources", List.of(id)), new CibEdit.Delete(clone)))
                .settle()
                .build(
                        intent,
                        ServiceSentence.CLONE.with("service", id),
                        new Undo(true, true, ServiceSentence.EDIT_UNDO.with()));
    }

    private static void check(
            ServiceIntent.CloneService intent, Known known, Members members, ResourceTree.Found found, String clone) {
        var problems = new Problems();
        switch (found.definition().kind()) {
            case PRIMITIVE, GROUP ->
                FieldCheck.newId(
                        problems, "service", clone, members.configuration().xml());
            case CLONE, BUNDLE ->
                problems.add(
                        "service",
                        RequestProblem.CONFLICT,
                        "reason",
                        found.id() + " runs in several instances already.");
        }
        if (!found.parents().isEmpty()) {
            FieldCheck.invalid(problems, "service", "A member of a group or clone can't be cloned by itself.");
        }
        found.all().stream().flatMap(each -> known.agent(each.agent()).stream()).forEach(agent -> {
            if (!agent.cloneable()) {
                FieldCheck.invalid(problems, "service", agent.name() + " says that it can't be cloned.");
            }
            if (intent.promotable() && !agent.promotable()) {
                FieldCheck.invalid(problems, "promotable", agent.name() + " does not know how to promote.");
            }
        });
        MetaCheck.meta(problems, intent.meta());
        problems.refuse();
    }
}
