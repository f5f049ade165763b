package io.conga.ricci.handler;

import io.conga.protocol.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a handler tells of its run, beside the commands, which are recorded by themselves. */
final class Run {

    private final Instant firstStarted;
    private final List<Problem> warnings = new ArrayList<>();
    private final Map<String, String> results = new LinkedHashMap<>();
    private boolean changed;

    /** @param firstStarted when this step was begun for the first time, before any interruption */
    Run(Instant firstStarted) {
        this.firstStarted = firstStarted;
    }

    Instant firstStarted() {
        return firstStarted;
    }

    void changed() {
        changed = true;
    }

    void changed(boolean did) {
        changed |= did;
    }

    void warn(Problem problem) {
        warnings.add(problem);
    }

    void result(String name, String value) {
        results.put(name, value);
    }

    boolean hasChanged() {
        return changed;
    }

    List<Problem> warnings() {
        return warnings;
    }

    Map<String, String> results() {
        return results;
    }
}
