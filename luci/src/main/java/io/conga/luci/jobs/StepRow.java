package io.conga.luci.jobs;

import io.conga.protocol.operation.StepReply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step's standing as the database keeps it.
 *
 * @param id step id in the plan
 * @param system luci's id of the system it was sent to; null before
 * @param attempt how often it was sent
 */
public record StepRow(
        String id,
        StepState state,
        @Nullable String system,
        @Nullable Instant started,
        @Nullable Instant ended,
        int attempt,
        @Nullable StepReply reply,
        @Nullable StepReply undoReply) {

    static StepRow pending(String id) {
        return new StepRow(id, StepState.PENDING, null, null, null, 0, null, null);
    }

    StepRow begun(String to, Instant now) {
        return new StepRow(
                id, StepState.STARTED, to, started == null ? now : started, null, attempt + 1, reply, undoReply);
    }

    StepRow in(StepState now) {
        return new StepRow(id, now, system, started, ended, attempt, reply, undoReply);
    }

    StepRow ended(StepState now, StepReply came, Instant at) {
        return new StepRow(id, now, system, started, at, attempt, came, undoReply);
    }

    StepRow undone(StepState now, StepReply came, Instant at) {
        return new StepRow(id, now, system, started, at, attempt, reply, came);
    }

    /** Whether the node may have begun it. */
    boolean begun() {
        return switch (state) {
            case PENDING, SKIPPED -> false;
            case STARTED, SUCCEEDED, FAILED, UNKNOWN, UNDOING, UNDONE, UNDO_FAILED -> true;
        };
    }
}
