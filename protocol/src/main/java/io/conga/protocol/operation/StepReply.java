package io.conga.protocol.operation;

import io.conga.protocol.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * What came of a step.
 *
 * @param state UNKNOWN: never heard of; RUNNING; SUCCEEDED; FAILED; INTERRUPTED: ricci died in the middle, the step may be sent again
 * @param commands what was run, in order, with secrets blanked
 * @param problems why it failed; empty on success unless there is something to warn of
 * @param changed whether anything had to be done
 * @param results named results, such as which packages were installed
 */
public record StepReply(
        State state, List<CommandRun> commands, List<Problem> problems, boolean changed, Map<String, String> results) {

    public StepReply {
        commands = List.copyOf(commands);
        problems = List.copyOf(problems);
        results = Map.copyOf(results);
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
