package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.attributes;
import static io.conga.system.xml.Elements.children;
import static io.conga.system.xml.Elements.grandchildren;
import static io.conga.system.xml.Elements.optional;
import static io.conga.system.xml.Elements.required;
import static io.conga.system.xml.Elements.text;

import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceOp;
import io.conga.protocol.cluster.ResourceState.Kind;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Elements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** The resources section of the CIB. */
final class CibResources {

    private static final Set<String> RESOURCES = Set.of("primitive", "group", "clone", "master", "bundle");

    private CibResources() {}

    static List<ResourceDefinition> resources(List<Element> elements) {
        var resources = new ArrayList<ResourceDefinition>();
        for (Element element : elements) {
            // a template is not a resource; those made from it name it
            if (!element.getTagName().equals("template")) {
                resources.add(resource(element));
            }
        }
        return resources;
    }

    private static ResourceDefinition resource(Element element) {
        Map<String, String> meta = NameValues.of(children(element, "meta_attributes"));
        return switch (element.getTagName()) {
            case "primitive" -> primitive(element, meta);
            case "group" -> collective(element, Kind.GROUP, meta, false);
            case "clone" -> collective(element, Kind.CLONE, meta, "true".equalsIgnoreCase(meta.get("promotable")));
            // the element's name before Pacemaker 2
            case "master" -> collective(element, Kind.CLONE, meta, true);
            case "bundle" -> collective(element, Kind.BUNDLE, meta, false);
            default -> throw new UnreadableException("unknown kind of resource: " + Elements.describe(element));
        };
    }

    private static ResourceDefinition primitive(Element element, Map<String, String> meta) {
        Optional<AgentName> agent = Optional.ofNullable(optional(element, "class"))
                .map(standard -> new AgentName(standard, optional(element, "provider"), required(element, "type")));
        return new ResourceDefinition(
                required(element, "id"),
                Kind.PRIMITIVE,
                agent.orElse(null),
                optional(element, "template"),
                NameValues.of(children(element, "instance_attributes")),
                meta,
                grandchildren(element, "operations").stream()
                        .filter(child -> child.getTagName().equals("op") && child.hasAttribute("name"))
                        .map(CibResources::operation)
                        .toList(),
                List.of(),
                false,
                utilization(element),
                null);
    }

    private static Map<String, String> utilization(Element element) {
        return NameValues.of(children(element, "utilization"));
    }

    private static ResourceOp operation(Element element) {
        Map<String, String> others = attributes(element);
        others.keySet().removeAll(Set.of("id", "name", "interval", "timeout"));
        return new ResourceOp(
                required(element, "name"), text(element, "interval", "0s"), optional(element, "timeout"), others);
    }

    private static ResourceDefinition collective(
            Element element, Kind kind, Map<String, String> meta, boolean promotable) {
        List<ResourceDefinition> members = children(element).stream()
                .filter(child -> RESOURCES.contains(child.getTagName()))
                .map(CibResources::resource)
                .toList();
        return new ResourceDefinition(
                required(element, "id"),
                kind,
                null,
                null,
                NameValues.of(children(element, "instance_attributes")),
                meta,
                List.of(),
                members,
                promotable,
                utilization(element),
                kind == Kind.BUNDLE ? CibBundle.of(element) : null);
    }
}
