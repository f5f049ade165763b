package io.conga.planning.node;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class NodeWords {

    private NodeWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(NodeSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(NodeHazard.values());
    }
}
