package io.conga.planning.storage.words;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class StorageWords {

    private StorageWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(StorageSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(StorageHazard.values());
    }
}
