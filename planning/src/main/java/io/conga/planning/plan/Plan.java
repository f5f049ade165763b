package io.conga.planning.plan;

import io.conga.planning.intent.Intent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change will do. Immutable; nothing is decided any more while it is carried out.
 *
 * @param intent what was wanted
 * @param title what it does, as a sentence code and its parameters
 * @param cluster luci's id of the cluster it changes; null for a cluster to be
 * @param systems luci's ids of the systems it touches, for permissions
 * @param steps in order; steps of one phase run at the same time, the next phase begins when all are done
 * @param hazards what to know before applying it; any of severity BLOCK keeps it from being applied
 * @param undo what becomes of it when it fails or is taken back
 * @param fingerprints what it is based on, re-read before it is applied: "cib" to CIB version, "corosync:NODE" to digest or "none"
 */
public record Plan(
        Intent intent,
        Sentence title,
        @Nullable String cluster,
        List<String> systems,
        List<PlanStep> steps,
        List<Hazard> hazards,
        Undo undo,
        Map<String, String> fingerprints) {

    public Plan {
        systems = List.copyOf(systems);
        steps = List.copyOf(steps);
        hazards = List.copyOf(hazards);
        fingerprints = Map.copyOf(fingerprints);
    }

    /** The same plan with more to know before it is applied, such as what a prediction showed. */
    public Plan withHazards(List<Hazard> more) {
        var all = new java.util.ArrayList<>(hazards);
        more.stream().filter(hazard -> !all.contains(hazard)).forEach(all::add);
        return new Plan(intent, title, cluster, systems, steps, all, undo, fingerprints);
    }
}
