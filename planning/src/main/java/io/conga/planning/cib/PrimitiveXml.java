package io.conga.planning.cib;

import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceOp;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A primitive's XML, with ids as pcs and crm_resource make them: {@code NAME-instance_attributes-KEY}. */
public final class PrimitiveXml {

    /** How deep a monitor looks (Resource Agent API 1.1); alone of what an operation has, it is a parameter and not an attribute. */
    public static final String CHECK_LEVEL = "OCF_CHECK_LEVEL";

    private PrimitiveXml() {}

    /** The element; empty sets are left out. */
    public static XmlElement of(
            String id,
            AgentName agent,
            Map<String, String> parameters,
            Map<String, String> meta,
            List<ResourceOp> operations) {
        var primitive = new XmlElement("primitive").attribute("id", id).attribute("class", agent.standard());
        if (agent.provider() != null) {
            primitive.attribute("provider", agent.provider());
        }
        primitive.attribute("type", agent.type());
        addSet(primitive, "instance_attributes", id, parameters);
        addSet(primitive, "meta_attributes", id, meta);
        if (!operations.isEmpty()) {
            var list = new XmlElement("operations");
            Set<String> ids = new HashSet<>();
            operations.forEach(operation -> list.child(operation(id, operation, ids)));
            primitive.child(list);
        }
        return primitive;
    }

    private static void addSet(XmlElement owner, String set, String id, Map<String, String> values) {
        if (!values.isEmpty()) {
            String setId = id + "-" + set;
            var element = new XmlElement(set).attribute("id", setId);
            new TreeMap<>(values)
                    .forEach((name, value) -> element.child(new XmlElement("nvpair")
                            .attribute("id", setId + "-" + idPart(name))
                            .attribute("name", name)
                            .attribute("value", value)));
            owner.child(element);
        }
    }

    private static XmlElement operation(String owner, ResourceOp operation, Set<String> ids) {
        String base = owner + "-" + idPart(operation.name()) + "-interval-" + idPart(operation.interval());
        String id = base;
        for (int i = 1; !ids.add(id); i++) {
            id = base + "-" + i;
        }
        var element = new XmlElement("op")
                .attribute("id", id)
                .attribute("name", operation.name())
                .attribute("interval", operation.interval());
        if (operation.timeout() != null) {
            element.attribute("timeout", operation.timeout());
        }
        var attributes = new TreeMap<>(operation.attributes());
        String level = attributes.remove(CHECK_LEVEL);
        attributes.forEach(element::attribute);
        if (level != null) {
            addSet(element, "instance_attributes", id, Map.of(CHECK_LEVEL, level));
        }
        return element;
    }

    /** What may stand in an id; Pacemaker's crm_xml_sanitize_id does the same. */
    private static String idPart(String name) {
        return name.replaceAll("[^A-Za-z0-9_.-]", ".");
    }
}
