package io.conga.luci.jobs;

import io.conga.planning.maintenance.MaintenanceSentence;
import io.conga.planning.plan.PlanStep;
import io.conga.planning.plan.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says of rolling maintenance that ended before its end which nodes are done, what became of the one under way, and which
 * were not begun. A step's id is PHASE.NODE.
 */
final class MaintenanceStanding {

    /** Phases before which nothing of a node is changed. */
    private static final Set<String> LOOKING = Set.of("check", "fetch");

    private static final Set<String> STOPPING = Set.of("stop", "reboot");

    private MaintenanceStanding() {}

    /** @param reason what a step that failed says; empty where a person ended it */
    static List<Sentence> of(List<PlanStep> plan, Map<String, StepRow> rows, String reason) {
        Map<String, List<PlanStep>> turns = new LinkedHashMap<>();
        plan.forEach(step ->
                turns.computeIfAbsent(node(step), _ -> new ArrayList<>()).add(step));
        List<String> done = new ArrayList<>();
        List<String> untouched = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        turns.forEach((node, steps) -> {
            if (steps.stream().allMatch(step -> succeeded(rows, step))) {
                done.add(node);
            } else if (steps.stream().noneMatch(step -> !LOOKING.contains(phase(step)) && begun(rows, step))) {
                untouched.add(node);
            } else {
                sentences.add(underWay(node, steps, rows, reason));
            }
        });
        if (sentences.isEmpty() && !reason.isBlank()) {
            sentences.add(MaintenanceSentence.STANDING_REASON.with("reason", reason));
        }
        if (!done.isEmpty()) {
            sentences.addFirst(MaintenanceSentence.STANDING_DONE.with("nodes", String.join(", ", done)));
        }
        if (!untouched.isEmpty()) {
            sentences.add(MaintenanceSentence.STANDING_UNTOUCHED.with("nodes", String.join(", ", untouched)));
        }
        sentences.add(MaintenanceSentence.STANDING_GO_ON.with());
        return sentences;
    }

    private static Sentence underWay(String node, List<PlanStep> steps, Map<String, StepRow> rows, String reason) {
        MaintenanceSentence stands = MaintenanceSentence.STANDING_STANDBY;
        if (steps.stream().anyMatch(step -> phase(step).equals("back") && succeeded(rows, step))) {
            stands = MaintenanceSentence.STANDING_RETURNED;
        } else if (steps.stream().anyMatch(step -> STOPPING.contains(phase(step)) && begun(rows, step))
                && steps.stream().noneMatch(step -> phase(step).equals("start") && succeeded(rows, step))) {
            stands = MaintenanceSentence.STANDING_STOPPED;
        }
        return stands.with("node", node, "reason", reason);
    }

    private static boolean succeeded(Map<String, StepRow> rows, PlanStep step) {
        StepRow row = rows.get(step.id());
        return row != null && row.state() == StepState.SUCCEEDED;
    }

    private static boolean begun(Map<String, StepRow> rows, PlanStep step) {
        StepRow row = rows.get(step.id());
        return row != null && row.begun();
    }

    private static String phase(PlanStep step) {
        return step.id().substring(0, step.id().indexOf('.'));
    }

    private static String node(PlanStep step) {
        return step.id().substring(step.id().indexOf('.') + 1);
    }
}
