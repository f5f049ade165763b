package io.conga.luci.plans;

import io.conga.planning.plan.Plan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is kept.
 *
 * @param author user id
 * @param job the job that applied it; null as long as none did
 */
public record StoredPlan(
        String id,
        String author,
        Plan plan,
        Review review,
        Instant made,
        Instant expires,
        @Nullable String job) {

    PlanView view() {
        return new PlanView(
                id,
                plan,
                review.previews(),
                review.prediction(),
                review.prose(),
                review.problems(),
                review.changes(),
                made,
                expires,
                job);
    }
}
