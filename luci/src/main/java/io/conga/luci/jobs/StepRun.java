package io.conga.luci.jobs;

import io.conga.luci.problem.Problems;
import io.conga.luci.systems.SystemRecord;
import io.conga.planning.plan.PlanStep;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.StepProgress;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.operation.StepRequest;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** One job's steps, each done or taken back: written down, sent to a node, and what came of it written down. */
final class StepRun {

    private final JobContext context;
    private final JobRow job;
    private final Map<String, String> secrets;
    private final BooleanSupplier mayGoOn;
    private final JobProgress progress;

    StepRun(
            JobContext context,
            JobRow job,
            Map<String, String> secrets,
            BooleanSupplier mayGoOn,
            JobProgress progress) {
        this.context = context;
        this.job = job;
        this.secrets = secrets;
        this.mayGoOn = mayGoOn;
        this.progress = progress;
    }

    /** Whether it succeeded. A step that was sent before is read before it is sent again. */
    boolean perform(PlanStep step) {
        var before = progress.row(step);
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
            progress.write(progress.row(step).begun(system, progress.now()));
            result = send(step, system, step.id(), step.operation(), sentBefore, () -> more || progress.cancelAsked());
            if (!(result instanceof StepSender.Result.NeverSent)) {
                break;
            }
        }
        return switch (result) {
            case StepSender.Result.Told told -> {
                boolean good = told.reply().state() == StepReply.State.SUCCEEDED;
                progress.write(progress.row(step)
                        .ended(good ? StepState.SUCCEEDED : StepState.FAILED, told.reply(), progress.now()));
                context.audit(job, step, step.operation(), told.reply());
                progress.fail(good ? List.of() : told.reply().problems());
                yield good;
            }
            case StepSender.Result.NeverSent never -> {
                progress.write(progress.row(step)
                        .ended(StepState.FAILED, StepSender.failed(List.of(never.problem())), progress.now()));
                progress.fail(List.of(never.problem()));
                yield false;
            }
            case StepSender.Result.Lost lost -> {
                progress.write(progress.row(step)
                        .ended(StepState.UNKNOWN, StepSender.failed(List.of(lost.problem())), progress.now()));
                progress.fail(List.of(lost.problem()));
                yield false;
            }
            case StepSender.Result.Abandoned _ -> throw new JobProgress.Abandoned();
        };
    }

    /** Whether nothing of it is left, or nothing has to be taken back. */
    boolean takeBack(PlanStep step) {
        var undo = step.undo();
        var before = progress.row(step);
        if (undo == null) {
            return true;
        }
        boolean sentBefore = before.state() == StepState.UNDOING;
        progress.write(before.in(StepState.UNDOING));
        String system = before.system() == null ? step.system() : before.system();
        String id = step.id() + ".undo" + (job.undoRound() == 0 ? "" : "." + job.undoRound());
        return switch (send(step, system, id, undo, sentBefore, () -> false)) {
            case StepSender.Result.Told told -> {
                boolean good = told.reply().state() == StepReply.State.SUCCEEDED;
                progress.write(progress.row(step)
                        .undone(good ? StepState.UNDONE : StepState.UNDO_FAILED, told.reply(), progress.now()));
                context.audit(job, step, undo, told.reply());
                progress.fail(good ? List.of() : told.reply().problems());
                yield good;
            }
            case StepSender.Result.NeverSent never -> undoFailed(step, never.problem());
            case StepSender.Result.Lost lost -> undoFailed(step, lost.problem());
            case StepSender.Result.Abandoned _ -> throw new JobProgress.Abandoned();
        };
    }

    private boolean undoFailed(PlanStep step, Problem problem) {
        progress.write(
                progress.row(step).undone(StepState.UNDO_FAILED, StepSender.failed(List.of(problem)), progress.now()));
        progress.fail(List.of(problem));
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
            var filled = SecretFiller.fill(operation, secrets, progress.results());
            var request =
                    new StepRequest(job.id(), stepId, context.authorities().complete(job.cluster(), filled));
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
                progress.trouble(step, problem, forward ? JobState.WAITING : JobState.ROLLING_BACK);
            }

            @Override
            public void unknown(Problem problem) {
                if (forward && progress.row(step).state() != StepState.UNKNOWN) {
                    progress.write(progress.row(step).in(StepState.UNKNOWN));
                }
                progress.trouble(step, problem, forward ? JobState.UNKNOWN : JobState.ROLLING_BACK);
            }

            @Override
            public void heard() {
                if (forward && progress.row(step).state() == StepState.UNKNOWN) {
                    progress.write(progress.row(step).in(StepState.STARTED));
                }
                progress.overcome(step, forward ? JobState.RUNNING : JobState.ROLLING_BACK);
            }

            @Override
            public void progress(StepProgress now) {
                if (forward) {
                    progress.moved(step, now);
                }
            }

            @Override
            public boolean end() {
                return forward && progress.cancelAsked();
            }
        };
    }
}
