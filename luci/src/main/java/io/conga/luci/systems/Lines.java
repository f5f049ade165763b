package io.conga.luci.systems;

import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.LastKnownStore;
import io.conga.luci.inventory.LastStorageStore;
import io.conga.luci.node.NodeClient;
import io.conga.protocol.event.NodeEvent;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The event streams to all systems that were added: opened at start, when one is added, and anew when it is trusted again. */
@Component
public class Lines implements SmartLifecycle {

    private static final long SHORTEST_LIMIT_SECONDS = 4;
    private static final long LONGEST_LIMIT_SECONDS = 60;
    private static final long SYSTEMS_PER_SECOND = 50;

    private final NodeClient client;
    private final SystemStore store;
    private final Inventory inventory;
    private final LastKnownStore lastKnown;
    private final LastStorageStore lastStorage;
    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();
    private volatile boolean running;

    public Lines(
            NodeClient client,
            SystemStore store,
            Inventory inventory,
            LastKnownStore lastKnown,
            LastStorageStore lastStorage) {
        this.client = client;
        this.store = store;
        this.inventory = inventory;
        this.lastKnown = lastKnown;
        this.lastStorage = lastStorage;
    }

    /** (Re)opens the line to a system. */
    void open(SystemRecord system) {
        if (!running) {
            return;
        }
        var line = new Line(system, client, inventory, this::event, this::longestWait);
        var before = lines.put(system.id(), line);
        if (before != null) {
            before.close();
        }
        line.open();
    }

    void close(String system) {
        var line = lines.remove(system);
        if (line != null) {
            line.close();
        }
    }

    private void event(String system, NodeEvent event) {
        switch (event) {
            case NodeEvent.Facts facts -> inventory.facts(system, facts.facts());
            case NodeEvent.View view -> inventory.view(system, view.view());
            case NodeEvent.Configuration configuration ->
                inventory.configuration(system, configuration.configuration());
            case NodeEvent.Guests guests -> inventory.guests(system, guests.guests());
            case NodeEvent.Storage storage -> inventory.storage(system, storage.storage());
            case NodeEvent.Heartbeat _ -> {
                // that it was heard is noted for every event
            }
        }
    }

    private Duration longestWait() {
        return Duration.ofSeconds(
                Math.clamp(lines.size() / SYSTEMS_PER_SECOND, SHORTEST_LIMIT_SECONDS, LONGEST_LIMIT_SECONDS));
    }

    @Override
    public void start() {
        running = true;
        for (SystemRecord system : store.all()) {
            lastKnown.restore(system.id());
            lastStorage.restore(system.id());
            open(system);
        }
    }

    @Override
    public void stop() {
        running = false;
        lines.values().forEach(Line::close);
        lines.clear();
        lastKnown.flush();
        lastStorage.flush();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
