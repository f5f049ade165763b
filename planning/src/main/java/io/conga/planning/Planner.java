package io.conga.planning;

import io.conga.planning.cluster.CreateClusterPlanner;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.Intent;
import io.conga.planning.known.Known;
import io.conga.planning.plan.Plan;
import io.conga.planning.secret.Secrets;
import io.conga.protocol.problem.ProblemException;

/** Turns an intent and what is known into a plan. Pure: the same input gives the same plan. */
public final class Planner {

    private Planner() {}

    /**
     * Plans an intent.
     *
     * <p>Secrets do not get into the plan: {@code plan.intent()} and the operations carry {@code ${secret:NAME}} in
     * their place, whose values {@link io.conga.planning.secret.Secrets#of} tells. {@code ${secret:authkey}} is new,
     * made by luci for the job; {@code ${secret:authkey.SYSTEM}} is the one that system has.
     *
     * @throws ProblemException with every problem of the intent, each at its form field
     */
    public static Plan plan(Intent intent, Known known) {
        Intent safe = Secrets.of(intent, known).intent();
        return switch (safe) {
            case CreateCluster create -> CreateClusterPlanner.plan(create, known);
            case Intent other -> throw new UnsupportedOperationException("comes with the next commits: " + other);
        };
    }
}
