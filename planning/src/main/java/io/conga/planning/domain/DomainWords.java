package io.conga.planning.domain;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class DomainWords {

    private DomainWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(DomainSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(DomainHazard.values());
    }
}
