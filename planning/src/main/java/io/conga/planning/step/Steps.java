package io.conga.planning.step;

import io.conga.planning.plan.PlanStep;
import io.conga.planning.plan.Sentence;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects a plan's steps in order. */
public final class Steps {

    private final List<PlanStep> steps = new ArrayList<>();
    private final Set<String> systems = new LinkedHashSet<>();
    private int phase;
    private boolean used;
    private boolean pausable = true;

    /** What follows begins when everything before is done. */
    public Steps phase() {
        if (used) {
            phase++;
            used = false;
        }
        return this;
    }

    /** From here on, cancelling between two steps would leave a half that nobody wants. */
    public Steps noPauseFromHere() {
        pausable = false;
        return this;
    }

    /** From here on it is safe again. */
    public Steps pauseFromHere() {
        pausable = true;
        return this;
    }

    /** A step with nothing to take back. */
    public Steps add(String id, Place place, Sentence title, Operation operation) {
        return add(id, place, title, operation, null);
    }

    /**
     * A step.
     *
     * @param id unique in the plan
     * @param undo what takes it back; null where nothing has to or can
     */
    public Steps add(String id, Place place, Sentence title, Operation operation, @Nullable Operation undo) {
        steps.add(new PlanStep(
                id, phase, title, place.system(), place.alternatives(), place.node(), operation, undo, pausable));
        systems.add(place.system());
        used = true;
        return this;
    }

    /** The steps. */
    public List<PlanStep> list() {
        return List.copyOf(steps);
    }

    /** luci's ids of the systems that the steps run on. */
    public List<String> systems() {
        return List.copyOf(systems);
    }
}
