package io.conga.luci.api.clusters;

import io.conga.luci.clusters.Agents;
import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.planning.service.ServiceTemplate;
import io.conga.planning.service.ServiceTemplates;
import io.conga.protocol.agent.AgentName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates for a service's resources, and on which members their agents are missing. */
@RestController
@RequestMapping("/api/v1/clusters/{id}/templates")
final class TemplatesController {

    private final Clusters clusters;
    private final Systems systems;
    private final Agents agents;

    TemplatesController(Clusters clusters, Systems systems, Agents agents) {
        this.clusters = clusters;
        this.systems = systems;
        this.agents = agents;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    List<TemplateView> list(@PathVariable String id) {
        var cluster = clusters.get(id);
        Map<String, List<AgentName>> there = new TreeMap<>();
        for (String system : clusters.reachableSystems(cluster)) {
            there.put(node(cluster, system), agents.names(systems.get(system)));
        }
        return ServiceTemplates.all().stream()
                .map(template -> view(template, there))
                .toList();
    }

    private static TemplateView view(ServiceTemplate template, Map<String, List<AgentName>> there) {
        return new TemplateView(
                template,
                there.entrySet().stream()
                        .filter(entry -> entry.getValue().stream().noneMatch(agent -> fits(template, agent)))
                        .map(Map.Entry::getKey)
                        .toList(),
                List.copyOf(there.keySet()));
    }

    private static boolean fits(ServiceTemplate template, AgentName agent) {
        String name = agent.toString();
        return template.agent().endsWith(":") ? name.startsWith(template.agent()) : name.equals(template.agent());
    }

    private static String node(ClusterRecord cluster, String system) {
        return cluster.members().stream()
                .filter(member -> system.equals(member.system()))
                .map(ClusterRecord.Member::name)
                .findFirst()
                .orElse(system);
    }
}
