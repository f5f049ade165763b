package io.conga.luci.systems;

import io.conga.luci.store.Times;
import io.conga.luci.trust.Fingerprint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Systems in the database. */
@Repository
public class SystemStore {

    private static final String SELECT =
            "select id, name, address, port, fingerprint, trust, added, added_by from systems";

    private final JdbcClient database;

    public SystemStore(JdbcClient database) {
        this.database = database;
    }

    public List<SystemRecord> all() {
        return query(SELECT + " order by name, id", null, null);
    }

    public Optional<SystemRecord> byId(String id) {
        return query(SELECT + " where id = ?", id, null).stream().findFirst();
    }

    public Optional<SystemRecord> at(String address, int port) {
        return query(SELECT + " where address = ? and port = ?", address, port).stream()
                .findFirst();
    }

    public Optional<SystemRecord> withCertificate(Fingerprint fingerprint) {
        return query(SELECT + " where fingerprint = ?", fingerprint.text(), null).stream()
                .findFirst();
    }

    void add(SystemRecord system) {
        database.sql("""
                        insert into systems (id, name, address, port, fingerprint, trust, added, added_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        system.id(),
                        system.name(),
                        system.address(),
                        system.port(),
                        system.fingerprint().text(),
                        system.trust().name(),
                        Times.column(system.added()),
                        system.addedBy())
                .update();
    }

    void update(SystemRecord system) {
        database.sql("update systems set name = ?, fingerprint = ?, trust = ? where id = ?")
                .params(
                        system.name(),
                        system.fingerprint().text(),
                        system.trust().name(),
                        system.id())
                .update();
    }

    void remove(String id) {
        database.sql("delete from systems where id = ?").param(id).update();
    }

    private List<SystemRecord> query(String sql, @Nullable Object first, @Nullable Object second) {
        var statement = database.sql(sql);
        if (first != null) {
            statement = statement.param(first);
        }
        if (second != null) {
            statement = statement.param(second);
        }
        return statement
                .query((row, _) -> new SystemRecord(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getInt("port"),
                        new Fingerprint(row.getString("fingerprint")),
                        TrustState.valueOf(row.getString("trust")),
                        Times.read(row, "added"),
                        row.getString("added_by")))
                .list();
    }
}
