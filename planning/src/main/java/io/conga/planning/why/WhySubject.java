package io.conga.planning.why;

import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The resource that is asked about.
 *
 * @param definition itself
 * @param parents the group or clone around it, the innermost first
 * @param configuration all
 */
record WhySubject(ResourceDefinition definition, List<ResourceDefinition> parents, ClusterConfiguration configuration) {

    static Optional<WhySubject> of(String id, ClusterConfiguration configuration) {
        return find(id, configuration.resources(), List.of(), configuration);
    }

    private static Optional<WhySubject> find(
            String id,
            List<ResourceDefinition> level,
            List<ResourceDefinition> parents,
            ClusterConfiguration configuration) {
        for (ResourceDefinition definition : level) {
            if (definition.id().equals(id)) {
                return Optional.of(new WhySubject(definition, parents, configuration));
            }
            var around = new ArrayList<ResourceDefinition>();
            around.add(definition);
            around.addAll(parents);
            var found = find(id, definition.children(), around, configuration);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    String id() {
        return definition.id();
    }

    /** It, and what is around it. */
    List<String> ids() {
        var ids = new ArrayList<String>();
        ids.add(id());
        parents.forEach(parent -> ids.add(parent.id()));
        return ids;
    }

    /** A meta attribute as it counts here: its own, its group's or clone's, the default. */
    Optional<String> meta(String name) {
        var all = new ArrayList<ResourceDefinition>();
        all.add(definition);
        all.addAll(parents);
        return all.stream()
                .flatMap(one -> Optional.ofNullable(one.meta().get(name)).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(configuration.resourceDefaults().get(name)));
    }

    boolean stopped() {
        return meta("target-role").filter("stopped"::equalsIgnoreCase).isPresent();
    }

    boolean unmanaged() {
        return meta("is-managed").filter("false"::equalsIgnoreCase).isPresent();
    }

    boolean anyFenceDevice() {
        return configuration.resources().stream().anyMatch(WhySubject::isFenceDevice);
    }

    private static boolean isFenceDevice(ResourceDefinition one) {
        return (one.agent() != null && one.agent().standard().equals("stonith"))
                || one.children().stream().anyMatch(WhySubject::isFenceDevice);
    }

    /** resource-stickiness; a clone's own default is 1, everything else's 0. */
    String stickiness() {
        boolean cloned = parents.stream().anyMatch(parent -> parent.kind() == ResourceState.Kind.CLONE)
                || definition.kind() == ResourceState.Kind.CLONE;
        return meta("resource-stickiness").orElse(cloned ? "1" : "0");
    }

    /** What it needs of a node's capacities; nothing where the cluster does not look at them. */
    Map<String, String> utilization() {
        String strategy = configuration.properties().getOrDefault("placement-strategy", "default");
        if (strategy.equals("default")) {
            return Map.of();
        }
        return new TreeMap<>(definition.utilization());
    }
}
