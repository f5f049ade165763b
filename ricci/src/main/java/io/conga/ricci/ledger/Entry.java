package io.conga.ricci.ledger;

import io.conga.protocol.operation.StepReply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: a step was started (no reply), or it is finished (with its reply).
 *
 * @param at when it was written
 * @param operation its name, for whoever reads the file; its parameters may be secret and are not kept
 */
record Entry(
        String job,
        String step,
        Instant at,
        String operation,
        @Nullable StepReply reply) {

    StepKey key() {
        return new StepKey(job, step);
    }
}
