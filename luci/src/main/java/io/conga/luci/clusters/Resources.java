package io.conga.luci.clusters;

import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import java.util.List;
import java.util.stream.Stream;

/** Walks trees of resources. */
final class Resources {

    private Resources() {}

    /** The primitives in a tree of states, without fence devices. */
    static List<ResourceState> primitives(List<ResourceState> resources) {
        return resources.stream()
                .flatMap(Resources::leaves)
                .filter(resource -> !resource.agent().startsWith("stonith:"))
                .toList();
    }

    /** The primitives in a tree of states, fence devices too. */
    static List<ResourceState> all(List<ResourceState> resources) {
        return resources.stream().flatMap(Resources::leaves).toList();
    }

    /** Fence devices as configured. */
    static List<ResourceDefinition> fenceDevices(List<ResourceDefinition> resources) {
        return resources.stream()
                .flatMap(Resources::definitions)
                .filter(resource ->
                        resource.agent() != null && resource.agent().standard().equals("stonith"))
                .toList();
    }

    private static Stream<ResourceState> leaves(ResourceState resource) {
        return resource.kind() == ResourceState.Kind.PRIMITIVE
                ? Stream.of(resource)
                : resource.children().stream().flatMap(Resources::leaves);
    }

    private static Stream<ResourceDefinition> definitions(ResourceDefinition resource) {
        return Stream.concat(Stream.of(resource), resource.children().stream().flatMap(Resources::definitions));
    }
}
