package io.conga.planning.why;

import io.conga.planning.plan.SentenceCode;
import java.util.List;

/** What this room can say. */
public final class WhyWords {

    private WhyWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(WhySentence.values());
    }
}
