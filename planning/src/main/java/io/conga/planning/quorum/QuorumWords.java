package io.conga.planning.quorum;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class QuorumWords {

    private QuorumWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(QuorumSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(QuorumHazard.values());
    }
}
