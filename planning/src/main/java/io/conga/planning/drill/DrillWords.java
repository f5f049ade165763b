package io.conga.planning.drill;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class DrillWords {

    private DrillWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(DrillSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(DrillHazard.values());
    }
}
