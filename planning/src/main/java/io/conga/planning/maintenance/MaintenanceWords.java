package io.conga.planning.maintenance;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class MaintenanceWords {

    private MaintenanceWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(MaintenanceSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(MaintenanceHazard.values());
    }
}
