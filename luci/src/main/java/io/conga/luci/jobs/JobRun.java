package io.conga.luci.jobs;

import io.conga.luci.problem.Problems;
import io.conga.luci.systems.SystemRecord;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.operation.StepRequest;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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

    /** Ends a run whose luci stops or lost the job: nothing more is written. */
    private static final class Abandoned extends RuntimeException {
        Abandoned() {
            super("this luci does not hold the job any more", null, false, false);
        }
    }

    private final JobContext context;
    private final JobRow job;
    private final Plan plan;
    private final Map<String, String> secrets;
    private final BooleanSupplier mayGoOn;
    private final ConcurrentMap<String, StepRow> rows = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Problem> troubles = new ConcurrentHashMap<>();
    private final List<Problem> failures = new ArrayList<>();

    JobRun(JobContext context, JobRow job, Plan plan, Map<String, String> secrets, BooleanSupplier mayGoOn) {
        this.context = context;
        this.job = job;
        this.plan = plan;
        this.secrets = secrets;
        this.mayGoOn = mayGoOn;
        context.store().steps(job.id()).forEach(row -> rows.put(row.id(), row));
        failures.addAll(job.undoing() ? job.problems() : List.of());
    }

    void run() {
        try {
            context.ends().begins(job, plan);
            boolean undo = job.undoing() || !forward();
            if (!undo) {
                context.ends().succeeded(job, plan, orderedRows());
                finish(JobState.SUCCEEDED);
            } else if (!plan.undo().onFailure() && !cancelled()) {
                finish(JobState.FAILED);
            } else {
                context.store().undoing(job.id(), failures);
                context.changed(job.id());
                boolean clean = backward();
                finish(!clean ? JobState.STUCK : cancelled() ? JobState.CANCELLED : JobState.ROLLED_BACK);
            }
        } catch (Abandoned e) {
            context.abandoned(job.id());
        }
    }

    /** Whether all steps succeeded. */
    private boolean forward() {
        state(JobState.RUNNING, List.of());
        for (List<PlanStep> phase : phases().values()) {
            var open = phase.stream()
                    .filter(step -> row(step).state() != StepState.SUCCEEDED)
                    .toList();
            if (open.isEmpty()) {
                continue;
            }
            boolean untouched = open.stream().noneMatch(step -> row(step).begun());
            if (untouched && cancelAsked() && phase.stream().allMatch(PlanStep::pause)) {
                return false;
            }
            if (!all(open, this::perform)) {
                return false;
            }
        }
        return true;
    }

    /** Whether everything that was begun is taken back. */
    private boolean backward() {
        for (List<PlanStep> phase : phases().descendingMap().values()) {
            var begun = phase.stream()
                    .filter(step -> row(step).begun() && row(step).state() != StepState.UNDONE)
                    .toList();
            if (!all(begun, this::takeBack)) {
                return false;
            }
        }
        return true;
    }

    private boolean perform(PlanStep step) {
        var before = row(step);
        if (before.state() == StepState.FAILED) {
            return false;
        }
        boolean sentBefore = before.begun();
        List<String> candidates = new ArrayList<>();
        candidates.add(before.system() == null ? step.system() : before.system());
        if (!sentBefore) {
            candidates.addAll(step.alternatives());
            // A member that is known to be away is asked last, not waited for first.
            candidates.sort(Comparator.comparing(system -> !context.connected(system)));
        }
        StepSender.Result result = new StepSender.Result.Abandoned();
        for (int i = 0; i < candidates.size(); i++) {
            boolean more = i + 1 < candidates.size();
            String system = candidates.get(i);
            write(row(step).begun(system, now()));
            result = send(step, system, step.id(), step.operation(), sentBefore, () -> more || cancelAsked());
            if (!(result instanceof StepSender.Result.NeverSent)) {
                break;
            }
        }
        return switch (result) {
            case StepSender.Result.Told told -> {
                boolean good = told.reply().state() == StepReply.State.SUCCEEDED;
                write(row(step).ended(good ? StepState.SUCCEEDED : StepState.FAILED, told.reply(), now()));
                context.audit(job, step, step.operation(), told.reply());
                fail(good ? List.of() : told.reply().problems());
                yield good;
            }
            case StepSender.Result.NeverSent never -> {
                write(row(step).ended(StepState.FAILED, StepSender.failed(List.of(never.problem())), now()));
                fail(List.of(never.problem()));
                yield false;
            }
            case StepSender.Result.Lost lost -> {
                write(row(step).ended(StepState.UNKNOWN, StepSender.failed(List.of(lost.problem())), now()));
                fail(List.of(lost.problem()));
                yield false;
            }
            case StepSender.Result.Abandoned _ -> throw new Abandoned();
        };
    }

    private boolean takeBack(PlanStep step) {
        var undo = step.undo();
        var before = row(step);
        if (undo == null) {
            return true;
        }
        boolean sentBefore = before.state() == StepState.UNDOING;
        write(before.in(StepState.UNDOING));
        String system = before.system() == null ? step.system() : before.system();
        String id = step.id() + ".undo" + (job.undoRound() == 0 ? "" : "." + job.undoRound());
        return switch (send(step, system, id, undo, sentBefore, () -> false)) {
            case StepSender.Result.Told told -> {
                boolean good = told.reply().state() == StepReply.State.SUCCEEDED;
                write(row(step).undone(good ? StepState.UNDONE : StepState.UNDO_FAILED, told.reply(), now()));
                context.audit(job, step, undo, told.reply());
                fail(good ? List.of() : told.reply().problems());
                yield good;
            }
            case StepSender.Result.NeverSent never -> undoFailed(step, never.problem());
            case StepSender.Result.Lost lost -> undoFailed(step, lost.problem());
            case StepSender.Result.Abandoned _ -> throw new Abandoned();
        };
    }

    private boolean undoFailed(PlanStep step, Problem problem) {
        write(row(step).undone(StepState.UNDO_FAILED, StepSender.failed(List.of(problem)), now()));
        fail(List.of(problem));
        return false;
    }

    private StepSender.Result send(
            PlanStep step,
            String systemId,
            String stepId,
            Operation operation,
            boolean sentBefore,
            BooleanSupplier giveUp) {
        try {
            SystemRecord system =
                    context.systems().byId(systemId).orElseThrow(() -> Problems.notFound("system", systemId));
            var request = new StepRequest(job.id(), stepId, SecretFiller.fill(operation, secrets));
            return context.sender()
                    .send(
                            system.target(),
                            request,
                            sentBefore,
                            giveUp,
                            mayGoOn,
                            watcher(step, stepId.equals(step.id())));
        } catch (ProblemException e) {
            return new StepSender.Result.Told(StepSender.failed(e.problems()));
        }
    }

    private StepSender.Watcher watcher(PlanStep step, boolean forward) {
        return new StepSender.Watcher() {
            @Override
            public void waiting(Problem problem) {
                troubles.put(step.id(), problem);
                state(forward ? JobState.WAITING : JobState.ROLLING_BACK, List.copyOf(troubles.values()));
            }

            @Override
            public void unknown(Problem problem) {
                troubles.put(step.id(), problem);
                if (forward && row(step).state() != StepState.UNKNOWN) {
                    write(row(step).in(StepState.UNKNOWN));
                }
                state(forward ? JobState.UNKNOWN : JobState.ROLLING_BACK, List.copyOf(troubles.values()));
            }

            @Override
            public void heard() {
                if (forward && row(step).state() == StepState.UNKNOWN) {
                    write(row(step).in(StepState.STARTED));
                }
                if (troubles.remove(step.id()) != null && troubles.isEmpty()) {
                    state(forward ? JobState.RUNNING : JobState.ROLLING_BACK, List.of());
                }
            }
        };
    }

    private boolean all(List<PlanStep> steps, Predicate<PlanStep> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = steps.stream()
                    .map(step -> threads.submit(() -> work.test(step)))
                    .toList();
            boolean good = true;
            for (var answer : asked) {
                good &= answer.get();
            }
            return good;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Abandoned();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Abandoned abandoned) {
                throw abandoned;
            }
            throw new IllegalStateException("a step ended in a fault of luci's own", e.getCause());
        }
    }

    private void finish(JobState state) {
        if (!mayGoOn.getAsBoolean()) {
            throw new Abandoned();
        }
        for (StepRow row : orderedRows()) {
            if (row.state() == StepState.PENDING && state != JobState.STUCK) {
                write(row.in(StepState.SKIPPED));
            }
        }
        context.store().state(job.id(), state, failures.stream().distinct().toList());
        context.store().finish(job.id(), state, Standing.of(state, plan.steps(), rows), now());
        context.ends().ended(job, state);
        context.changed(job.id());
    }

    private synchronized void state(JobState state, List<Problem> problems) {
        if (mayGoOn.getAsBoolean()) {
            List<Problem> all = new ArrayList<>(failures);
            all.addAll(problems);
            context.store().state(job.id(), state, all);
            context.changed(job.id());
        }
    }

    private synchronized void fail(List<Problem> problems) {
        failures.addAll(problems);
    }

    private void write(StepRow row) {
        if (!mayGoOn.getAsBoolean()) {
            throw new Abandoned();
        }
        rows.put(row.id(), row);
        context.store().write(job.id(), row);
        context.changed(job.id());
    }

    private StepRow row(PlanStep step) {
        return rows.getOrDefault(step.id(), StepRow.pending(step.id()));
    }

    private List<StepRow> orderedRows() {
        return plan.steps().stream().map(this::row).toList();
    }

    private TreeMap<Integer, List<PlanStep>> phases() {
        return plan.steps().stream().collect(Collectors.groupingBy(PlanStep::phase, TreeMap::new, Collectors.toList()));
    }

    private boolean cancelAsked() {
        return context.store().byId(job.id()).filter(JobRow::cancelAsked).isPresent();
    }

    /** It was a person who ended it, not a failure. */
    private boolean cancelled() {
        return failures.isEmpty() && cancelAsked();
    }

    private Instant now() {
        return context.clock().instant();
    }
}
