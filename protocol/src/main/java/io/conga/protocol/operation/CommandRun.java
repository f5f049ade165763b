package io.conga.protocol.operation;

import java.util.List;

/**
 * One process that was run.
 *
 * @param argv absolute path and arguments, secrets blanked
 * @param exitCode its exit code; -1 where it was killed for its time limit
 * @param output the last 8 KiB of standard output and error
 * @param milliseconds how long it took
 */
public record CommandRun(List<String> argv, int exitCode, String output, long milliseconds) {
    public CommandRun {
        argv = List.copyOf(argv);
    }
}
