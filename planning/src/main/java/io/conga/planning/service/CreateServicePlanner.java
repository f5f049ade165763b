package io.conga.planning.service;

import io.conga.planning.cib.PrimitiveXml;
import io.conga.planning.cib.XmlElement;
import io.conga.planning.domain.DomainEdits;
import io.conga.planning.domain.FailoverDomain;
import io.conga.planning.domain.FailoverDomains;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.intent.ServiceIntent.NewResource;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.resource.DefaultOperations;
import io.conga.planning.resource.ResourcePlan;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/*
 * | Phase  | Where             | Do                                                        | Undo                    |
 * |--------|-------------------|-----------------------------------------------------------|-------------------------|
 * | create | any online member | EditCib(the group, its domain's and exclusive constraints) | EditCib(delete the group, and what names it) |
 * | settle | any online member | AwaitSettled                                              | (changes nothing)       |
 */
/** Adds a service: a group of resources that start in order. */
public final class CreateServicePlanner {

    private CreateServicePlanner() {}

    public static Plan plan(ServiceIntent.CreateService intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ClusterConfiguration configuration = members.configuration();
        CreateServiceCheck.check(intent, known, members);
        Optional<FailoverDomain> domain =
                Optional.ofNullable(intent.domain()).flatMap(name -> FailoverDomains.find(configuration, name));
        String id = intent.service();
        var edits = new ArrayList<CibEdit>();
        edits.add(new CibEdit.Put("resources", group(intent, known).toString()));
        intent.resources().forEach(resource -> secrets(resource).ifPresent(edits::add));
        Map<String, String> meta = meta(intent, domain);
        if (!meta.isEmpty()) {
            edits.add(new CibEdit.SetValues(id, "meta_attributes", meta));
        }
        edits.addAll(DomainEdits.of(configuration, id, Optional.empty(), domain).edits());
        if (intent.exclusive()) {
            edits.addAll(Exclusiveness.edits(configuration, id, true, new ArrayList<>()));
        }
        edits.addAll(Exclusiveness.ofNewcomer(configuration, id));
        var plan = new ResourcePlan(members);
        ServiceHazards.exclusive(plan, configuration, id, intent.exclusive());
        ServiceHazards.policy(
                plan, id, intent.resources().size(), intent.recovery().policy());
        return plan.edit(
                        "create." + id,
                        ServiceSentence.CREATE_STEP.with("service", id),
                        configuration.version(),
                        edits,
                        List.of(new CibEdit.Delete(id)))
                .settle()
                .build(
                        intent,
                        ServiceSentence.CREATE.with("service", id),
                        new Undo(true, true, ServiceSentence.CREATE_UNDO.with("service", id)));
    }

    private static XmlElement group(ServiceIntent.CreateService intent, Known known) {
        var group = new XmlElement("group").attribute("id", intent.service());
        for (NewResource resource : intent.resources()) {
            List<ResourceOp> operations = resource.operations().isEmpty()
                    ? known.agent(resource.agent()).map(DefaultOperations::of).orElse(List.of())
                    : resource.operations();
            group.child(PrimitiveXml.of(
                    resource.id(),
                    resource.agent(),
                    parameters(resource, false),
                    resource.meta(),
                    RecoveryPolicy.operations(operations, intent.recovery().policy())));
        }
        return group;
    }

    private static Map<String, String> meta(ServiceIntent.CreateService intent, Optional<FailoverDomain> domain) {
        var meta = new TreeMap<>(RecoveryPolicy.meta(intent.recovery()));
        meta.putAll(Exclusiveness.meta(intent.exclusive()));
        meta.put("target-role", intent.autostart() ? "" : "Stopped");
        meta.put(
                "resource-stickiness", domain.filter(FailoverDomain::noFailback).isPresent() ? "INFINITY" : "");
        meta.values().removeIf(String::isEmpty);
        return meta;
    }

    private static Optional<CibEdit> secrets(NewResource resource) {
        Map<String, String> secret = parameters(resource, true);
        return secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new CibEdit.SetValues(resource.id(), "instance_attributes", secret));
    }

    /** References to secrets are filled in by luci in edits of values only, so they stand apart from the XML. */
    private static Map<String, String> parameters(NewResource resource, boolean secret) {
        var parameters = new TreeMap<>(resource.parameters());
        parameters.values().removeIf(value -> value.isEmpty() || SecretName.looksLikeReference(value) != secret);
        return parameters;
    }
}
