package io.conga.ricci.ledger;

import io.conga.protocol.operation.StepProgress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A running step and those who wait for it: it tells how far it is, they may ask it to end. */
public final class Attendance {

    private final AtomicReference<@Nullable StepProgress> progress = new AtomicReference<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** How far the step is. */
    public void progress(StepProgress now) {
        progress.set(now);
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
