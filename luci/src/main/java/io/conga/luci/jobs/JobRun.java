package io.conga.luci.jobs;

import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One job on its way, from where the database says it stands.
 *
 * <table>
 * <caption>do and undo</caption>
 * <tr><td>a phase</td><td>its steps at the same time; the next when all succeeded</td></tr>
 * <tr><td>a step fails, or its node stays away</td><td>the others of the phase end, then all begun steps are undone, last
 * phase first; or nothing is, where the plan says so</td></tr>
 * <tr><td>an undo fails</td><td>STUCK; resume tries it, and what is before it, again</td></tr>
 * <tr><td>luci dies</td><td>the next run begins here: STARTED and UNKNOWN steps are read before they are sent again</td></tr>
 * </table>
 */
final class JobRun {

    private final JobContext context;
    private final JobRow job;
    private final Plan plan;
    private final JobProgress progress;
    private final StepRun steps;

    JobRun(JobContext context, JobRow job, Plan plan, Map<String, String> secrets, BooleanSupplier mayGoOn) {
        this.context = context;
        this.job = job;
        this.plan = plan;
        this.progress = new JobProgress(context, job, plan, mayGoOn);
        this.steps = new StepRun(context, job, secrets, mayGoOn, progress);
    }

    void run() {
        try {
            context.ends().begins(job, plan);
            boolean undo = job.undoing() || !forward();
            if (!undo) {
                context.ends().succeeded(job, plan, progress.orderedRows());
                progress.finish(JobState.SUCCEEDED);
            } else if (!plan.undo().onFailure() && !progress.cancelled()) {
                progress.finish(JobState.FAILED);
            } else {
                progress.undoing();
                boolean clean = backward();
                progress.finish(
                        !clean ? JobState.STUCK : progress.cancelled() ? JobState.CANCELLED : JobState.ROLLED_BACK);
            }
        } catch (JobProgress.Abandoned e) {
            context.abandoned(job.id());
        }
    }

    /** Whether all steps succeeded. */
    private boolean forward() {
        progress.state(JobState.RUNNING);
        for (List<PlanStep> phase : phases().values()) {
            var open = phase.stream()
                    .filter(step -> progress.row(step).state() != StepState.SUCCEEDED)
                    .toList();
            if (open.isEmpty()) {
                continue;
            }
            boolean untouched =
                    open.stream().noneMatch(step -> progress.row(step).begun());
            if (untouched && progress.cancelAsked() && phase.stream().allMatch(PlanStep::pause)) {
                return false;
            }
            if (!all(open, steps::perform)) {
                return false;
            }
        }
        return true;
    }

    /** Whether everything that was begun is taken back. */
    private boolean backward() {
        for (List<PlanStep> phase : phases().descendingMap().values()) {
            var begun = phase.stream()
                    .filter(step ->
                            progress.row(step).begun() && progress.row(step).state() != StepState.UNDONE)
                    .toList();
            if (!all(begun, steps::takeBack)) {
                return false;
            }
        }
        return true;
    }

    private boolean all(List<PlanStep> some, Predicate<PlanStep> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = some.stream()
                    .map(step -> threads.submit(() -> work.test(step)))
                    .toList();
            boolean good = true;
            for (var answer : asked) {
                good &= answer.get();
            }
            return good;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobProgress.Abandoned();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JobProgress.Abandoned abandoned) {
                throw abandoned;
            }
            throw new IllegalStateException("a step ended in a fault of luci's own", e.getCause());
        }
    }

    private TreeMap<Integer, List<PlanStep>> phases() {
        return plan.steps().stream().collect(Collectors.groupingBy(PlanStep::phase, TreeMap::new, Collectors.toList()));
    }
}
