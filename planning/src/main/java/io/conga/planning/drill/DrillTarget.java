package io.conga.planning.drill;

import io.conga.planning.intent.DrillIntent.Kind;
import io.conga.planning.intent.DrillIntent.RunDrill;
import io.conga.planning.member.Running;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.corosync.CorosyncFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a drill means on a cluster as it is. */
public final class DrillTarget {

    private DrillTarget() {}

    /** The node on which something is broken; empty where the resource runs nowhere. */
    public static Optional<String> node(RunDrill drill, @Nullable ClusterView view) {
        return switch (drill.kind()) {
            case GUEST_CRASH, SERVICE_CRASH ->
                Running.nodes(view, drill.target()).stream().findFirst();
            case NODE_CRASH, LINK, STORAGE_PATH -> Optional.of(drill.target());
        };
    }

    /** Whether the other members lose the node. */
    public static boolean losesNode(RunDrill drill, @Nullable CorosyncConfiguration corosync) {
        return switch (drill.kind()) {
            case NODE_CRASH -> true;
            case LINK -> drill.part() == null || (corosync != null && links(corosync) <= 1);
            case GUEST_CRASH, SERVICE_CRASH, STORAGE_PATH -> false;
        };
    }

    private static int links(CorosyncConfiguration corosync) {
        return CorosyncFile.parse(corosync.text()).links().size();
    }

    /** Whether the cluster has to find out that a resource is gone. */
    public static boolean losesResource(RunDrill drill) {
        return drill.kind() == Kind.GUEST_CRASH || drill.kind() == Kind.SERVICE_CRASH;
    }

    /** Services that are down for a while, by their ids: what stands at the top, without clones, which run elsewhere too. */
    public static List<String> services(
            RunDrill drill, @Nullable ClusterView view, @Nullable CorosyncConfiguration corosync) {
        if (view == null) {
            return List.of();
        }
        boolean node = losesNode(drill, corosync);
        return view.resources().stream()
                .filter(resource -> !resource.agent().startsWith("stonith:"))
                .filter(resource -> node
                        ? resource.kind() != ResourceState.Kind.CLONE
                                && nodes(resource).contains(drill.target())
                        : losesResource(drill) && contains(resource, drill.target()))
                .map(ResourceState::id)
                .toList();
    }

    /** Nodes on which anything of it is active. */
    static Set<String> nodes(ResourceState resource) {
        var nodes = new java.util.LinkedHashSet<String>();
        if (resource.active()) {
            nodes.addAll(resource.nodes());
        }
        resource.children().forEach(child -> nodes.addAll(nodes(child)));
        return nodes;
    }

    private static boolean contains(ResourceState resource, String id) {
        return resource.id().replaceFirst(":.*", "").equals(id)
                || resource.children().stream().anyMatch(child -> contains(child, id));
    }

    /** The primitives of a service in their order; none where it is not configured. */
    static List<ResourceDefinition> primitives(ClusterConfiguration configuration, String service) {
        var found = new ArrayList<ResourceDefinition>();
        configuration.resources().stream()
                .filter(definition -> definition.id().equals(service))
                .forEach(definition -> collect(definition, found));
        return found;
    }

    /** The primitive of that id, at any depth. */
    static Optional<ResourceDefinition> primitive(ClusterConfiguration configuration, String id) {
        var all = new ArrayList<ResourceDefinition>();
        configuration.resources().forEach(definition -> collect(definition, all));
        return all.stream().filter(definition -> definition.id().equals(id)).findFirst();
    }

    private static void collect(ResourceDefinition definition, List<ResourceDefinition> into) {
        if (definition.kind() == ResourceState.Kind.PRIMITIVE) {
            into.add(definition);
        }
        definition.children().forEach(child -> collect(child, into));
    }
}
