package io.conga.protocol.operation;

import io.conga.protocol.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step.
 *
 * @param state UNKNOWN: never heard of; RUNNING; SUCCEEDED; FAILED; INTERRUPTED: ricci died in the middle, the step may be sent again
 * @param commands what was run, in order, with secrets blanked
 * @param problems why it failed; empty on success unless there is something to warn of
 * @param changed whether anything had to be done
 * @param results named results, such as which packages were installed
 * @param progress how far it is while it runs; null where that is not known, or it does not run
 */
public record StepReply(
        State state,
        List<CommandRun> commands,
        List<Problem> problems,
        boolean changed,
        Map<String, String> results,
        @Nullable StepProgress progress) {

    public StepReply {
        commands = List.copyOf(commands);
        problems = List.copyOf(problems);
        results = Map.copyOf(results);
    }

    /** Of a step that does not run, or of which nobody can say how far it is. */
    public StepReply(
            State state,
            List<CommandRun> commands,
            List<Problem> problems,
            boolean changed,
            Map<String, String> results) {
        this(state, commands, problems, changed, results, null);
    }

    /** The same, that far. */
    public StepReply withProgress(@Nullable StepProgress now) {
        return new StepReply(state, commands, problems, changed, results, now);
    }

    /** State of a step at ricci. */
    public enum State {
        UNKNOWN,
        RUNNING,
        SUCCEEDED,
        FAILED,
        INTERRUPTED
    }
}
