package io.conga.luci.api.clusters;

import io.conga.luci.clusters.Clusters;
import io.conga.luci.node.NodeClient;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.planning.section.RuleQuestions;
import io.conga.protocol.cluster.RuleState;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.section.Rule;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a rule holds now, asked of a member. It changes nothing: the rule need not be in the configuration. */
@RestController
@RequestMapping("/api/v1/clusters/{id}/rules/check")
final class RulesController {

    private final Clusters clusters;
    private final Systems systems;
    private final NodeClient client;

    RulesController(Clusters clusters, Systems systems, NodeClient client) {
        this.clusters = clusters;
        this.systems = systems;
        this.client = client;
    }

    @PostMapping
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    RuleState check(@PathVariable String id, @RequestBody Rule rule) {
        var cluster = clusters.get(id);
        return clusters.reachableSystems(cluster).stream()
                .findFirst()
                .map(systems::get)
                .map(member -> client.rule(member.target(), RuleQuestions.of(rule)))
                .orElseThrow(() -> new ProblemException(ClusterProblem.NO_ONLINE_MEMBER, "cluster", cluster.name()));
    }
}
