package io.conga.planning.corosync;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class CorosyncWords {

    private CorosyncWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(CorosyncSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(CorosyncHazard.values());
    }
}
