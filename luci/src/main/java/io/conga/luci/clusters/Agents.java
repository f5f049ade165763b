package io.conga.luci.clusters;

import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.InventoryListener.Aspect;
import io.conga.luci.node.NodeClient;
import io.conga.luci.problem.Problems;
import io.conga.luci.systems.SystemRecord;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agents and their metadata as a system has them; kept as long as the system's packages are the same. */
@Component
public class Agents {

    private record Where(String system, String versions) {}

    private final NodeClient client;
    private final Inventory inventory;
    private final ConcurrentMap<Where, List<AgentName>> names = new ConcurrentHashMap<>();
    private final ConcurrentMap<Where, ConcurrentMap<AgentName, AgentMetadata>> metadata = new ConcurrentHashMap<>();

    public Agents(NodeClient client, Inventory inventory) {
        this.client = client;
        this.inventory = inventory;
        inventory.listen((system, aspect) -> {
            if (aspect == Aspect.FACTS || aspect == Aspect.FORGOTTEN) {
                forgetOld(system);
            }
        });
    }

    /** The agents that a system has. */
    public List<AgentName> names(SystemRecord system) {
        return names.computeIfAbsent(where(system.id()), _ -> client.agents(system.target(), null));
    }

    /** An agent's metadata from a system; cluster.unknown-agent where it does not have it. */
    public AgentMetadata metadata(SystemRecord system, AgentName name) {
        return metadata.computeIfAbsent(where(system.id()), _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(name, agent -> client.agent(system.target(), agent));
    }

    /** The agents of a system whose name contains that text, and of that standard where one is given. */
    public List<AgentEntry> entries(SystemRecord system, String text, @Nullable String standard) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return names(system).stream()
                .filter(name -> standard == null || name.standard().equals(standard))
                .filter(name -> name.toString().toLowerCase(Locale.ROOT).contains(wanted))
                .map(name -> new AgentEntry(
                        name, cached(name).map(AgentMetadata::shortDescription).orElse(null)))
                .toList();
    }

    /** An agent's name out of an address; request.not-found where it is none. */
    public static AgentName parse(String name) {
        try {
            return AgentName.parse(name);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("agent", name);
        }
    }

    /** Whoever's metadata of that agent are at hand. */
    public Optional<AgentMetadata> cached(AgentName name) {
        return metadata.values().stream()
                .flatMap(known -> Optional.ofNullable(known.get(name)).stream())
                .findFirst();
    }

    private Where where(String system) {
        String versions = inventory
                .of(system)
                .flatMap(last -> Optional.ofNullable(last.facts()))
                .map(facts -> new TreeMap<>(facts.tools()).toString())
                .orElse("");
        return new Where(system, versions);
    }

    private void forgetOld(String system) {
        var now = where(system);
        names.keySet().removeIf(where -> where.system().equals(system) && !where.equals(now));
        metadata.keySet().removeIf(where -> where.system().equals(system) && !where.equals(now));
    }
}
