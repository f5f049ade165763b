package io.conga.planning.service;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class ServiceWords {

    private ServiceWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(ServiceSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(ServiceHazard.values());
    }
}
