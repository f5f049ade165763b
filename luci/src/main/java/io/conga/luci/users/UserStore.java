package io.conga.luci.users;

import io.conga.luci.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users and grants in the database. */
@Component
public final class UserStore {

    private static final String SELECT = """
            select u.*, g.role, g.scope_kind, g.scope_id from users u left join grants g on g.user_id = u.id
            """;

    private final JdbcClient database;

    public UserStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * What signing in and sessions need to know beside the user.
     *
     * @param user the user
     * @param passwordHash the encoder's own format
     * @param sessionEpoch sessions of another epoch have ended
     */
    public record Credentials(User user, String passwordHash, int sessionEpoch) {}

    /** All, by name. */
    public List<User> all() {
        return query(SELECT + "order by u.name, g.role, g.scope_kind, g.scope_id", Map.of()).stream()
                .map(Credentials::user)
                .toList();
    }

    public Optional<Credentials> byId(String id) {
        return query(SELECT + "where u.id = :id", Map.of("id", id)).stream().findFirst();
    }

    public Optional<Credentials> byName(String name) {
        return query(SELECT + "where u.name = :name", Map.of("name", name)).stream()
                .findFirst();
    }

    void add(User user, String passwordHash) {
        database.sql("""
                        insert into users (id, name, password_hash, must_change_password, enabled, session_epoch, created)
                        values (:id, :name, :hash, :mustChange, :enabled, 0, :created)""")
                .param("id", user.id())
                .param("name", user.name())
                .param("hash", passwordHash)
                .param("mustChange", user.mustChangePassword())
                .param("enabled", user.enabled())
                .param("created", Times.column(user.created()))
                .update();
        addGrants(user.id(), user.grants());
    }

    void replaceGrants(String id, List<Grant> grants) {
        database.sql("delete from grants where user_id = :id").param("id", id).update();
        addGrants(id, grants);
    }

    /** Also ends the sessions of who is disabled. */
    void setEnabled(String id, boolean enabled) {
        database.sql("update users set enabled = :enabled, session_epoch = session_epoch + 1 where id = :id")
                .param("enabled", enabled)
                .param("id", id)
                .update();
    }

    /** Also ends all sessions. */
    void setPassword(String id, String passwordHash, boolean mustChange) {
        database.sql("""
                        update users set password_hash = :hash, must_change_password = :mustChange,
                            session_epoch = session_epoch + 1 where id = :id""")
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .param("id", id)
                .update();
    }

    /** Remembers when somebody signed in last. */
    public void signedIn(String id, Instant at) {
        database.sql("update users set last_sign_in = :at where id = :id")
                .param("at", Times.column(at))
                .param("id", id)
                .update();
    }

    void delete(String id) {
        database.sql("delete from users where id = :id").param("id", id).update();
    }

    /** Holds off everybody else who changes users until this transaction ends, so that one administrator remains. */
    void lock() {
        database.sql("select id from users order by id for update")
                .query(String.class)
                .list();
    }

    private void addGrants(String id, List<Grant> grants) {
        for (Grant grant : grants.stream().distinct().toList()) {
            database.sql(
                            "insert into grants (user_id, role, scope_kind, scope_id) values (:user, :role, :kind, :scope)")
                    .param("user", id)
                    .param("role", grant.role().name())
                    .param("kind", grant.scope().kind().name())
                    .param(
                            "scope",
                            grant.scope().id() == null ? "" : grant.scope().id())
                    .update();
        }
    }

    private List<Credentials> query(String sql, Map<String, ?> parameters) {
        var found = new LinkedHashMap<String, Credentials>();
        var grants = new LinkedHashMap<String, List<Grant>>();
        database.sql(sql).params(parameters).query((ResultSet row) -> {
            String id = row.getString("id");
            if (!found.containsKey(id)) {
                found.put(id, read(row));
                grants.put(id, new ArrayList<>());
            }
            if (row.getString("role") != null) {
                grants.getOrDefault(id, new ArrayList<>()).add(grant(row));
            }
        });
        return found.entrySet().stream()
                .map(entry -> with(entry.getValue(), grants.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Credentials with(Credentials read, List<Grant> grants) {
        User user = read.user();
        return new Credentials(
                new User(
                        user.id(),
                        user.name(),
                        user.enabled(),
                        user.mustChangePassword(),
                        grants,
                        user.created(),
                        user.lastSignIn()),
                read.passwordHash(),
                read.sessionEpoch());
    }

    private static Credentials read(ResultSet row) throws SQLException {
        var user = new User(
                row.getString("id"),
                row.getString("name"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                List.of(),
                Times.read(row, "created"),
                Times.readOrNull(row, "last_sign_in"));
        return new Credentials(user, row.getString("password_hash"), row.getInt("session_epoch"));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        String id = row.getString("scope_id");
        return new Grant(
                Role.valueOf(row.getString("role")),
                new Scope(Scope.Kind.valueOf(row.getString("scope_kind")), id.isEmpty() ? null : id));
    }
}
