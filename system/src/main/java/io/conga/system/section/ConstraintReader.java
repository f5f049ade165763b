package io.conga.system.section;

import io.conga.protocol.section.Constraint;
import io.conga.protocol.section.ResourceSet;
import java.util.List;

/** One element of the constraints section. */
final class ConstraintReader {

    private ConstraintReader() {}

    static Constraint read(StrictElement element) {
        return switch (element.name()) {
            case "rsc_location" -> location(element);
            case "rsc_colocation" -> colocation(element);
            case "rsc_order" -> order(element);
            case "rsc_ticket" ->
                new Constraint.Ticket(
                        element.id(),
                        element.attribute("rsc"),
                        element.attribute("rsc-role"),
                        element.attribute("ticket"),
                        element.attribute("loss-policy"),
                        sets(element));
            default -> throw new ForeignException("There is no form for <" + element.name() + ">.");
        };
    }

    private static Constraint location(StrictElement element) {
        return new Constraint.Location(
                element.id(),
                element.attribute("rsc"),
                element.attribute("rsc-pattern"),
                sets(element),
                element.attribute("role"),
                element.attribute("node"),
                element.attribute("score"),
                element.children(RuleReader::rule, "rule"),
                element.attribute("resource-discovery"));
    }

    private static Constraint colocation(StrictElement element) {
        return new Constraint.Colocation(
                element.id(),
                element.attribute("rsc"),
                element.attribute("rsc-role"),
                element.attribute("with-rsc"),
                element.attribute("with-rsc-role"),
                element.attribute("score"),
                element.attribute("influence"),
                element.attribute("node-attribute"),
                sets(element));
    }

    private static Constraint order(StrictElement element) {
        return new Constraint.Order(
                element.id(),
                element.attribute("first"),
                element.attribute("first-action"),
                element.attribute("then"),
                element.attribute("then-action"),
                element.attribute("kind"),
                element.attribute("symmetrical"),
                element.attribute("require-all"),
                sets(element));
    }

    private static List<ResourceSet> sets(StrictElement element) {
        return element.children(
                set -> new ResourceSet(
                        set.id(),
                        set.children(StrictElement::id, "resource_ref"),
                        set.attribute("sequential"),
                        set.attribute("require-all"),
                        set.attribute("action"),
                        set.attribute("role"),
                        set.attribute("score")),
                "resource_set");
    }
}
