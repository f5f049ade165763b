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

    /** This machine's name, for problems. */
    String node();
}
