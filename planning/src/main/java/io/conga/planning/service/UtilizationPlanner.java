package io.conga.planning.service;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.resource.ResourcePlan;
import io.conga.planning.resource.ResourceTree;
import io.conga.protocol.cluster.CibEdit;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/*
 * | Phase  | Where             | Do                      | Undo                    |
 * |--------|-------------------|-------------------------|-------------------------|
 * | edit   | any online member | EditCib(utilization)    | EditCib(what was there) |
 * | settle | any online member | AwaitSettled            | (changes nothing)       |
 */
/** Sets what a resource takes of its node's capacity; it counts where placement-strategy is not default. */
public final class UtilizationPlanner {

    private UtilizationPlanner() {}

    public static Plan plan(ServiceIntent.SetUtilization intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ServiceTree.require(members, intent.service());
        String id = found.id();
        var problems = new Problems();
        if (found.definition().agent() == null && found.definition().template() == null) {
            FieldCheck.invalid(problems, "service", "Only resources take capacity; choose one inside of " + id + ".");
        }
        new TreeMap<>(intent.utilization()).forEach((name, value) -> {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_.-]{0,99}")) {
                FieldCheck.invalid(problems, "utilization." + name, "No capacity has such a name.");
            } else if (!value.matches("([0-9]{1,9})?")) {
                FieldCheck.invalid(problems, "utilization." + name, "It has to be a whole number.");
            }
        });
        problems.refuse();
        var before = new TreeMap<>(intent.utilization());
        before.replaceAll((name, value) ->
                Objects.requireNonNullElse(found.definition().utilization().get(name), ""));
        return new ResourcePlan(members)
                .edit(
                        "utilization." + id,
                        ServiceSentence.UTILIZATION_STEP.with("service", id),
                        members.configuration().version(),
                        List.of(new CibEdit.SetValues(id, "utilization", intent.utilization())),
                        List.of(new CibEdit.SetValues(id, "utilization", before)))
                .settle()
                .build(
                        intent,
                        ServiceSentence.UTILIZATION.with("service", id),
                        new Undo(true, true, ServiceSentence.EDIT_UNDO.with()));
    }
}
