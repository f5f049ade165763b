package io.conga.luci.problem;

import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our own words, and beside the field, why a body could not be read; Jackson's words name classes. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemException problem(HttpMessageNotReadableException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException large) {
                return new ProblemException(RequestProblem.TOO_LARGE, "limit", Long.toString(large.limit()));
            }
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown -> field(path(unknown), "This request has no such field.");
            case InvalidTypeIdException type ->
                field(within(path(type), "type"), "There is no such type, or none is given.");
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case DatabindException other -> field(path(other), "The value can't be used.");
            case JacksonException syntax ->
                malformed("It is not JSON, at line "
                        + (syntax.getLocation() == null
                                ? 1
                                : syntax.getLocation().getLineNr()) + ".");
            case null, default -> malformed("A JSON body is required.");
        };
    }

    private static ProblemException mismatch(MismatchedInputException e) {
        String path = path(e);
        String message = e.getOriginalMessage();
        if (message.startsWith("Missing required creator property") || message.startsWith("Invalid `null` value")) {
            return field(path, "It must be given.");
        }
        if (path.isEmpty()) {
            return malformed("The body must be a JSON object.");
        }
        return field(path, expected(e.getTargetType()));
    }

    /** What fits a type, for people. */
    static String expected(@Nullable Class<?> type) {
        if (type == null || type == Object.class) {
            return "The value does not fit.";
        }
        if (type.isEnum()) {
            return "It is one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")) + ".";
        }
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return "It is a number.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "It is true or false.";
        }
        if (type == String.class) {
            return "It is a text.";
        }
        return List.class.isAssignableFrom(type) ? "It is a list." : "It is an object.";
    }

    /** Such as {@code nodes[1].address}. */
    private static String path(DatabindException e) {
        var path = new StringBuilder();
        for (var reference : e.getPath()) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String within(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static ProblemException malformed(String reason) {
        return new ProblemException(RequestProblem.MALFORMED, "reason", reason);
    }

    private static ProblemException field(String path, String reason) {
        if (path.isEmpty()) {
            return malformed(reason);
        }
        return new ProblemException(
                RequestProblem.INVALID_FIELD.status(),
                List.of(Problem.of(RequestProblem.INVALID_FIELD, "field", path, "reason", reason)
                        .at(path)));
    }
}
