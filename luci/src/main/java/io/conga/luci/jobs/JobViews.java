package io.conga.luci.jobs;

import io.conga.luci.plans.PlanStore;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.planning.plan.Sentence;
import io.conga.planning.storage.disk.DiskUndo;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.operation.DrillOperation;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.RaidChange;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows a job with its steps. */
@Component
public class JobViews {

    private final JobStore store;
    private final PlanStore plans;

    JobViews(JobStore store, PlanStore plans) {
        this.store = store;
        this.plans = plans;
    }

    public JobView view(JobRow job) {
        var plan = plans.byId(job.plan()).orElseThrow().plan();
        Map<String, StepRow> rows =
                store.steps(job.id()).stream().collect(Collectors.toMap(StepRow::id, Function.identity()));
        return new JobView(
                job.id(),
                job.plan(),
                job.title(),
                job.state(),
                job.userName(),
                job.reason(),
                job.cluster(),
                job.systems(),
                job.started(),
                job.ended(),
                percent(job, rows),
                cancellable(job, plan, rows),
                plan.steps().stream()
                        .map(step -> step(step, rows.getOrDefault(step.id(), StepRow.pending(step.id()))))
                        .toList(),
                job.problems(),
                job.standing(),
                job.state() == JobState.SUCCEEDED ? undo(plan, rows) : null);
    }

    private static JobView.Undo undo(Plan plan, Map<String, StepRow> rows) {
        var message = plan.undo().message();
        if (!DiskUndo.saves(plan.intent())) {
            return new JobView.Undo(plan.undo().afterwards(), message, null);
        }
        return plan.steps().stream()
                .map(step -> rows.get(step.id()))
                .filter(row -> row != null && row.reply() != null)
                .flatMap(row -> DiskUndo.of(plan.intent(), row.reply().results()).stream())
                .findFirst()
                .map(intent -> new JobView.Undo(true, message, intent))
                .orElseGet(() -> new JobView.Undo(false, StorageSentence.UNDO_NOT_SAVED.with(), null));
    }

    static JobView.Cancellable cancellable(JobRow job, Plan plan, Map<String, StepRow> rows) {
        if (!job.state().active()) {
            return no("job.cancel.ended", "The job has ended.");
        }
        if (job.undoing() || job.state() == JobState.ROLLING_BACK) {
            return no("job.cancel.undoing", "It is being taken back already.");
        }
        if (job.cancelAsked()) {
            return no("job.cancel.asked", "It is cancelled before its next step that allows it.");
        }
        boolean ahead = plan.steps().stream().collect(Collectors.groupingBy(PlanStep::phase)).values().stream()
                .anyMatch(phase -> phase.stream().allMatch(step -> step.pause() && pending(rows, step)));
        return ahead || running(plan, rows)
                ? new JobView.Cancellable(true, null)
                : no("job.cancel.too-late", "No step is left before which it could be cancelled safely.");
    }

    /** Whether a step is under way that its node can end half-way without harm. */
    private static boolean running(Plan plan, Map<String, StepRow> rows) {
        return plan.steps().stream()
                .filter(step -> endable(step.operation()))
                .map(step -> rows.get(step.id()))
                .anyMatch(row -> row != null
                        && row.state() == StepState.STARTED
                        && row.reply() != null
                        && row.reply().progress() != null);
    }

    /** A move of extents, a check of an array, the window of a drill. */
    private static boolean endable(Operation operation) {
        return operation instanceof DrillOperation.AwaitRecovery
                || (operation instanceof Operation.ChangeStorage(var _, var change)
                        && (change instanceof GroupChange.MoveExtents || change instanceof RaidChange.SetArrayAction));
    }

    private static boolean pending(Map<String, StepRow> rows, PlanStep step) {
        var row = rows.get(step.id());
        return row == null || row.state() == StepState.PENDING;
    }

    private static JobView.Cancellable no(String code, String text) {
        return new JobView.Cancellable(false, new Sentence(code, Map.of(), text));
    }

    private static int percent(JobRow job, Map<String, StepRow> rows) {
        if (job.state() == JobState.SUCCEEDED || rows.isEmpty()) {
            return 100;
        }
        long done = rows.values().stream()
                .filter(row -> row.state() == StepState.SUCCEEDED)
                .count();
        return (int) (done * 100 / rows.size());
    }

    private static JobView.StepView step(PlanStep step, StepRow row) {
        return new JobView.StepView(
                step.id(),
                step.phase(),
                step.title(),
                row.system() == null ? step.system() : row.system(),
                step.node(),
                row.state(),
                row.started(),
                row.ended(),
                row.attempt(),
                row.reply(),
                row.undoReply());
    }

    /** Whether a finished plan is what a view shows, for lists that need the plan too. */
    public Plan plan(JobRow job) {
        return plans.byId(job.plan()).orElseThrow().plan();
    }

    /** Ids of the steps in order. */
    static List<String> stepIds(Plan plan) {
        return plan.steps().stream().map(PlanStep::id).toList();
    }
}
