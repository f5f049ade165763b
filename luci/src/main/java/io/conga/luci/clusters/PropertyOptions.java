package io.conga.luci.clusters;

import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.InventoryListener.Aspect;
import io.conga.luci.node.NodeClient;
import io.conga.luci.systems.SystemRecord;
import io.conga.protocol.property.PropertyMetadata;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** What can be set for a cluster, as a system's engine describes it; kept as long as the system's packages are the same. */
@Component
public class PropertyOptions {

    private record Kept(String versions, PropertyMetadata metadata) {}

    private final NodeClient client;
    private final Inventory inventory;
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

    public PropertyOptions(NodeClient client, Inventory inventory) {
        this.client = client;
        this.inventory = inventory;
        inventory.listen((system, aspect) -> {
            if (aspect == Aspect.FORGOTTEN) {
                kept.remove(system);
            }
        });
    }

    /** What that system's engine says. */
    public PropertyMetadata of(SystemRecord system) {
        String versions = versions(system.id());
        Kept known = kept.get(system.id());
        if (known == null || !known.versions().equals(versions)) {
            known = new Kept(versions, client.properties(system.target()));
            kept.put(system.id(), known);
        }
        return known.metadata();
    }

    private String versions(String system) {
        return inventory
                .of(system)
                .flatMap(last -> Optional.ofNullable(last.facts()))
                .map(facts -> new TreeMap<>(facts.tools()).toString())
                .orElse("");
    }
}
