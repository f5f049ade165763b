package io.conga.planning.section;

import io.conga.planning.cib.XmlElement;
import io.conga.protocol.section.Constraint;
import io.conga.protocol.section.ResourceSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A constraint as XML, and the id that a new one gets. */
final class ConstraintXml {

    private ConstraintXml() {}

    /** The same constraint with an id. */
    static Constraint named(Constraint constraint, FreshIds ids) {
        return switch (constraint) {
            case Constraint.Location it ->
                new Constraint.Location(
                        ids.orNew(
                                it.id(),
                                "location-" + subject(it.resource() + it.pattern(), it.sets()) + part(it.node())),
                        it.resource(),
                        it.pattern(),
                        it.sets(),
                        it.role(),
                        it.node(),
                        it.score(),
                        it.rules(),
                        it.discovery());
            case Constraint.Colocation it ->
                new Constraint.Colocation(
                        ids.orNew(it.id(), "colocation-" + subject(it.resource(), it.sets()) + part(it.with())),
                        it.resource(),
                        it.role(),
                        it.with(),
                        it.withRole(),
                        it.score(),
                        it.influence(),
                        it.nodeAttribute(),
                        it.sets());
            case Constraint.Order it ->
                new Constraint.Order(
                        ids.orNew(it.id(), "order-" + subject(it.first(), it.sets()) + part(it.then())),
                        it.first(),
                        it.firstAction(),
                        it.then(),
                        it.thenAction(),
                        it.kind(),
                        it.symmetrical(),
                        it.requireAll(),
                        it.sets());
            case Constraint.Ticket it ->
                new Constraint.Ticket(
                        ids.orNew(it.id(), "ticket-" + it.ticket() + part(subject(it.resource(), it.sets()))),
                        it.resource(),
                        it.role(),
                        it.ticket(),
                        it.lossPolicy(),
                        it.sets());
        };
    }

    private static String subject(String resource, List<ResourceSet> sets) {
        return resource.isEmpty()
                ? sets.stream()
                        .flatMap(set -> set.resources().stream())
                        .limit(4)
                        .collect(Collectors.joining("-"))
                : resource;
    }

    private static String part(String name) {
        return name.isEmpty() ? "" : "-" + name;
    }

    static XmlElement of(Constraint constraint, FreshIds ids) {
        XmlElement element = bare(constraint);
        for (ResourceSet set : constraint.sets()) {
            element.child(set(set, constraint.id(), ids));
        }
        if (constraint instanceof Constraint.Location location) {
            location.rules().forEach(rule -> element.child(RuleXml.of(rule, constraint.id(), ids)));
        }
        return element;
    }

    private static XmlElement bare(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Location it ->
                Xml.element(
                        "rsc_location",
                        it.id(),
                        "rsc",
                        it.resource(),
                        "rsc-pattern",
                        it.pattern(),
                        "role",
                        it.role(),
                        "node",
                        it.node(),
                        "score",
                        it.score(),
                        "resource-discovery",
                        it.discovery());
            case Constraint.Colocation it ->
                Xml.element(
                        "rsc_colocation",
                        it.id(),
                        "rsc",
                        it.resource(),
                        "rsc-role",
                        it.role(),
                        "with-rsc",
                        it.with(),
                        "with-rsc-role",
                        it.withRole(),
                        "score",
                        it.score(),
                        "influence",
                        it.influence(),
                        "node-attribute",
                        it.nodeAttribute());
            case Constraint.Order it ->
                Xml.element(
                        "rsc_order",
                        it.id(),
                        "first",
                        it.first(),
                        "first-action",
                        it.firstAction(),
                        "then",
                        it.then(),
                        "then-action",
                        it.thenAction(),
                        "kind",
                        it.kind(),
                        "symmetrical",
                        it.symmetrical(),
                        "require-all",
                        it.requireAll());
            case Constraint.Ticket it ->
                Xml.element(
                        "rsc_ticket",
                        it.id(),
                        "rsc",
                        it.resource(),
                        "rsc-role",
                        it.role(),
                        "ticket",
                        it.ticket(),
                        "loss-policy",
                        it.lossPolicy());
        };
    }

    private static XmlElement set(ResourceSet set, String owner, FreshIds ids) {
        XmlElement element = Xml.element(
                "resource_set",
                ids.orNew(set.id(), owner + "-set"),
                "sequential",
                set.sequential(),
                "require-all",
                set.requireAll(),
                "action",
                set.action(),
                "role",
                set.role(),
                "score",
                set.score());
        set.resources().forEach(id -> element.child(new XmlElement("resource_ref").attribute("id", id)));
        return element;
    }

    /** Resources that it names. */
    static Stream<String> resources(Constraint constraint) {
        Stream<String> named = switch (constraint) {
            case Constraint.Location it -> Stream.of(it.resource());
            case Constraint.Colocation it -> Stream.of(it.resource(), it.with());
            case Constraint.Order it -> Stream.of(it.first(), it.then());
            case Constraint.Ticket it -> Stream.of(it.resource());
        };
        return Stream.concat(named, constraint.sets().stream().flatMap(set -> set.resources().stream()))
                .filter(id -> !id.isEmpty());
    }
}
