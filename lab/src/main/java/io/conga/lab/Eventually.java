package io.conga.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what comes about by itself: polls, and says the last state where it did not come. */
public final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Eventually() {}

    /**
     * @param limit how long it may take; generous, for it costs nothing where the condition holds
     * @param describe the state, asked for only when the time is up
     * @throws AssertionError when the condition did not hold in time; what the condition last threw is its cause
     */
    public static void until(Duration limit, BooleanSupplier condition, Supplier<String> describe) {
        value(limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), describe);
    }

    /** The value, as soon as there is one. @throws AssertionError as {@link #until} */
    public static <T> T value(Duration limit, Supplier<Optional<T>> source, Supplier<String> describe) {
        Instant end = Instant.now().plus(limit);
        RuntimeException last = null;
        do {
            try {
                Optional<T> found = source.get();
                if (found.isPresent()) {
                    return found.get();
                }
                last = null;
            } catch (RuntimeException e) {
                last = e;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (Instant.now().isBefore(end));
        throw new AssertionError("not within " + limit.toSeconds() + " s; last seen: " + describe.get(), last);
    }
}
