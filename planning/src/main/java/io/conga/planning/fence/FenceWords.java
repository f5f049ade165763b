package io.conga.planning.fence;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class FenceWords {

    private FenceWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(FenceSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(FenceHazard.values());
    }
}
