package io.conga.ricci.ledger;

import io.conga.protocol.operation.StepProgress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A running step and those who wait for it: it tells how far it is, they may ask it to end. */
public final class Attendance {

    private final AtomicReference<@Nullable StepProgress> progress = new AtomicReference<>();
    private final CompletableFuture<Boolean> moving = new CompletableFuture<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final boolean again;

    /** @param again whether the step was begun before, and cut off by ricci's death or the machine's */
    public Attendance(boolean again) {
        this.again = again;
    }

    /** Whether an earlier run may have left half of the work, or tools that are still at it. */
    public boolean again() {
        return again;
    }

    /** How far the step is. */
    public void progress(StepProgress now) {
        progress.set(now);
        moving.complete(true);
    }

    /** Done as soon as the step tells for the first time how far it is. */
    CompletableFuture<Boolean> moving() {
        return moving;
    }

    /** What was told last; null before. */
    public @Nullable StepProgress progress() {
        return progress.get();
    }

    /** Asks the step to end, if it can do so safely. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean cancelled() {
        return cancelled.get();
    }
}
