package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.attributes;
import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.children;
import static io.conga.system.xml.Elements.optional;
import static io.conga.system.xml.Elements.required;

import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Elements;
import io.conga.system.xml.Xml;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The constraints section of the CIB. */
final class CibConstraints {

    /** Attributes that name resources, by constraint: rsc_location, rsc_ticket, rsc_colocation, rsc_order. */
    private static final List<String> NAMES = List.of("rsc", "with-rsc", "first", "then");

    private CibConstraints() {}

    static ConstraintDefinition constraint(Element element) {
        String type = switch (element.getTagName()) {
            case "rsc_location" -> "location";
            case "rsc_colocation" -> "colocation";
            case "rsc_order" -> "order";
            case "rsc_ticket" -> "ticket";
            default -> throw new UnreadableException("unknown kind of constraint: " + Elements.describe(element));
        };
        String id = required(element, "id");
        Optional<Element> rule = child(element, "rule");
        Map<String, String> all = attributes(element);
        return new ConstraintDefinition(
                id,
                type,
                List.copyOf(resources(element)),
                optional(element, "node"),
                score(element, rule),
                all,
                rule.map(Xml::write).orElse(null),
                CrmMonParser.byMove(id));
    }

    private static Set<String> resources(Element element) {
        var resources = new LinkedHashSet<String>();
        for (String name : NAMES) {
            if (element.hasAttribute(name)) {
                resources.add(element.getAttribute(name));
            }
        }
        for (Element set : children(element, "resource_set")) {
            for (Element reference : children(set, "resource_ref")) {
                resources.add(required(reference, "id"));
            }
        }
        return resources;
    }

    private static @Nullable String score(Element element, Optional<Element> rule) {
        for (String name : List.of("score", "kind", "loss-policy")) {
            if (element.hasAttribute(name)) {
                return element.getAttribute(name);
            }
        }
        return rule.map(present -> {
                    String score = present.getAttribute("score");
                    return score.isEmpty() ? present.getAttribute("score-attribute") : score;
                })
                .filter(score -> !score.isEmpty())
                .orElse(null);
    }
}
