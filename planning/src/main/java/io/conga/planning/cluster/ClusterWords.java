package io.conga.planning.cluster;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class ClusterWords {

    private ClusterWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(ClusterSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(ClusterHazard.values());
    }
}
