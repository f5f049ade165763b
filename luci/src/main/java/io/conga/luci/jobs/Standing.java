package io.conga.luci.jobs;

import io.conga.planning.intent.MaintenanceIntent;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.planning.plan.Sentence;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what stands on the nodes when a job did not succeed, and what a person must do where it is stuck. */
final class Standing {

    private Standing() {}

    /** @param failures why it did not succeed; empty where a person ended it */
    static List<Sentence> of(JobState state, Plan plan, Map<String, StepRow> rows, List<Problem> failures) {
        if (plan.intent() instanceof MaintenanceIntent.MaintainNodes && state.ended() && state != JobState.SUCCEEDED) {
            return MaintenanceStanding.of(
                    plan.steps(),
                    rows,
                    failures.stream().map(Standing::words).findFirst().orElse(""));
        }
        return of(state, plan.steps(), rows);
    }

    private static List<Sentence> of(JobState state, List<PlanStep> plan, Map<String, StepRow> rows) {
        List<Sentence> sentences = new ArrayList<>();
        switch (state) {
            case SUCCEEDED, QUEUED, RUNNING, WAITING, UNKNOWN, ROLLING_BACK -> {
                // nothing to add to what the steps say
            }
            case ROLLED_BACK, CANCELLED -> {
                for (PlanStep step : plan) {
                    var row = rows.get(step.id());
                    if (row != null && stays(step, row)) {
                        sentence(step, row).ifPresent(sentences::add);
                    }
                }
                if (sentences.isEmpty()) {
                    sentences.add(new Sentence(
                            "standing.as-before",
                            Map.of(),
                            "Everything that was begun is taken back; it is as before."));
                }
            }
            case FAILED, STUCK -> {
                for (PlanStep step : plan) {
                    var row = rows.get(step.id());
                    if (row != null) {
                        sentence(step, row).ifPresent(sentences::add);
                    }
                }
                if (state == JobState.STUCK) {
                    sentences.add(new Sentence(
                            "standing.resume",
                            Map.of(),
                            "Mend what is named, then resume the job: it tries to take back the rest again."));
                }
            }
        }
        return sentences;
    }

    /** A file system that was made, such a change of storage, is not taken back by taking back what followed it. */
    private static boolean stays(PlanStep step, StepRow row) {
        StepReply reply = row.reply();
        return step.operation() instanceof Operation.ChangeStorage
                && step.undo() == null
                && row.state() == StepState.SUCCEEDED
                && reply != null
                && reply.changed();
    }

    private static Optional<Sentence> sentence(PlanStep step, StepRow row) {
        Map<String, String> parameters =
                Map.of("node", step.node(), "step", step.title().text(), "reason", reason(row));
        return switch (row.state()) {
            case SUCCEEDED ->
                Optional.of(new Sentence(
                        "standing.done",
                        parameters,
                        "Done on " + step.node() + ": " + step.title().text()));
            case STARTED, UNKNOWN ->
                Optional.of(new Sentence(
                        "standing.unknown",
                        parameters,
                        "Not known on " + step.node() + ": " + step.title().text()));
            case FAILED ->
                Optional.of(new Sentence(
                        "standing.failed",
                        parameters,
                        "Failed on " + step.node() + ": " + step.title().text() + " " + reason(row)));
            case UNDOING, UNDO_FAILED ->
                Optional.of(new Sentence(
                        "standing.undo-failed",
                        parameters,
                        "Could not be taken back on " + step.node() + ": "
                                + step.title().text() + " " + reason(row)));
            case PENDING, SKIPPED, UNDONE -> Optional.empty();
        };
    }

    private static String words(Problem problem) {
        return problem.what() + " " + problem.why() + " " + problem.remedy();
    }

    private static String reason(StepRow row) {
        StepReply reply = row.undoReply() != null ? row.undoReply() : row.reply();
        return reply == null
                ? ""
                : reply.problems().stream().map(Standing::words).findFirst().orElse("");
    }
}
