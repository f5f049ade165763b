package io.conga.planning.resource;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class ResourceWords {

    private ResourceWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(ResourceSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(ResourceHazard.values());
    }
}
