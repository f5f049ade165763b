package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.children;
import static io.conga.system.xml.Elements.flag;
import static io.conga.system.xml.Elements.optional;
import static io.conga.system.xml.Elements.required;

import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.cluster.ResourceState.Kind;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Elements;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The resource tree of crm_mon. What it leaves out for groups, clones and bundles is summed up from their members. */
final class CrmMonResources {

    private CrmMonResources() {}

    static ResourceState resource(Element element) {
        return switch (element.getTagName()) {
            case "resource" -> primitive(element);
            case "group" -> collective(element, Kind.GROUP, members(element), false);
            case "clone" -> collective(element, Kind.CLONE, members(element), promotable(element));
            case "bundle" -> collective(element, Kind.BUNDLE, replicas(element), false);
            default -> throw new UnreadableException("unknown kind of resource: " + Elements.describe(element));
        };
    }

    private static boolean promotable(Element clone) {
        // multi_state is the name of old; Pacemaker 3 may drop it for promotable
        return flag(clone, "promotable", flag(clone, "multi_state", false));
    }

    private static ResourceState primitive(Element element) {
        List<String> nodes = children(element, "node").stream()
                .map(node -> required(node, "name"))
                .toList();
        @Nullable String targetRole = optional(element, "target_role");
        return new ResourceState(
                required(element, "id"),
                Kind.PRIMITIVE,
                required(element, "resource_agent"),
                role(required(element, "role")),
                targetRole,
                flag(element, "active"),
                flag(element, "orphaned", flag(element, "removed", false)),
                flag(element, "blocked"),
                flag(element, "managed"),
                flag(element, "maintenance", false),
                flag(element, "failed"),
                flag(element, "failure_ignored"),
                false,
                "Stopped".equals(targetRole),
                optional(element, "pending"),
                nodes,
                List.of());
    }

    /** Pacemaker before 2.1 says Master and Slave. */
    private static String role(String role) {
        return switch (role) {
            case "Master" -> "Promoted";
            case "Slave" -> "Unpromoted";
            default -> role;
        };
    }

    private static List<ResourceState> members(Element parent) {
        return children(parent).stream()
                // a name for the attributes that Pacemaker 3 may hang in here
                .filter(child -> !child.getTagName().equals("node"))
                .map(CrmMonResources::resource)
                .toList();
    }

    private static List<ResourceState> replicas(Element bundle) {
        var states = new ArrayList<ResourceState>();
        for (Element replica : children(bundle)) {
            if (!replica.getTagName().equals("replica")) {
                throw new UnreadableException("unknown part of a bundle: " + Elements.describe(replica));
            }
            states.addAll(members(replica));
        }
        return states;
    }

    private static ResourceState collective(
            Element element, Kind kind, List<ResourceState> children, boolean promotable) {
        Set<String> nodes = new LinkedHashSet<>();
        children.forEach(child -> nodes.addAll(child.nodes()));
        boolean disabled = flag(element, "disabled", false);
        return new ResourceState(
                required(element, "id"),
                kind,
                "",
                role(kind, children),
                optional(element, "target_role"),
                children.stream().anyMatch(ResourceState::active),
                !children.isEmpty() && children.stream().allMatch(ResourceState::orphaned),
                children.stream().anyMatch(ResourceState::blocked),
                flag(element, "managed", true),
                flag(element, "maintenance", false),
                flag(element, "failed", false) || children.stream().anyMatch(ResourceState::failed),
                flag(element, "failure_ignored", false),
                promotable,
                disabled,
                children.stream()
                        .map(ResourceState::pending)
                        .filter(pending -> pending != null)
                        .findFirst()
                        .orElse(null),
                List.copyOf(nodes),
                children);
    }

    /**
     * The one role of all members, or Mixed. Stopped copies of a clone do not count beside others (a node may be on
     * standby), and a promotable clone with a promoted copy is promoted.
     */
    private static String role(Kind kind, List<ResourceState> children) {
        Set<String> roles = children.stream().map(ResourceState::role).collect(Collectors.toSet());
        if (kind == Kind.CLONE && roles.size() > 1) {
            roles.remove("Stopped");
        }
        if (roles.equals(Set.of("Promoted", "Unpromoted"))) {
            return "Promoted";
        }
        return roles.size() == 1 ? roles.iterator().next() : roles.isEmpty() ? "Stopped" : "Mixed";
    }
}
