package io.conga.luci.audit;

import io.conga.luci.users.Access;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.Grant;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit, newest first, as far as somebody may see it. */
@Component
public final class AuditQuery {

    private final JdbcClient database;
    private final AuditStore store;
    private final Access access;

    public AuditQuery(JdbcClient database, AuditStore store, Access access) {
        this.database = database;
        this.store = store;
        this.access = access;
    }

    /**
     * What is looked for; null: whatever it is.
     *
     * @param text part of action, subject or parameters
     * @param user exact user name
     * @param outcome exact outcome
     */
    public record Filter(
            @Nullable String text,
            @Nullable String user,
            @Nullable Outcome outcome) {}

    /**
     * A part of what was found.
     *
     * @param entries newest first
     * @param total of what the reader may see
     */
    public record Found(List<AuditEntry> entries, long total) {}

    public Found find(CurrentUser reader, Filter filter, int offset, int limit) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + matching(filter, parameters);
        long total = database.sql("select count(*) from audit where " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<AuditEntry> entries = database.sql(
                        "select * from audit where " + where + " order by id desc limit :limit offset :offset")
                .params(parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> store.read(row))
                .list();
        return new Found(entries, total);
    }

    /** Who manages sees all; others their own doing, and what was done to clusters and systems that they may see. */
    private String visible(CurrentUser reader, Map<String, Object> parameters) {
        if (access.may(reader, Permission.MANAGE, Scope.EVERYTHING)) {
            return "1 = 1";
        }
        var any = new ArrayList<String>(List.of("user_id = :reader"));
        parameters.put("reader", reader.id());
        if (access.may(reader, Permission.VIEW, Scope.EVERYTHING)) {
            any.add("cluster_id is not null");
            any.add("system_id is not null");
        }
        for (Grant grant : reader.grants()) {
            String id = grant.scope().id();
            if (id != null) {
                String name = "scope" + any.size();
                any.add((grant.scope().kind() == Scope.Kind.CLUSTER ? "cluster_id" : "system_id") + " = :" + name);
                parameters.put(name, id);
            }
        }
        return "(" + String.join(" or ", any) + ")";
    }

    private static String matching(Filter filter, Map<String, Object> parameters) {
        var where = new StringBuilder();
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(
                    " and (lower(action) like :text or lower(subject) like :text or lower(parameters) like :text)");
            parameters.put("text", "%" + literally(filter.text().strip().toLowerCase(Locale.ROOT)) + "%");
        }
        if (filter.user() != null) {
            where.append(" and user_name = :user");
            parameters.put("user", filter.user());
        }
        if (filter.outcome() != null) {
            where.append(" and outcome = :outcome");
            parameters.put("outcome", filter.outcome().name());
        }
        return where.toString();
    }

    /** Without the meaning that LIKE gives to some characters; backslash is the default escape of both databases. */
    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
