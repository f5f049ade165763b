package io.conga.ricci.handler;

import java.util.concurrent.TimeUnit;

/** Looking again and again until a time is over, seldom enough to cost little. */
final class Patience {

    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(150);
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(700);

    private final long end;
    private long pause = FIRST;

    Patience(int seconds) {
        end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** @return false where the time is over */
    boolean pause() {
        long left = end - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(pause, left));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        pause = Math.min(pause + FIRST, LONGEST);
        return true;
    }
}
