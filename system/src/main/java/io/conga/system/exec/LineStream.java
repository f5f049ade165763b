package io.conga.system.exec;

import java.time.Duration;

/**
 * The output of a process that runs, line by line. Bounded: who reads slowly makes the process wait. Closing it ends the
 * process and what it started.
 */
public interface LineStream extends AutoCloseable {

    /** What came of waiting for a line. */
    sealed interface Next {}

    /**
     * A line.
     *
     * @param text without its line feed; bytes that are no UTF-8 as U+FFFD
     * @param cut whether it was longer than the limit, and its rest thrown away
     */
    record Line(String text, boolean cut) implements Next {}

    /** None came in that time. */
    record Silence() implements Next {}

    /**
     * The process has ended.
     *
     * @param result its exit code, its standard error and no standard output
     */
    record End(CommandResult result) implements Next {}

    /** The next line, or the end; waits for that long. */
    Next next(Duration wait) throws InterruptedException;

    @Override
    void close();
}
