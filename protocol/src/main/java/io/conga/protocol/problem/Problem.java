package io.conga.protocol.problem;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong, with its remedy. One record serves API, CLI and console.
 *
 * @param code stable identifier, see {@link ProblemCode#code()}
 * @param severity how much it matters
 * @param parameters the values behind the placeholders, for translation
 * @param what what happened, in English
 * @param why why it happened
 * @param remedy what a person can do about it
 * @param field the form field it belongs to (JSON path such as {@code nodes[1].address}), or null
 */
public record Problem(
        String code,
        Severity severity,
        Map<String, String> parameters,
        String what,
        String why,
        String remedy,
        @Nullable String field) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    public Problem {
        parameters = Map.copyOf(parameters);
    }

    /**
     * @param keysAndValues alternating placeholder names and values
     */
    public static Problem of(ProblemCode code, String... keysAndValues) {
        if (keysAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("placeholder without a value for " + code.code());
        }
        var parameters = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            parameters.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Problem(
                code.code(),
                code.severity(),
                parameters,
                fill(code.what(), parameters),
                fill(code.why(), parameters),
                fill(code.remedy(), parameters),
                null);
    }

    /** The same problem, beside the form field that caused it. */
    public Problem at(String formField) {
        return new Problem(code, severity, parameters, what, why, remedy, formField);
    }

    private static String fill(String template, Map<String, String> parameters) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(parameters.getOrDefault(match.group(1), match.group())));
    }
}
