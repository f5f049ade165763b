package io.conga.planning.domain;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.FailoverDomainIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.resource.ResourcePlan;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.problem.RequestProblem;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;

/*
 * | Phase  | Where             | Do                               | Undo                          |
 * |--------|-------------------|----------------------------------|-------------------------------|
 * | delete | any online member | EditCib(node attributes removed) | EditCib(node attributes back) |
 */
/** Deletes a failover domain that no service is in. */
public final class DeleteFailoverDomainPlanner {

    private DeleteFailoverDomainPlanner() {}

    public static Plan plan(FailoverDomainIntent.DeleteFailoverDomain intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ClusterConfiguration configuration = members.configuration();
        String name = intent.domain();
        check(FailoverDomains.find(configuration, name), name);
        var edits = new ArrayList<CibEdit>();
        var back = new ArrayList<CibEdit>();
        for (ClusterConfiguration.ConfiguredNode node : configuration.nodes()) {
            var old = new TreeMap<>(node.attributes());
            old.keySet()
                    .removeIf(attribute -> !attribute.equals(FailoverDomains.scoreAttribute(name))
                            && !attribute.equals(FailoverDomains.optionsAttribute(name)));
            if (!old.isEmpty()) {
                var gone = new TreeMap<>(old);
                gone.replaceAll((attribute, value) -> "");
                edits.add(new CibEdit.SetValues(node.name(), "instance_attributes", gone));
                back.add(new CibEdit.SetValues(node.name(), "instance_attributes", old));
            }
        }
        return new ResourcePlan(members)
                .edit(
                        "domain." + name,
                        DomainSentence.DELETE_STEP.with("domain", name),
                        configuration.version(),
                        edits,
                        back)
                .build(
                        intent,
                        DomainSentence.DELETE.with("domain", name),
                        new Undo(true, true, DomainSentence.DELETE_UNDO.with()));
    }

    private static void check(Optional<FailoverDomain> domain, String name) {
        var problems = new Problems();
        if (domain.isEmpty()) {
            problems.add("domain", RequestProblem.NOT_FOUND, "kind", "failover domain", "id", name);
        } else if (!domain.get().services().isEmpty()) {
            problems.add(
                    "domain",
                    RequestProblem.CONFLICT,
                    "reason",
                    "These services are in " + name + ": "
                            + String.join(", ", domain.get().services()) + ". Take them out of it first.");
        }
        problems.refuse();
    }
}
