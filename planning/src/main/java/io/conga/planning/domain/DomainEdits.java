package io.conga.planning.domain;

import io.conga.planning.cib.ConstraintXml;
import io.conga.planning.cib.XmlElement;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.cluster.ResourceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The edits that put a service into a failover domain, or take it out, each with the edits that take them back.
 *
 * <p>Two constraints rather than one with two rules: Pacemaker 3 allows a location constraint one rule only, and on 2.1
 * they mean the same.
 */
public final class DomainEdits {

    private static final String STICKINESS = "resource-stickiness";
    private static final String STAYS = "INFINITY";

    private final List<CibEdit> edits = new ArrayList<>();
    private final List<CibEdit> back = new ArrayList<>();

    private DomainEdits() {}

    public List<CibEdit> edits() {
        return List.copyOf(edits);
    }

    public List<CibEdit> back() {
        return List.copyOf(back);
    }

    /**
     * A service goes into that domain.
     *
     * @param service the service as it is; null where the same edit makes it
     * @param domain where it shall be; null: in none
     */
    public static DomainEdits of(
            ClusterConfiguration configuration,
            String id,
            Optional<ResourceDefinition> service,
            Optional<FailoverDomain> domain) {
        var made = new DomainEdits();
        Optional<FailoverDomain> before = FailoverDomains.ofService(configuration, id);
        List<ConstraintDefinition> own = configuration.constraints().stream()
                .filter(constraint -> constraint.resources().equals(List.of(id)))
                .toList();
        for (ConstraintDefinition constraint : own) {
            boolean prefers = FailoverDomains.preferred(constraint).isPresent();
            boolean limits = before.filter(old -> FailoverDomains.restricts(constraint, old.name()))
                    .isPresent();
            if ((prefers || limits)
                    && domain.filter(wanted -> fits(constraint, wanted)).isEmpty()) {
                made.edits.add(new CibEdit.Delete(constraint.id()));
                made.back.add(new CibEdit.Put("constraints", ConstraintXml.of(constraint)));
            }
        }
        domain.ifPresent(wanted -> made.enter(own, id, wanted));
        service.ifPresent(present -> made.stickiness(present, before, domain));
        return made;
    }

    /** Whether a constraint, whoever wrote it, says what the domain wants. */
    private static boolean fits(ConstraintDefinition constraint, FailoverDomain domain) {
        return FailoverDomains.preferred(constraint)
                        .filter(domain.name()::equals)
                        .isPresent()
                || (domain.restricted() && FailoverDomains.restricts(constraint, domain.name()));
    }

    private void enter(List<ConstraintDefinition> own, String id, FailoverDomain domain) {
        String attribute = FailoverDomains.scoreAttribute(domain.name());
        String score = "failover-domain." + domain.name() + "." + id;
        if (own.stream()
                .noneMatch(present -> FailoverDomains.preferred(present)
                        .filter(domain.name()::equals)
                        .isPresent())) {
            put(score, id, rule(score, "defined", attribute).attribute("score-attribute", attribute));
        }
        String limit = score + "-restricted";
        if (domain.restricted()
                && own.stream().noneMatch(present -> FailoverDomains.restricts(present, domain.name()))) {
            put(limit, id, rule(limit, "not_defined", attribute).attribute("score", "-INFINITY"));
        }
    }

    private void put(String constraint, String service, XmlElement rule) {
        XmlElement location = new XmlElement("rsc_location")
                .attribute("id", constraint)
                .attribute("rsc", service)
                .child(rule);
        edits.add(new CibEdit.Put("constraints", location.toString()));
        back.add(new CibEdit.Delete(constraint));
    }

    private void stickiness(
            ResourceDefinition service, Optional<FailoverDomain> before, Optional<FailoverDomain> domain) {
        String present = service.meta().getOrDefault(STICKINESS, "");
        boolean stays = domain.filter(FailoverDomain::noFailback).isPresent();
        boolean stayed = present.equals(STAYS)
                && before.filter(FailoverDomain::noFailback).isPresent();
        if (stays && !present.equals(STAYS)) {
            set(service.id(), STAYS, present);
        } else if (!stays && stayed) {
            set(service.id(), "", present);
        }
    }

    private void set(String service, String value, String before) {
        edits.add(new CibEdit.SetValues(service, "meta_attributes", Map.of(STICKINESS, value)));
        back.add(new CibEdit.SetValues(service, "meta_attributes", Map.of(STICKINESS, before)));
    }

    private static XmlElement rule(String id, String operation, String attribute) {
        return new XmlElement("rule")
                .attribute("id", id + "-rule")
                .child(new XmlElement("expression")
                        .attribute("id", id + "-rule-expression")
                        .attribute("attribute", attribute)
                        .attribute("operation", operation));
    }
}
