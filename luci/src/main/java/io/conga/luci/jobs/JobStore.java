package io.conga.luci.jobs;

import io.conga.luci.store.StoredJson;
import io.conga.luci.store.Times;
import io.conga.planning.plan.Sentence;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Jobs and their steps in the database: written before anything is sent. */
@Repository
public class JobStore {

    private static final String ACTIVE = "('QUEUED', 'RUNNING', 'WAITING', 'UNKNOWN', 'ROLLING_BACK')";

    private final JdbcClient database;
    private final StoredJson json;

    public JobStore(JdbcClient database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    @Transactional
    public void add(JobRow job, List<String> steps) {
        database.sql("""
                        insert into jobs (id, plan_id, title, state, user_id, user_name, address, reason, cluster_id, systems,
                            started, cancel_asked, undoing, undo_round, problems, standing, audit_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, 0, '[]', '[]', ?)""")
                .params(Arrays.asList(
                        job.id(),
                        job.plan(),
                        json.write(job.title()),
                        job.state().name(),
                        job.userId(),
                        job.userName(),
                        job.address(),
                        job.reason(),
                        job.cluster(),
                        json.write(job.systems()),
                        Times.column(job.started()),
                        job.audit()))
                .update();
        for (int position = 0; position < steps.size(); position++) {
            database.sql("insert into job_steps (job_id, id, position, state, attempt) values (?, ?, ?, 'PENDING', 0)")
                    .params(job.id(), steps.get(position), position)
                    .update();
        }
    }

    public Optional<JobRow> byId(String id) {
        return database.sql("select * from jobs where id = ?")
                .param(id)
                .query((row, _) -> job(row))
                .optional();
    }

    /** The newest first. */
    public List<JobRow> newest(int limit) {
        return database.sql("select * from jobs order by started desc, id limit ?")
                .param(limit)
                .query((row, _) -> job(row))
                .list();
    }

    /** Jobs that are at work, or stuck. */
    public List<JobRow> unended() {
        return database.sql("select * from jobs where state in " + ACTIVE + " or state = 'STUCK'")
                .query((row, _) -> job(row))
                .list();
    }

    public List<StepRow> steps(String job) {
        return database.sql("select * from job_steps where job_id = ? order by position")
                .param(job)
                .query((row, _) -> step(row))
                .list();
    }

    public void write(String job, StepRow step) {
        database.sql("""
                        update job_steps set state = ?, system_id = ?, started = ?, ended = ?, attempt = ?, reply = ?,
                            undo_reply = ? where job_id = ? and id = ?""")
                .params(Arrays.asList(
                        step.state().name(),
                        step.system(),
                        Times.columnOrNull(step.started()),
                        Times.columnOrNull(step.ended()),
                        step.attempt(),
                        json.writeOrNull(step.reply()),
                        json.writeOrNull(step.undoReply()),
                        job,
                        step.id()))
                .update();
    }

    public void state(String job, JobState state, List<Problem> problems) {
        database.sql("update jobs set state = ?, problems = ? where id = ?")
                .params(state.name(), json.write(problems), job)
                .update();
    }

    public void undoing(String job, List<Problem> problems) {
        database.sql("update jobs set undoing = true, state = 'ROLLING_BACK', problems = ? where id = ?")
                .params(json.write(problems), job)
                .update();
    }

    /** An ended job keeps no secrets: they go with its last state, not after it, whenever luci is killed. */
    @Transactional
    public void finish(String job, JobState state, List<Sentence> standing, Instant at) {
        if (state.ended()) {
            database.sql("delete from plan_secrets where plan_id = (select plan_id from jobs where id = ?)")
                    .param(job)
                    .update();
        }
        database.sql("update jobs set state = ?, standing = ?, ended = ?, lease_until = null where id = ?")
                .params(Arrays.asList(state.name(), json.write(standing), state.ended() ? Times.column(at) : null, job))
                .update();
    }

    public void cluster(String job, String cluster) {
        database.sql("update jobs set cluster_id = ? where id = ?")
                .params(cluster, job)
                .update();
    }

    public void askCancel(String job) {
        database.sql("update jobs set cancel_asked = true where id = ?")
                .param(job)
                .update();
    }

    /** A stuck undo is to be tried again; false where it is not stuck. */
    public boolean resume(String job) {
        return database.sql("""
                                update jobs set state = 'ROLLING_BACK', undo_round = undo_round + 1, standing = '[]'
                                where id = ? and state = 'STUCK'""").param(job).update() == 1;
    }

    /** Active jobs that nobody works on: whose lease is over, or was never taken. */
    public List<String> leaderless(Instant now) {
        return database.sql("select id from jobs where state in " + ACTIVE
                        + " and (lease_until is null or lease_until < ?) order by started")
                .param(Times.column(now))
                .query(String.class)
                .list();
    }

    /** Takes the lease of a job; false where another luci has it. */
    public boolean lease(String job, String owner, Instant now, Instant until) {
        return database.sql("""
                                update jobs set lease_owner = ?, lease_until = ?
                                where id = ? and state in %s
                                and (lease_owner = ? or lease_until is null or lease_until < ?)""".formatted(ACTIVE))
                        .params(owner, Times.column(until), job, owner, Times.column(now))
                        .update()
                == 1;
    }

    /** Where the database is this luci's alone, leases of one that was killed mean nothing. */
    public void dropLeases() {
        database.sql("update jobs set lease_owner = null, lease_until = null").update();
    }

    private JobRow job(ResultSet row) throws SQLException {
        return new JobRow(
                row.getString("id"),
                row.getString("plan_id"),
                json.read(row.getString("title"), Sentence.class),
                JobState.valueOf(row.getString("state")),
                row.getString("user_id"),
                row.getString("user_name"),
                row.getString("address"),
                row.getString("reason"),
                row.getString("cluster_id"),
                json.strings(row.getString("systems")),
                Times.read(row, "started"),
                Times.readOrNull(row, "ended"),
                row.getBoolean("cancel_asked"),
                row.getBoolean("undoing"),
                row.getInt("undo_round"),
                List.of(json.read(row.getString("problems"), Problem[].class)),
                List.of(json.read(row.getString("standing"), Sentence[].class)),
                row.getLong("audit_id"));
    }

    private StepRow step(ResultSet row) throws SQLException {
        String reply = row.getString("reply");
        String undo = row.getString("undo_reply");
        return new StepRow(
                row.getString("id"),
                StepState.valueOf(row.getString("state")),
                row.getString("system_id"),
                Times.readOrNull(row, "started"),
                Times.readOrNull(row, "ended"),
                row.getInt("attempt"),
                reply == null ? null : json.read(reply, StepReply.class),
                undo == null ? null : json.read(undo, StepReply.class));
    }
}
