package io.conga.luci.plans;

import io.conga.luci.problem.Problems;
import io.conga.luci.users.CurrentUser;
import io.conga.planning.Planner;
import io.conga.planning.guest.control.ControlRefusals;
import io.conga.planning.history.RestorePlanner;
import io.conga.planning.intent.Intent;
import io.conga.planning.plan.Plan;
import io.conga.planning.prose.PredictionHazards;
import io.conga.planning.secret.Secrets;
import io.conga.protocol.cluster.Prediction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes plans: reads what is known, plans, asks the nodes for their previews, and keeps the plan for its review. */
@Component
public class Plans {

    private static final Duration KEPT = Duration.ofMinutes(30);

    private final KnownReader reader;
    private final Reviewer reviewer;
    private final PlanStore store;
    private final Clock clock;

    Plans(KnownReader reader, Reviewer reviewer, PlanStore store, Clock clock) {
        this.reader = reader;
        this.reviewer = reviewer;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Plans an intent; the caller has checked that the user may do it.
     *
     * @param allowed ends the request where the user may not do what came out
     */
    public PlanView make(Intent intent, CurrentUser user, Consumer<Plan> allowed) {
        var wanted = Unchanged.without(intent);
        var known = reader.read(wanted);
        var planned = Planner.plan(wanted, known);
        allowed.accept(planned);
        var version = known.version();
        var review =
                reviewer.review(planned).withChanges(version == null ? List.of() : RestorePlanner.changes(version));
        var plan = planned;
        for (Prediction prediction : review.predictions()) {
            plan = plan.withHazards(PredictionHazards.of(wanted, prediction, known));
        }
        plan = plan.withHazards(ControlRefusals.of(wanted, review.problems()));
        var secrets = Secrets.of(wanted, known).values();
        var now = clock.instant();
        var stored = new StoredPlan(UUID.randomUUID().toString(), user.id(), plan, review, now, now.plus(KEPT), null);
        store.add(stored, secrets);
        return stored.view();
    }

    /** The plan of that id; request.not-found where there is none, or it has expired. */
    public StoredPlan get(String id) {
        return store.byId(id)
                .filter(plan -> plan.job() != null || plan.expires().isAfter(clock.instant()))
                .orElseThrow(() -> Problems.notFound("plan", id));
    }

    public PlanView view(StoredPlan plan) {
        return plan.view();
    }
}
