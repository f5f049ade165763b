package io.conga.system.journal;

import io.conga.protocol.journal.JournalEntry;
import io.conga.protocol.journal.JournalGap;
import java.time.Duration;

/** Entries of a log as they are read, in one direction; only those that the query asks for. */
public interface Entries extends AutoCloseable {

    /** What came of waiting for an entry. */
    sealed interface Next {}

    /** An entry. */
    record Found(JournalEntry entry) implements Next {}

    /** Something is missing here, or could not be understood. */
    record Missing(JournalGap gap) implements Next {}

    /** Nothing yet: still searching, or nothing new is written. */
    record Nothing() implements Next {}

    /** There is no more; never where the log is followed. */
    record End() implements Next {}

    /**
     * The next entry.
     *
     * @param wait how long it may wait at most
     * @throws io.conga.protocol.problem.ProblemException where it can't go on
     */
    Next next(Duration wait) throws InterruptedException;

    @Override
    void close();
}
