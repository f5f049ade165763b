package io.conga.planning.plan;

import java.util.Map;

/**
 * A sentence that the console says in the reader's language.
 *
 * @param code catalogue key such as {@code step.start-cluster}
 * @param parameters its values
 * @param text the same in English, for the CLI and for codes that a catalogue does not know
 */
public record Sentence(String code, Map<String, String> parameters, String text) {
    public Sentence {
        parameters = Map.copyOf(parameters);
    }
}
