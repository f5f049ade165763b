package io.conga.planning.section;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class SectionWords {

    private SectionWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(SectionSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(SectionHazard.values());
    }
}
