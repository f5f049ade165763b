package io.conga.planning.member;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What runs where, by the freshest view. */
public final class Running {

    private Running() {}

    /** Ids of the primitives that are active on a node, or anywhere where no node is named; without fence devices. */
    public static List<String> services(@Nullable ClusterView view, @Nullable String node) {
        Set<String> found = new LinkedHashSet<>();
        if (view != null) {
            view.resources().forEach(resource -> collect(resource, node, found));
        }
        return List.copyOf(found);
    }

    /** Whether the resource of that id, or any of its members or instances, is active. */
    public static boolean isActive(@Nullable ClusterView view, String resource) {
        return view != null && !nodesOf(view.resources(), resource, false).isEmpty();
    }

    /** Nodes on which the resource of that id, or any of its members or instances, is active. */
    public static Set<String> nodes(@Nullable ClusterView view, String resource) {
        return view == null ? Set.of() : nodesOf(view.resources(), resource, false);
    }

    private static void collect(ResourceState resource, @Nullable String node, Set<String> into) {
        if (resource.kind() == ResourceState.Kind.PRIMITIVE
                && !resource.agent().startsWith("stonith:")
                && resource.active()
                && !resource.nodes().isEmpty()
                && (node == null || resource.nodes().contains(node))) {
            into.add(withoutInstance(resource.id()));
        }
        resource.children().forEach(child -> collect(child, node, into));
    }

    private static Set<String> nodesOf(List<ResourceState> resources, String id, boolean inside) {
        Set<String> nodes = new LinkedHashSet<>();
        for (ResourceState resource : resources) {
            boolean meant = inside || withoutInstance(resource.id()).equals(id);
            if (meant && resource.active()) {
                nodes.addAll(resource.nodes());
            }
            nodes.addAll(nodesOf(resource.children(), id, meant));
        }
        return nodes;
    }

    /** {@code web:0} is an instance of {@code web}. */
    private static String withoutInstance(String id) {
        int colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon);
    }
}
