package io.conga.planning.shared;

import io.conga.planning.cib.PrimitiveXml;
import io.conga.planning.cib.XmlElement;
import io.conga.planning.known.Known;
import io.conga.planning.resource.DefaultOperations;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceOp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Resources of shared storage as XML. Each that fails to stop, or is found dead, has its node fenced. */
final class LockingXml {

    /** A start waits for fencing of a lost node and for its journal to be replayed; agents' advice does not count that in. */
    private static final int LEAST_SECONDS = 180;

    private LockingXml() {}

    /** The clone with dlm and lvmlockd. */
    static String locking(Known known) {
        var group = new XmlElement("group")
                .attribute("id", Locking.GROUP)
                .child(primitive(known, "dlm", Locking.DLM, Map.of()))
                .child(primitive(known, "lvmlockd", Locking.LVMLOCKD, Map.of()));
        return clone(Locking.CLONE, group).toString();
    }

    /** interleave: a node's copy waits for that node's locks, not for those of every node. */
    static XmlElement clone(String id, XmlElement group) {
        return new XmlElement("clone")
                .attribute("id", id)
                .child(new XmlElement("meta_attributes")
                        .attribute("id", id + "-meta_attributes")
                        .child(new XmlElement("nvpair")
                                .attribute("id", id + "-meta_attributes-interleave")
                                .attribute("name", "interleave")
                                .attribute("value", "true")))
                .child(group);
    }

    static XmlElement primitive(Known known, String id, AgentName agent, Map<String, String> parameters) {
        return primitive(known, id, agent, parameters, Map.of());
    }

    /** @param monitor what its monitor has beside the agent's advice */
    static XmlElement primitive(
            Known known, String id, AgentName agent, Map<String, String> parameters, Map<String, String> monitor) {
        List<ResourceOp> advised = known.agent(agent)
                .map((AgentMetadata metadata) -> DefaultOperations.of(metadata))
                .orElse(List.of(
                        new ResourceOp("start", "0s", null, Map.of()),
                        new ResourceOp("stop", "0s", null, Map.of()),
                        new ResourceOp("monitor", "30s", null, Map.of())));
        List<ResourceOp> operations =
                advised.stream().map(operation -> patient(operation, monitor)).toList();
        return PrimitiveXml.of(id, agent, parameters, Map.of(), operations);
    }

    private static ResourceOp patient(ResourceOp operation, Map<String, String> monitor) {
        var attributes = new TreeMap<>(operation.attributes());
        if (operation.name().equals("monitor")) {
            attributes.put("on-fail", "fence");
            attributes.putAll(monitor);
        }
        return new ResourceOp(operation.name(), operation.interval(), longer(operation.timeout()), attributes);
    }

    private static String longer(@org.jspecify.annotations.Nullable String timeout) {
        String digits = timeout == null ? "" : timeout.replaceFirst("s$", "");
        boolean more = digits.matches("\\d{1,6}") && Integer.parseInt(digits) > LEAST_SECONDS;
        return more ? digits + "s" : LEAST_SECONDS + "s";
    }
}
