package io.conga.planning.property;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class PropertyWords {

    private PropertyWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(PropertySentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(PropertyHazard.values());
    }
}
