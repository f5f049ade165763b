package io.conga.luci.inventory;

import io.conga.luci.store.StoredJson;
import io.conga.luci.store.Times;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.node.NodeFacts;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Writes what is known down, a few seconds late, and reads it back after a restart: old data, shown with its age. */
@Component
public class LastKnownStore {

    private static final Logger LOG = LoggerFactory.getLogger(LastKnownStore.class);

    private final JdbcClient database;
    private final StoredJson json;
    private final Inventory inventory;
    private final Set<String> dirty = ConcurrentHashMap.newKeySet();

    public LastKnownStore(JdbcClient database, StoredJson json, Inventory inventory) {
        this.database = database;
        this.json = json;
        this.inventory = inventory;
        inventory.listen((system, aspect) -> {
            if (aspect != InventoryListener.Aspect.STORAGE && aspect != InventoryListener.Aspect.GUESTS) {
                dirty.add(system);
            }
        });
    }

    /** Puts what was known before into the inventory. */
    public void restore(String system) {
        var found = database.sql("select * from last_known where system_id = ?")
                .param(system)
                .query((row, _) -> {
                    var heard = Times.readOrNull(row, "heard");
                    try {
                        inventory.begin(
                                system,
                                read(row.getString("facts"), NodeFacts.class),
                                read(row.getString("cluster_view"), ClusterView.class),
                                read(row.getString("configuration"), ClusterConfiguration.class),
                                heard);
                    } catch (JacksonException e) {
                        // Written by an older luci: as good as not known, until the system is heard.
                        LOG.warn("what was known of system {} can't be read any more", system, e);
                        inventory.begin(system, null, null, null, heard);
                    }
                    return system;
                })
                .optional();
        if (found.isEmpty()) {
            inventory.begin(system, null, null, null, null);
        }
    }

    /** Writes down what changed. */
    @Scheduled(fixedDelay = 3_000)
    public void flush() {
        for (String system : Set.copyOf(dirty)) {
            dirty.remove(system);
            inventory.of(system).ifPresent(last -> write(system, last));
        }
    }

    private void write(String system, LastKnown last) {
        var heard = Times.columnOrNull(last.contact().lastContact());
        String facts = json.writeOrNull(last.facts());
        String view = json.writeOrNull(last.view());
        String configuration = json.writeOrNull(last.configuration());
        int changed = database.sql("""
                        update last_known set heard = ?, facts = ?, cluster_view = ?, configuration = ?
                        where system_id = ?""")
                .params(Arrays.asList(heard, facts, view, configuration, system))
                .update();
        if (changed == 0) {
            database.sql("""
                            insert into last_known (heard, facts, cluster_view, configuration, system_id)
                            select ?, ?, ?, ?, id from systems where id = ?""")
                    .params(Arrays.asList(heard, facts, view, configuration, system))
                    .update();
        }
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : json.read(text, type);
    }
}
