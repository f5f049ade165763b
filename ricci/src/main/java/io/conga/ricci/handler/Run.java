package io.conga.ricci.handler;

import io.conga.protocol.operation.StepProgress;
import io.conga.protocol.problem.Problem;
import io.conga.ricci.ledger.Attendance;
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
    private final Attendance attendance;
    private boolean changed;

    /** @param firstStarted when this step was begun for the first time, before any interruption */
    Run(Instant firstStarted, Attendance attendance) {
        this.firstStarted = firstStarted;
        this.attendance = attendance;
    }

    /** Tells whoever waits how far it is. */
    void progress(StepProgress progress) {
        attendance.progress(progress);
    }

    /** Whether somebody asked to end it; a handler that can't do so safely does not ask. */
    boolean cancelled() {
        return attendance.cancelled();
    }

    /** Whether the step was begun before and cut off. */
    boolean again() {
        return attendance.again();
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
