package io.conga.luci.problem;

import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What luci answers instead of a result, as {@code application/problem+json}: the first problem's own fields, and all
 * of them in {@code problems}.
 *
 * @param code {@link Problem#code()} of the first
 * @param severity how much the first matters
 * @param parameters values for translation
 * @param what what happened
 * @param why why
 * @param remedy what a person can do
 * @param field form field, or null
 * @param problems all problems, the first among them
 * @param status the HTTP status
 */
public record ProblemBody(
        String code,
        Severity severity,
        Map<String, String> parameters,
        String what,
        String why,
        String remedy,
        @Nullable String field,
        List<Problem> problems,
        int status) {

    /** The content type of these answers. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemBody of(int status, List<Problem> problems) {
        Problem first = problems.getFirst();
        return new ProblemBody(
                first.code(),
                first.severity(),
                first.parameters(),
                first.what(),
                first.why(),
                first.remedy(),
                first.field(),
                List.copyOf(problems),
                status);
    }
}
