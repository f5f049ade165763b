package io.conga.planning.resource;

import io.conga.planning.check.Problems;
import io.conga.planning.member.Members;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.problem.ClusterProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The configured resources with what they belong to. */
public final class ResourceTree {

    private ResourceTree() {}

    /**
     * A resource in its place.
     *
     * @param parents groups and clones around it, outermost first
     */
    public record Found(ResourceDefinition definition, List<ResourceDefinition> parents) {

        public String id() {
            return definition.id();
        }

        public boolean isFenceDevice() {
            return definition.agent() != null && definition.agent().standard().equals("stonith");
        }

        /** The resource and everything in it. */
        public List<ResourceDefinition> all() {
            var all = new ArrayList<ResourceDefinition>();
            flatten(List.of(definition), all);
            return all;
        }
    }

    /** The resource of that id; refuses one that is not there. */
    public static Found require(Members members, String id) {
        var problems = new Problems();
        Optional<Found> found = find(members.configuration().resources(), id, List.of());
        if (found.isEmpty()) {
            problems.add("resource", ClusterProblem.UNKNOWN_RESOURCE, "resource", id, "cluster", members.clusterName());
        }
        problems.refuse();
        return found.orElseThrow();
    }

    public static Optional<Found> find(
            List<ResourceDefinition> resources, String id, List<ResourceDefinition> parents) {
        for (ResourceDefinition resource : resources) {
            if (resource.id().equals(id)) {
                return Optional.of(new Found(resource, parents));
            }
            var path = new ArrayList<>(parents);
            path.add(resource);
            Optional<Found> inside = find(resource.children(), id, path);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    public static void flatten(List<ResourceDefinition> resources, List<ResourceDefinition> into) {
        for (ResourceDefinition resource : resources) {
            into.add(resource);
            flatten(resource.children(), into);
        }
    }
}
