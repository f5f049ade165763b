package io.conga.luci.storage;

import io.conga.luci.store.Times;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Systems that were dropped from the Storage place. */
@Repository
public class StorageDroppedStore {

    private final JdbcClient database;

    public StorageDroppedStore(JdbcClient database) {
        this.database = database;
    }

    Set<String> all() {
        return Set.copyOf(database.sql("select system_id from storage_dropped")
                .query(String.class)
                .list());
    }

    void drop(String system, Instant at, String by) {
        takeBack(system);
        database.sql("insert into storage_dropped (system_id, at, dropped_by) values (?, ?, ?)")
                .params(system, Times.column(at), by)
                .update();
    }

    void takeBack(String system) {
        database.sql("delete from storage_dropped where system_id = ?")
                .param(system)
                .update();
    }
}
