package io.conga.luci.plans;

import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.protocol.operation.Operation;
import java.util.List;

/**
 * A plan that puts nodes on standby and takes them off it again, one after another. What the cluster would do after all of
 * it together is nothing; what happens on the way is what a person wants to know.
 */
final class ModesInTurn {

    private ModesInTurn() {}

    static boolean in(Plan plan) {
        return !steps(plan).isEmpty();
    }

    /** The steps that set modes, in order; none where no node's is set twice. */
    static List<PlanStep> steps(Plan plan) {
        List<PlanStep> modes = plan.steps().stream()
                .filter(step -> step.operation() instanceof Operation.SetNodeMode)
                .toList();
        long nodes = modes.stream()
                .map(step -> ((Operation.SetNodeMode) step.operation()).node())
                .distinct()
                .count();
        return nodes < modes.size() ? modes : List.of();
    }
}
