package io.conga.planning.guest.control;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;
import java.util.stream.Stream;

/** What this room can say. */
public final class ControlWords {

    private ControlWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(ControlSentence.values());
    }

    public static List<HazardCode> hazards() {
        return Stream.<HazardCode>concat(Stream.of(ControlHazard.values()), Stream.of(MigrationCheck.values()))
                .toList();
    }
}
