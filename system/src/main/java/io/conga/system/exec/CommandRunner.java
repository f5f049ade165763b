package io.conga.system.exec;

/** Runs processes. The one door between Conga and this machine's tools; tests put recorded output behind it. */
public interface CommandRunner {

    /**
     * Runs the command to its end or its limit. A failure of the command itself is a result, not an exception.
     *
     * @throws io.conga.protocol.problem.ProblemException node.command-missing where there is no such program,
     *     node.permission-missing where it may not be started
     */
    CommandResult run(Command command);

    /**
     * Starts the command and hands out its lines as they come, however long it runs; its limit means nothing here.
     *
     * @param longest bytes of a line that are kept
     * @throws io.conga.protocol.problem.ProblemException as {@link #run}
     */
    default LineStream lines(Command command, int longest) {
        return new FinishedLines(run(command), longest);
    }

    /**
     * Starts the command and leaves its standard input and output open; its input and limit mean nothing here, and what it
     * says on standard error is not kept.
     *
     * @throws io.conga.protocol.problem.ProblemException as {@link #run}
     */
    default BytePipe pipe(Command command) {
        throw new UnsupportedOperationException("no process is left open here: " + command);
    }

    /** This machine's name, for problems. */
    String node();
}
