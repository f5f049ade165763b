package io.conga.luci.audit;

import io.conga.luci.store.StoredJson;
import io.conga.luci.store.Times;
import io.conga.luci.users.CurrentUser;
import io.conga.protocol.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The audit in the database. Nothing is ever changed in it but an end written to a beginning. */
@Component
public final class AuditStore {

    private final JdbcClient database;
    private final StoredJson json;

    public AuditStore(JdbcClient database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    long add(
            Instant at,
            CurrentUser user,
            String action,
            AuditSubject subject,
            Map<String, String> parameters,
            @Nullable String job,
            Outcome outcome,
            @Nullable Problem problem) {
        var key = new GeneratedKeyHolder();
        database.sql("""
                        insert into audit (at, user_id, user_name, address, action, subject, cluster_id, system_id, job_id,
                            parameters, commands, outcome, problem)
                        values (:at, :userId, :userName, :address, :action, :subject, :cluster, :system, :job,
                            :parameters, '[]', :outcome, :problem)""")
                .param("at", Times.column(at))
                .param("userId", user.id().isEmpty() ? null : user.id())
                .param("userName", user.name())
                .param("address", user.address())
                .param("action", action)
                .param("subject", shortened(subject.name()))
                .param("cluster", subject.cluster())
                .param("system", subject.system())
                .param("job", job)
                .param("parameters", json.write(parameters))
                .param("outcome", outcome.name())
                .param("problem", json.writeOrNull(problem))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void finish(long id, Instant at, Outcome outcome, List<String> commands, @Nullable Problem problem) {
        database.sql("""
                        update audit set finished = :at, outcome = :outcome, commands = :commands, problem = :problem
                        where id = :id and finished is null""")
                .param("at", Times.column(at))
                .param("outcome", outcome.name())
                .param("commands", json.write(commands))
                .param("problem", json.writeOrNull(problem))
                .param("id", id)
                .update();
    }

    /** One entry. */
    AuditEntry read(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        return new AuditEntry(
                row.getLong("id"),
                Times.read(row, "at"),
                Times.readOrNull(row, "finished"),
                row.getString("user_name"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("cluster_id"),
                row.getString("system_id"),
                json.pairs(row.getString("parameters")),
                json.strings(row.getString("commands")),
                Outcome.valueOf(row.getString("outcome")),
                problem == null ? null : json.read(problem, Problem.class),
                row.getString("job_id"));
    }

    private static String shortened(String text) {
        return text.length() <= 256 ? text : text.substring(0, 255) + "…";
    }
}
