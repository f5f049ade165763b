package io.conga.luci.plans;

import io.conga.luci.node.NodeClient;
import io.conga.luci.node.Parallel;
import io.conga.luci.systems.Systems;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.planning.prose.Prose;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.PreviewRequest;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks every node of a plan what its steps would run there, all at once. Nothing is changed, no secret is sent. */
@Component
class Reviewer {

    private record Answer(List<PlanStep> steps, List<Preview> previews, List<Problem> problems) {}

    private final Systems systems;
    private final NodeClient client;

    Reviewer(Systems systems, NodeClient client) {
        this.systems = systems;
        this.client = client;
    }

    Review review(Plan plan) {
        Map<String, List<PlanStep>> bySystem = new LinkedHashMap<>();
        plan.steps()
                .forEach(step -> bySystem.computeIfAbsent(step.system(), _ -> new ArrayList<>())
                        .add(step));
        var answers = Parallel.run(List.copyOf(bySystem.entrySet()), entry -> ask(entry.getKey(), entry.getValue()));
        Map<String, PlanView.StepPreview> previews = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        Prediction prediction = null;
        boolean together = severalStopTogether(plan) || ModesInTurn.in(plan);
        for (Answer answer : answers) {
            problems.addAll(answer.problems());
            for (Preview preview : answer.previews()) {
                if (prediction == null && !together) {
                    prediction = preview.prediction();
                }
                int count = Math.min(answer.steps().size(), preview.items().size());
                for (int i = 0; i < count; i++) {
                    var step = answer.steps().get(i);
                    var item = preview.items().get(i);
                    previews.put(step.id(), new PlanView.StepPreview(step.id(), step.node(), item));
                    problems.addAll(item.problems());
                }
            }
        }
        inTurn(plan)
                .forEach((step, own) -> previews.computeIfPresent(step, (_, preview) -> preview.withPrediction(own)));
        return new Review(
                plan.steps().stream()
                        .map(PlanStep::id)
                        .filter(previews::containsKey)
                        .map(previews::get)
                        .toList(),
                prediction,
                prediction == null ? List.of() : Prose.of(prediction),
                problems.stream().distinct().toList(),
                List.of());
    }

    /** Each of them would foretell that what it runs goes to another, which stops as well: no prediction is better than that. */
    private static boolean severalStopTogether(Plan plan) {
        return plan.steps().stream()
                .filter(step -> step.operation() instanceof Operation.StopCluster)
                .collect(Collectors.groupingBy(PlanStep::phase, Collectors.counting()))
                .values()
                .stream()
                .anyMatch(count -> count > 1);
    }

    /** What the cluster would do at each mode of a node that is set in turn, by the first member that can tell. */
    private Map<String, Prediction> inTurn(Plan plan) {
        var modes = ModesInTurn.steps(plan);
        for (String id : modes.stream().map(PlanStep::system).distinct().toList()) {
            var own = new HashMap<String, Prediction>();
            for (Preview preview : ask(id, modes).previews()) {
                for (int i = 0; i < Math.min(modes.size(), preview.items().size()); i++) {
                    var prediction = preview.items().get(i).prediction();
                    if (prediction != null) {
                        own.put(modes.get(i).id(), prediction);
                    }
                }
            }
            if (!own.isEmpty()) {
                return own;
            }
        }
        return Map.of();
    }

    private Answer ask(String id, List<PlanStep> steps) {
        try {
            var system = systems.get(id);
            var request =
                    new PreviewRequest(steps.stream().map(PlanStep::operation).toList());
            return new Answer(steps, List.of(client.preview(system.target(), request)), List.of());
        } catch (ProblemException e) {
            return new Answer(steps, List.of(), e.problems());
        }
    }
}
