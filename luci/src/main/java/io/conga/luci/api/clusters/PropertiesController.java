package io.conga.luci.api.clusters;

import io.conga.luci.clusters.Clusters;
import io.conga.luci.clusters.PropertyOptions;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.property.PropertyMetadata;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be set for a cluster as a whole, asked of a member that answers. */
@RestController
@RequestMapping("/api/v1/clusters/{id}/properties")
final class PropertiesController {

    private final Clusters clusters;
    private final Systems systems;
    private final PropertyOptions options;

    PropertiesController(Clusters clusters, Systems systems, PropertyOptions options) {
        this.clusters = clusters;
        this.systems = systems;
        this.options = options;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    PropertyMetadata get(@PathVariable String id) {
        var cluster = clusters.get(id);
        return clusters.reachableSystems(cluster).stream()
                .findFirst()
                .map(systems::get)
                .map(options::of)
                .orElseThrow(() -> new ProblemException(ClusterProblem.NO_ONLINE_MEMBER, "cluster", cluster.name()));
    }
}
