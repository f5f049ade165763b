package io.conga.planning.guest;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class GuestWords {

    private GuestWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(GuestSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(GuestHazard.values());
    }
}
