package io.conga.luci.inventory;

import io.conga.luci.store.StoredJson;
import io.conga.luci.store.Times;
import io.conga.protocol.storage.StorageView;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Writes each system's storage down, a few seconds late, apart from the rest: it is larger, and changes seldom. */
@Component
public class LastStorageStore {

    private static final Logger LOG = LoggerFactory.getLogger(LastStorageStore.class);

    private final JdbcClient database;
    private final StoredJson json;
    private final Inventory inventory;
    private final Set<String> dirty = ConcurrentHashMap.newKeySet();

    private record Stored(StorageView storage, Instant heard) {}

    public LastStorageStore(JdbcClient database, StoredJson json, Inventory inventory) {
        this.database = database;
        this.json = json;
        this.inventory = inventory;
        inventory.listen((system, aspect) -> {
            if (aspect == InventoryListener.Aspect.STORAGE) {
                dirty.add(system);
            }
        });
    }

    /** Puts what was known before into the inventory, which knows the system already. */
    public void restore(String system) {
        stored(system).ifPresent(before -> inventory.storageBefore(system, before.storage(), before.heard()));
    }

    private Optional<Stored> stored(String system) {
        try {
            return database.sql("select storage, heard from last_storage where system_id = ?")
                    .param(system)
                    .query((row, _) -> new Stored(
                            json.read(row.getString("storage"), StorageView.class), Times.read(row, "heard")))
                    .optional();
        } catch (JacksonException e) {
            // Written by an older luci: as good as not known, until the system is heard.
            LOG.warn("what was known of the storage of system {} can't be read any more", system, e);
            return Optional.empty();
        }
    }

    /** Writes down what changed. */
    @Scheduled(fixedDelay = 5_000)
    public void flush() {
        for (String system : Set.copyOf(dirty)) {
            dirty.remove(system);
            inventory.of(system).ifPresent(last -> {
                if (last.storage() != null && last.storageHeard() != null) {
                    write(system, last.storage(), last.storageHeard());
                }
            });
        }
    }

    private void write(String system, StorageView storage, Instant heard) {
        String text = Objects.requireNonNull(json.writeOrNull(storage));
        int changed = database.sql("update last_storage set storage = ?, heard = ? where system_id = ?")
                .params(text, Times.column(heard), system)
                .update();
        if (changed == 0) {
            database.sql(
                            "insert into last_storage (storage, heard, system_id) select ?, ?, id from systems where id = ?")
                    .params(text, Times.column(heard), system)
                    .update();
        }
    }
}
