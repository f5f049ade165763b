package io.conga.planning.service;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.domain.DomainEdits;
import io.conga.planning.domain.FailoverDomain;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.resource.ResourcePlan;
import io.conga.planning.resource.ResourceTree;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/*
 * | Phase  | Where             | Do                                                                  | Undo                    |
 * |--------|-------------------|---------------------------------------------------------------------|-------------------------|
 * | edit   | any online member | EditCib(order, meta attributes, on-fail, domain, exclusive, as they differ) | EditCib(what was there) |
 * | settle | any online member | AwaitSettled                                                        | (changes nothing)       |
 */
/** Changes how a service behaves. */
public final class EditServicePlanner {

    private EditServicePlanner() {}

    public static Plan plan(ServiceIntent.EditService intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ClusterConfiguration configuration = members.configuration();
        ResourceTree.Found found = ServiceTree.require(members, intent.service());
        ResourceDefinition service = found.definition();
        Optional<FailoverDomain> domain = check(intent, configuration, service);
        var edits = new ArrayList<CibEdit>();
        var back = new ArrayList<CibEdit>();
        List<String> order =
                service.children().stream().map(ResourceDefinition::id).toList();
        if (!intent.order().isEmpty() && !intent.order().equals(order)) {
            edits.add(new CibEdit.Arrange(service.id(), intent.order()));
            back.add(new CibEdit.Arrange(service.id(), order));
        }
        boolean exclusive = Exclusiveness.wanted(service);
        if (!RecoveryPolicy.of(service).equals(intent.recovery())) {
            meta(service, RecoveryPolicy.meta(intent.recovery()), edits, back);
            edits.addAll(RecoveryPolicy.edits(service, intent.recovery().policy(), back));
        }
        DomainEdits placed = DomainEdits.of(configuration, service.id(), Optional.of(service), domain);
        edits.addAll(placed.edits());
        back.addAll(placed.back());
        if (exclusive != intent.exclusive()) {
            meta(service, Exclusiveness.meta(intent.exclusive()), edits, back);
        }
        if (exclusive || intent.exclusive()) {
            edits.addAll(Exclusiveness.edits(configuration, service.id(), intent.exclusive(), back));
        }
        var plan = new ResourcePlan(members);
        if (edits.isEmpty()) {
            plan.hazard(MemberHazard.NOTHING_TO_DO.with("subject", service.id()));
        }
        ServiceHazards.exclusive(plan, configuration, service.id(), intent.exclusive());
        ServiceHazards.policy(
                plan, service.id(), service.children().size(), intent.recovery().policy());
        return plan.edit(
                        "edit." + service.id(),
                        ServiceSentence.EDIT_STEP.with("service", service.id()),
                        configuration.version(),
                        edits,
                        back)
                .settle()
                .build(
                        intent,
                        ServiceSentence.EDIT.with("service", service.id()),
                        new Undo(true, true, ServiceSentence.EDIT_UNDO.with()));
    }

    private static Optional<FailoverDomain> check(
            ServiceIntent.EditService intent, ClusterConfiguration configuration, ResourceDefinition service) {
        var problems = new Problems();
        RecoveryCheck.recovery(problems, intent.recovery());
        Optional<FailoverDomain> domain = RecoveryCheck.domain(problems, configuration, intent.domain());
        List<String> present =
                service.children().stream().map(ResourceDefinition::id).toList();
        boolean same =
                intent.order().size() == present.size() && Set.copyOf(present).equals(Set.copyOf(intent.order()));
        if (!intent.order().isEmpty() && service.kind() != ResourceState.Kind.GROUP) {
            FieldCheck.invalid(problems, "order", "Only a group has an order.");
        } else if (!intent.order().isEmpty() && !same) {
            FieldCheck.invalid(
                    problems, "order", "It has to name each of these once: " + String.join(", ", present) + ".");
        }
        problems.refuse();
        return domain;
    }

    private static void meta(
            ResourceDefinition service, Map<String, String> wanted, List<CibEdit> edits, List<CibEdit> back) {
        var changed = new TreeMap<String, String>();
        var old = new TreeMap<String, String>();
        wanted.forEach((name, value) -> {
            String was = Objects.requireNonNullElse(service.meta().get(name), "");
            if (!was.equals(value)) {
                changed.put(name, value);
                old.put(name, was);
            }
        });
        if (!changed.isEmpty()) {
            edits.add(new CibEdit.SetValues(service.id(), "meta_attributes", changed));
            back.add(new CibEdit.SetValues(service.id(), "meta_attributes", old));
        }
    }
}
