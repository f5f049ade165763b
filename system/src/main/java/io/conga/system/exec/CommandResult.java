package io.conga.system.exec;

import io.conga.protocol.operation.CommandRun;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.function.Function;

/**
 * What came of one process.
 *
 * @param command what was run
 * @param exitCode its exit code, 128 + signal where a signal ended it; -1 where it was killed for its time limit
 * @param stdout whole standard output, secrets included, up to {@link ProcessRunner#OUTPUT_LIMIT} bytes
 * @param stderr whole standard error, likewise
 * @param truncated whether output beyond the limit was thrown away
 * @param timedOut whether it was killed for its time limit
 * @param milliseconds how long it took
 */
public record CommandResult(
        Command command,
        int exitCode,
        String stdout,
        String stderr,
        boolean truncated,
        boolean timedOut,
        long milliseconds) {

    private static final int SHOWN_CHARACTERS = 8 * 1024;

    public boolean succeeded() {
        return exitCode == 0;
    }

    /** The record for the step's reply and the audit: secrets blanked, the end of the output only. */
    public CommandRun run() {
        String shown = shownOutput();
        String output = stderr.isEmpty() ? shown : shown.isEmpty() ? stderr : shown + "\n" + stderr;
        String note = truncated ? "\n[output beyond " + ProcessRunner.OUTPUT_LIMIT + " bytes was thrown away]" : "";
        return new CommandRun(
                command.shownArgv(), exitCode, tail(command.blank(output).strip() + note), milliseconds);
    }

    /**
     * This result, if the command succeeded with its output whole.
     *
     * @throws ProblemException node.command-timed-out, node.output-unreadable (truncated) or node.command-failed
     */
    public CommandResult orThrow(String node) {
        if (succeeded() && !truncated) {
            return this;
        }
        throw failure(node);
    }

    /** The problem that stands for this failed command. */
    public ProblemException failure(String node) {
        if (timedOut) {
            return new ProblemException(
                    NodeProblem.COMMAND_TIMED_OUT,
                    "command",
                    command.tool(),
                    "seconds",
                    String.valueOf(command.limit().toSeconds()),
                    "node",
                    node);
        }
        if (succeeded() && truncated) {
            return unreadable(node, "it is longer than " + ProcessRunner.OUTPUT_LIMIT + " bytes");
        }
        return new ProblemException(
                NodeProblem.COMMAND_FAILED,
                "command",
                command.tool(),
                "node",
                node,
                "exitCode",
                String.valueOf(exitCode),
                "output",
                words());
    }

    /**
     * The standard output of this successful command, as a parser understands it.
     *
     * @throws ProblemException as {@link #orThrow}, and node.output-unreadable where the parser gives up
     */
    public <T> T parse(String node, Function<String, T> parser) {
        try {
            return parser.apply(orThrow(node).stdout());
        } catch (UnreadableException unreadable) {
            throw unreadable(node, unreadable.reason());
        }
    }

    /** The problem for output that a parser can't make sense of. */
    public ProblemException unreadable(String node, String reason) {
        return new ProblemException(
                NodeProblem.OUTPUT_UNREADABLE, "command", command.tool(), "node", node, "reason", reason);
    }

    /** What the tool said, for a person: standard error, or standard output where that is empty; secrets blanked. */
    public String words() {
        String said = command.blank(stderr.isBlank() ? shownOutput() : stderr).strip();
        return said.isEmpty() ? "It said nothing." : tail(said);
    }

    private String shownOutput() {
        return command.confidential() && !stdout.isEmpty() ? "[" + stdout.length() + " characters]" : stdout;
    }

    private static String tail(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : "…" + text.substring(text.length() - SHOWN_CHARACTERS + 1);
    }
}
