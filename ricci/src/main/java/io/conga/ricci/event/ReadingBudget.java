package io.conga.ricci.event;

import java.util.concurrent.TimeUnit;

/**
 * How soon the node may be read again. Reading may take a part of the time on average, a quarter for a cluster, not more: a cluster that
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

    static final Pace CLUSTER = new Pace(SETTLE, LONGEST_REST, MOST_SAVED, 4);

    /** One change of storage is many events of udev; its tools look at every disk, so they rest longer. */
    static final Pace STORAGE =
            new Pace(TimeUnit.MILLISECONDS.toNanos(250), TimeUnit.SECONDS.toNanos(10), TimeUnit.SECONDS.toNanos(2), 8);

    /** A guest that starts or leaves is several files of libvirt's. */
    static final Pace GUESTS =
            new Pace(TimeUnit.MILLISECONDS.toNanos(100), TimeUnit.SECONDS.toNanos(3), TimeUnit.SECONDS.toNanos(2), 6);

    /**
     * How to share the time, in nanoseconds.
     *
     * @param settle wait after a change
     * @param longestRest between two reads
     * @param mostSaved of what was not used
     * @param share reading may take one part of so many
     */
    record Pace(long settle, long longestRest, long mostSaved, int share) {}

    private final Pace pace;
    private long saved;
    private long lookedAt;

    ReadingBudget(long now, Pace pace) {
        this.pace = pace;
        this.saved = pace.mostSaved();
        lookedAt = now;
    }

    /** @return nanoseconds to wait before the next read */
    long pause(long now) {
        earn(now);
        return saved >= 0 ? pace.settle() : Math.clamp(-saved * pace.share(), pace.settle(), pace.longestRest());
    }

    /** A read took from one time to the other. */
    void spent(long began, long ended) {
        earn(ended);
        saved -= ended - began;
    }

    private void earn(long now) {
        saved = Math.min(pace.mostSaved(), saved + (now - lookedAt) / pace.share());
        lookedAt = now;
    }
}
