package io.conga.luci.api.jobs;

import io.conga.luci.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Apply a plan.
 *
 * @param plan its id
 * @param reason why, in the person's words, for the history: at most 500 characters; null or blank: none given
 */
public record ApplyRequest(String plan, @Nullable String reason) {

    private static final int LONGEST_REASON = 500;

    /** The reason as it is kept, null where there is none; request.invalid-field where it is too long. */
    @Nullable
    String keptReason() {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        String kept = reason.strip();
        new Problems()
                .check(kept.length() <= LONGEST_REASON, "reason", "It is longer than 500 characters.")
                .throwIfAny();
        return kept;
    }
}
