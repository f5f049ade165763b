package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.PreviewRequest;
import io.conga.protocol.operation.StepReply;
import io.conga.ricci.ledger.Attendance;
import java.time.Instant;

/** All that luci may ask of this node. */
public interface Operations {

    /** What these operations would run. Changes nothing. */
    Preview preview(PreviewRequest request);

    /**
     * Makes hold what the operation says; never throws.
     *
     * @param firstStarted when the step was begun for the first time, before any interruption
     * @param attendance who waits for it
     */
    StepReply run(Operation operation, Instant firstStarted, Attendance attendance);
}
