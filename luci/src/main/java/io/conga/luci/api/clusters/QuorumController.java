package io.conga.luci.api.clusters;

import io.conga.luci.clusters.Clusters;
import io.conga.luci.node.NodeClient;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.protocol.corosync.QuorumHelp;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be set about a cluster's quorum, in the words of a member's manual pages. */
@RestController
@RequestMapping("/api/v1/clusters/{id}/quorum")
final class QuorumController {

    private final Clusters clusters;
    private final Systems systems;
    private final NodeClient client;

    QuorumController(Clusters clusters, Systems systems, NodeClient client) {
        this.clusters = clusters;
        this.systems = systems;
        this.client = client;
    }

    @GetMapping("/help")
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    QuorumHelp help(@PathVariable String id) {
        var cluster = clusters.get(id);
        return clusters.reachableSystems(cluster).stream()
                .findFirst()
                .map(systems::get)
                .map(system -> client.quorumHelp(system.target()))
                .orElseThrow(() -> new ProblemException(ClusterProblem.NO_ONLINE_MEMBER, "cluster", cluster.name()));
    }
}
