package io.conga.luci.jobs;

import io.conga.planning.intent.Intent;
import io.conga.planning.plan.Sentence;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job, as people see it.
 *
 * @param id its id
 * @param plan the plan it carries out
 * @param title what it does
 * @param state how it stands
 * @param user who started it
 * @param reason why, in their words; null where none was given
 * @param cluster luci's id of the cluster it changes; null for one to be, until that is managed
 * @param systems luci's ids of the systems it touches
 * @param started when it was started
 * @param ended when it ended; null as long as it has not
 * @param percent 0..100 of its steps; runs backwards while it is taken back
 * @param cancellable whether it can be cancelled now
 * @param steps in order
 * @param problems why it failed, or what it waits for
 * @param standing what stands now, when it did not succeed
 * @param undo whether it can be taken back by a plan of its own; null unless it succeeded
 */
public record JobView(
        String id,
        String plan,
        Sentence title,
        JobState state,
        String user,
        @Nullable String reason,
        @Nullable String cluster,
        List<String> systems,
        Instant started,
        @Nullable Instant ended,
        int percent,
        Cancellable cancellable,
        List<StepView> steps,
        List<Problem> problems,
        List<Sentence> standing,
        @Nullable Undo undo) {

    public JobView {
        systems = List.copyOf(systems);
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
        standing = List.copyOf(standing);
    }

    /**
     * Whether a job can be cancelled.
     *
     * @param possible whether it can
     * @param reason why not; null where it can
     */
    public record Cancellable(boolean possible, @Nullable Sentence reason) {}

    /**
     * What becomes of a job that succeeded.
     *
     * @param possible whether anything takes it back
     * @param message how, or why not
     * @param intent what a plan to take it back is made for; null where a person has to choose it
     */
    public record Undo(
            boolean possible, Sentence message, @Nullable Intent intent) {}

    /**
     * A step.
     *
     * @param id unique in the job
     * @param phase number of its phase; steps of one phase run at the same time
     * @param title what it does
     * @param system luci's id of the system that does it
     * @param node its node name
     * @param state how it stands
     * @param started when it was first sent
     * @param ended when it ended
     * @param attempt how often it was sent
     * @param reply what came of it; null as long as there is nothing
     * @param undo what came of taking it back; null where that was not needed
     */
    public record StepView(
            String id,
            int phase,
            Sentence title,
            String system,
            String node,
            StepState state,
            @Nullable Instant started,
            @Nullable Instant ended,
            int attempt,
            @Nullable StepReply reply,
            @Nullable StepReply undo) {}
}
