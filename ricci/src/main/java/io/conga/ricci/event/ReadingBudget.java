package io.conga.ricci.event;

import java.util.concurrent.TimeUnit;

/**
 * How soon the node may be read again. Reading may take a quarter of the time on average, not more: a cluster that
 * changes without pause shall not be slowed down by who watches it. What was not used is saved for a while, so that a
 * change after a quiet time is read at once, and the one after it as well.
 *
 * <p>Times are of {@link System#nanoTime}. Not safe for several threads.
 */
final class ReadingBudget {

    /** A change comes as a burst of log lines; one read shall see the whole of it. */
    static final long SETTLE = TimeUnit.MILLISECONDS.toNanos(35);

    static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(700);
    static final long MOST_SAVED = TimeUnit.SECONDS.toNanos(3);

    /** One part of so many. */
    private static final int SHARE = 4;

    private long saved = MOST_SAVED;
    private long lookedAt;

    ReadingBudget(long now) {
        lookedAt = now;
    }

    /** @return nanoseconds to wait before the next read */
    long pause(long now) {
        earn(now);
        return saved >= 0 ? SETTLE : Math.clamp(-saved * SHARE, SETTLE, LONGEST_REST);
    }

    /** A read took from one time to the other. */
    void spent(long began, long ended) {
        earn(ended);
        saved -= ended - began;
    }

    private void earn(long now) {
        saved = Math.min(MOST_SAVED, saved + (now - lookedAt) / SHARE);
        lookedAt = now;
    }
}
