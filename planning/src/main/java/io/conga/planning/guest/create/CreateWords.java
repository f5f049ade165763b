package io.conga.planning.guest.create;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class CreateWords {

    private CreateWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(CreateSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(CreateHazard.values());
    }
}
