package io.conga.luci.plans;

import io.conga.luci.store.StoredJson;
import io.conga.luci.store.Times;
import io.conga.planning.plan.Plan;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Plans in the database, and apart from them the secrets that they only name. */
@Repository
public class PlanStore {

    private final JdbcClient database;
    private final StoredJson json;
    private final Clock clock;

    public PlanStore(JdbcClient database, StoredJson json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void add(StoredPlan plan, Map<String, String> secrets) {
        database.sql("""
                        insert into plans (id, author, cluster_id, made, expires, plan, review)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        plan.id(),
                        plan.author(),
                        plan.plan().cluster(),
                        Times.column(plan.made()),
                        Times.column(plan.expires()),
                        json.write(plan.plan()),
                        json.write(plan.review())))
                .update();
        secrets.forEach((name, value) -> addSecret(plan.id(), name, value));
    }

    public void addSecret(String plan, String name, String value) {
        database.sql("insert into plan_secrets (plan_id, name, secret_value) values (?, ?, ?)")
                .params(plan, name, value)
                .update();
    }

    public Map<String, String> secrets(String plan) {
        Map<String, String> secrets = new HashMap<>();
        database.sql("select name, secret_value from plan_secrets where plan_id = ?")
                .param(plan)
                .query(row -> {
                    secrets.put(row.getString("name"), row.getString("secret_value"));
                });
        return secrets;
    }

    public Optional<StoredPlan> byId(String id) {
        return database.sql("select id, author, made, expires, plan, review, job_id from plans where id = ?")
                .param(id)
                .query((row, _) -> new StoredPlan(
                        row.getString("id"),
                        row.getString("author"),
                        json.read(row.getString("plan"), Plan.class),
                        json.read(row.getString("review"), Review.class),
                        Times.read(row, "made"),
                        Times.read(row, "expires"),
                        row.getString("job_id")))
                .optional();
    }

    /** Marks a plan as applied by that job; false where another job did before. */
    public boolean use(String id, String job) {
        return database.sql("update plans set job_id = ? where id = ? and job_id is null")
                        .params(job, id)
                        .update()
                == 1;
    }

    /** Plans that nobody applied in time go, and their secrets with them. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public void expire() {
        database.sql("delete from plans where job_id is null and expires < ?")
                .param(Times.column(clock.instant()))
                .update();
    }
}
