package io.conga.planning.prose;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class ProseWords {

    private ProseWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(ProseSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(PredictionHazard.values());
    }
}
