package io.conga.luci.api.clusters;

import io.conga.luci.clusters.Clusters;
import io.conga.luci.node.NodeClient;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.planning.why.Placement;
import io.conga.planning.why.WhyHere;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a resource runs where it runs, asked of the cluster's own scheduler. */
@RestController
@RequestMapping("/api/v1/clusters/{id}/resources/{resource}/placement")
final class PlacementController {

    private final Clusters clusters;
    private final Systems systems;
    private final NodeClient client;

    PlacementController(Clusters clusters, Systems systems, NodeClient client) {
        this.clusters = clusters;
        this.systems = systems;
        this.client = client;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    Placement get(@PathVariable String id, @PathVariable String resource) {
        var cluster = clusters.get(id);
        var member = clusters.onlineSystems(cluster).stream().findFirst().map(systems::get);
        var configuration = clusters.configurationWithSecrets(cluster);
        var view = clusters.view(cluster);
        if (member.isEmpty() || configuration.isEmpty() || view.isEmpty()) {
            throw new ProblemException(ClusterProblem.NO_ONLINE_MEMBER, "cluster", cluster.name());
        }
        return WhyHere.of(
                resource,
                configuration.get(),
                view.get(),
                client.scores(member.get().target()));
    }
}
