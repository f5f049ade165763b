package io.conga.protocol.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much the scheduler would like each resource to run on each node, by {@code crm_simulate --live-check --show-scores}
 * on a member. Of several steps of its arithmetic the last one counts.
 *
 * @param by the member that simulated
 * @param scores in the scheduler's order
 * @param version the CIB version it was run on
 */
public record AllocationScores(String by, List<Score> scores, CibVersion version) {

    public AllocationScores {
        scores = List.copyOf(scores);
    }

    /** What a score is for. */
    public enum Purpose {
        RUN,
        PROMOTE
    }

    /**
     * A score.
     *
     * @param resource id; an instance of a clone has its number
     * @param node null for a promotion score of an instance that is placed nowhere
     * @param value a number, INFINITY or -INFINITY
     */
    public record Score(String resource, @Nullable String node, String value, Purpose purpose) {}
}
