package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.Interval;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.DrillProblem;
import io.conga.protocol.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A primitive that runs on this node. */
final class LocalResource {

    private static final Set<String> RUNNING = Set.of("Started", "Promoted", "Unpromoted");

    private LocalResource() {}

    /**
     * Its definition, if it runs here.
     *
     * @throws ProblemException cluster.unknown-resource, drill.not-here
     */
    static ResourceDefinition require(Node node, String resource) {
        ResourceDefinition definition = definition(
                        node.looking().pacemaker().configuration().resources(), resource)
                .orElseThrow(() -> new ProblemException(
                        ClusterProblem.UNKNOWN_RESOURCE, "resource", resource, "cluster", node.clusterName()));
        if (!runs(node.runningView().resources(), resource, node.name())) {
            throw notHere(node, resource, "The cluster says that it runs elsewhere, or nowhere.");
        }
        return definition;
    }

    static ProblemException notHere(Node node, String resource, String reason) {
        return new ProblemException(DrillProblem.NOT_HERE, "resource", resource, "node", node.name(), "reason", reason);
    }

    /** At any depth. */
    static Optional<ResourceDefinition> definition(List<ResourceDefinition> definitions, String id) {
        for (ResourceDefinition definition : definitions) {
            if (definition.id().equals(id)) {
                return Optional.of(definition);
            }
            Optional<ResourceDefinition> below = definition(definition.children(), id);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    /** How often the cluster looks whether it runs; empty where it never does. */
    static Optional<Long> monitorMilliseconds(ResourceDefinition definition) {
        return definition.operations().stream()
                .filter(operation -> operation.name().equals("monitor")
                        && !operation
                                .attributes()
                                .getOrDefault("role", "Started")
                                .equals("Stopped"))
                .flatMap(operation -> Interval.parse(operation.interval()).stream())
                .map(Duration::toMillis)
                .filter(interval -> interval > 0)
                .min(Long::compare);
    }

    /** Whether an instance of it runs on that node. */
    static boolean runs(List<ResourceState> resources, String id, String node) {
        return resources.stream()
                .anyMatch(each -> (named(each.id(), id) && each.nodes().contains(node) && each.active())
                        || runs(each.children(), id, node));
    }

    /** Whether an instance of it, or of one of its members, is active anywhere. */
    static boolean active(List<ResourceState> resources, String id) {
        return resources.stream()
                .anyMatch(each -> named(each.id(), id) ? anyActive(each) : active(each.children(), id));
    }

    private static boolean anyActive(ResourceState resource) {
        return resource.children().isEmpty()
                ? resource.active() && RUNNING.contains(resource.role()) && resource.pending() == null
                : resource.children().stream().anyMatch(LocalResource::anyActive);
    }

    /** Whether the cluster remembers a failure of it. */
    static boolean failed(ClusterView view, String id) {
        return view.failures().stream().anyMatch(failure -> named(failure.resource(), id));
    }

    private static boolean named(String id, String name) {
        return id.equals(name) || id.startsWith(name + ":");
    }
}
