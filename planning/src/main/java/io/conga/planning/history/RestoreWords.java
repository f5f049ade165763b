package io.conga.planning.history;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class RestoreWords {

    private RestoreWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(RestoreSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(RestoreHazard.values());
    }
}
