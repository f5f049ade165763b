package io.conga.luci.plans;

import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import io.conga.protocol.problem.Severity;
import io.conga.protocol.problem.StorageProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plan of storage is made once more, from what all its systems say now: it is carried out only if it comes out the same. So
 * also a disk that is mounted elsewhere, or a node that went away since, is found.
 */
final class StorageCheck {

    private StorageCheck() {}

    static void check(Plan plan, Plan now) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> before = plan.fingerprints();
        Map<String, String> after = now.fingerprints();
        String node = plan.steps().stream().map(PlanStep::node).findFirst().orElse("");
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String expected = before.getOrDefault(name, "none");
            String found = after.getOrDefault(name, "none");
            if (!expected.equals(found)) {
                problems.add(Problem.of(
                        StorageProblem.STALE,
                        "object",
                        name.substring(name.indexOf(':', "storage:".length()) + 1),
                        "node",
                        node,
                        "expected",
                        expected,
                        "found",
                        found));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(StorageProblem.STALE.status(), problems);
        }
        List<String> blocks = now.hazards().stream()
                .filter(hazard -> hazard.severity() == Severity.BLOCK)
                .map((Hazard hazard) -> hazard.message().text())
                .toList();
        if (!blocks.isEmpty()) {
            throw new ProblemException(RequestProblem.PLAN_BLOCKED, "hazards", String.join("; ", blocks));
        }
    }
}
