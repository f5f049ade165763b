package io.conga.luci.jobs;

import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.protocol.operation.StepProgress;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.problem.DrillProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.StorageProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;

/**
 * What a run knows and writes down of its job. Nothing is written once this luci does not hold the job any more: each
 * write then ends the run with {@link Abandoned}.
 */
final class JobProgress {

    /** Ends a run whose luci stops or lost the job: nothing more is written. */
    static final class Abandoned extends RuntimeException {
        Abandoned() {
            super("this luci does not hold the job any more", null, false, false);
        }
    }

    private final JobContext context;
    private final JobRow job;
    private final Plan plan;
    private final BooleanSupplier mayGoOn;
    private final ConcurrentMap<String, StepRow> rows = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Problem> troubles = new ConcurrentHashMap<>();
    private final List<Problem> failures = new ArrayList<>();

    JobProgress(JobContext context, JobRow job, Plan plan, BooleanSupplier mayGoOn) {
        this.context = context;
        this.job = job;
        this.plan = plan;
        this.mayGoOn = mayGoOn;
        context.store().steps(job.id()).forEach(row -> rows.put(row.id(), row));
        failures.addAll(job.undoing() ? job.problems() : List.of());
    }

    StepRow row(PlanStep step) {
        return rows.getOrDefault(step.id(), StepRow.pending(step.id()));
    }

    List<StepRow> orderedRows() {
        return plan.steps().stream().map(this::row).toList();
    }

    /** STEP.NAME to what that step told. */
    Map<String, String> results() {
        var results = new HashMap<String, String>();
        for (StepRow row : rows.values()) {
            StepReply reply = row.reply();
            if (reply != null) {
                reply.results().forEach((name, value) -> results.put(row.id() + "." + name, value));
            }
        }
        return results;
    }

    void write(StepRow row) {
        holdOrEnd();
        rows.put(row.id(), row);
        context.store().write(job.id(), row);
        context.changed(job.id());
    }

    /** A running step is that far: its reply so far, until its end replaces it. */
    void moved(PlanStep step, StepProgress now) {
        var row = row(step);
        write(new StepRow(
                row.id(),
                row.state(),
                row.system(),
                row.started(),
                row.ended(),
                row.attempt(),
                new StepReply(StepReply.State.RUNNING, List.of(), List.of(), false, Map.of(), now),
                row.undoReply()));
    }

    /** The job's state, with what stands in its way now. */
    synchronized void state(JobState state) {
        if (mayGoOn.getAsBoolean()) {
            List<Problem> all = new ArrayList<>(failures);
            all.addAll(troubles.values());
            context.store().state(job.id(), state, all);
            context.changed(job.id());
        }
    }

    /** A step's node is away, or silent. */
    void trouble(PlanStep step, Problem problem, JobState state) {
        troubles.put(step.id(), problem);
        state(state);
    }

    /** It was heard again. @param state of the job, if that was its last trouble */
    void overcome(PlanStep step, JobState state) {
        if (troubles.remove(step.id()) != null && troubles.isEmpty()) {
            state(state);
        }
    }

    synchronized void fail(List<Problem> problems) {
        failures.addAll(problems);
    }

    void undoing() {
        context.store().undoing(job.id(), failures);
        context.changed(job.id());
    }

    void finish(JobState state) {
        holdOrEnd();
        for (StepRow row : orderedRows()) {
            if (row.state() == StepState.PENDING && state != JobState.STUCK) {
                write(row.in(StepState.SKIPPED));
            }
        }
        context.store().state(job.id(), state, failures.stream().distinct().toList());
        context.store().finish(job.id(), state, Standing.of(state, plan, rows, failures), now());
        context.ends().ended(job, state);
        context.changed(job.id());
    }

    boolean cancelAsked() {
        return context.store().byId(job.id()).filter(JobRow::cancelAsked).isPresent();
    }

    /** It was a person who ended it, not a failure. */
    boolean cancelled() {
        return failures.stream().allMatch(JobProgress::ended) && cancelAsked();
    }

    /** The node says that it left off since it was asked to: what a person wanted is no failure. */
    private static boolean ended(Problem problem) {
        return problem.code().equals(StorageProblem.ENDED.code())
                || problem.code().equals(DrillProblem.ENDED.code());
    }

    Instant now() {
        return context.clock().instant();
    }

    private void holdOrEnd() {
        if (!mayGoOn.getAsBoolean()) {
            throw new Abandoned();
        }
    }
}
