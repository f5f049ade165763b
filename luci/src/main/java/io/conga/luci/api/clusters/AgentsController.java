package io.conga.luci.api.clusters;

import io.conga.luci.clusters.AgentEntry;
import io.conga.luci.clusters.Agents;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agents that a cluster's members have, asked of one that answers. */
@RestController
@RequestMapping("/api/v1/clusters/{id}/agents")
final class AgentsController {

    private final Clusters clusters;
    private final Systems systems;
    private final Agents agents;

    AgentsController(Clusters clusters, Systems systems, Agents agents) {
        this.clusters = clusters;
        this.systems = systems;
        this.agents = agents;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    List<AgentEntry> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String standard) {
        return agents.entries(member(id), q, standard);
    }

    @GetMapping("/{name}")
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    AgentMetadata get(@PathVariable String id, @PathVariable String name) {
        return agents.metadata(member(id), Agents.parse(name));
    }

    private SystemRecord member(String id) {
        var cluster = clusters.get(id);
        return clusters.reachableSystems(cluster).stream()
                .findFirst()
                .map(systems::get)
                .orElseThrow(() -> new ProblemException(ClusterProblem.NO_ONLINE_MEMBER, "cluster", cluster.name()));
    }
}
