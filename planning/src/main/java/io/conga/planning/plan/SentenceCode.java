package io.conga.planning.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence that planning can say: a code of the catalogues, and its English text with {@code {name}} placeholders. */
public interface SentenceCode {

    /**
     * The words of a sentence.
     *
     * @param code catalogue key, never renamed once released
     * @param text English, with placeholders
     */
    record Words(String code, String text) {

        private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

        /** The sentence with these values. A placeholder without a value is a fault of ours, found by tests. */
        public Sentence with(String... keysAndValues) {
            if (keysAndValues.length % 2 != 0) {
                throw new IllegalArgumentException("placeholder without a value for " + code);
            }
            var parameters = new LinkedHashMap<String, String>();
            for (int i = 0; i < keysAndValues.length; i += 2) {
                parameters.put(keysAndValues[i], keysAndValues[i + 1]);
            }
            return new Sentence(code, parameters, fill(parameters));
        }

        private String fill(Map<String, String> parameters) {
            return PLACEHOLDER.matcher(text).replaceAll(match -> {
                String value = parameters.get(match.group(1));
                if (value == null) {
                    throw new IllegalArgumentException("no value for " + match.group() + " of " + code);
                }
                return Matcher.quoteReplacement(value);
            });
        }
    }

    Words words();

    /**
     * The sentence with these values.
     *
     * @param keysAndValues alternating placeholder names and values
     */
    default Sentence with(String... keysAndValues) {
        return words().with(keysAndValues);
    }
}
