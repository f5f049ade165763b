package io.conga.luci.problem;

import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever ends a request into a problem. What nobody foresaw gets a reference, and its trace goes to the log only. */
@RestControllerAdvice
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemBody> problem(ProblemException e) {
        var headers = new HttpHeaders();
        String seconds = e.problems().getFirst().parameters().get("seconds");
        if (e.status() == RequestProblem.THROTTLED.status() && seconds != null) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds);
        }
        return answer(e.status(), e.problems(), headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> unreadable(HttpMessageNotReadableException e) {
        return problem(UnreadableBody.problem(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> mistyped(MethodArgumentTypeMismatchException e) {
        Class<?> type = Objects.requireNonNullElse(e.getRequiredType(), Object.class);
        return problem(new ProblemException(
                RequestProblem.INVALID_FIELD.status(),
                List.of(Problem.of(
                                RequestProblem.INVALID_FIELD,
                                "field",
                                e.getName(),
                                "reason",
                                UnreadableBody.expected(type))
                        .at(e.getName()))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> missing(MissingRequestValueException e) {
        return problem(new ProblemException(RequestProblem.MALFORMED, "reason", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> method(HttpRequestMethodNotSupportedException e) {
        String[] supported = Objects.requireNonNullElse(e.getSupportedMethods(), new String[0]);
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ALLOW, String.join(", ", supported));
        var problem =
                Problem.of(RequestProblem.METHOD, "method", e.getMethod(), "allowed", String.join(", ", supported));
        return answer(RequestProblem.METHOD.status(), List.of(problem), headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> mediaType(HttpMediaTypeNotSupportedException e) {
        return problem(new ProblemException(RequestProblem.MEDIA_TYPE, "type", String.valueOf(e.getContentType())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> notAcceptable(HttpMediaTypeNotAcceptableException e) {
        String offered =
                e.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining(", "));
        return problem(new ProblemException(
                RequestProblem.MALFORMED, "reason", "The Accept header asks for none of: " + offered + "."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> noPath(NoResourceFoundException e) {
        return problem(new ProblemException(RequestProblem.NO_SUCH_PATH, "path", "/" + e.getResourcePath()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> noPath(NoHandlerFoundException e) {
        return problem(new ProblemException(RequestProblem.NO_SUCH_PATH, "path", e.getRequestURL()));
    }

    /** The browser went away, or an event stream came to its end: there is nobody to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void gone(Exception e) {
        LOG.debug("The other end is gone", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> unforeseen(Exception e, HttpServletRequest request) {
        return problem(unforeseen(e, request.getMethod() + " " + request.getRequestURI()));
    }

    /** Logs it under a new reference, and says only the reference. */
    static ProblemException unforeseen(Throwable e, String where) {
        String reference = Reference.next();
        LOG.error("{} failed ({})", where, reference, e);
        return new ProblemException(RequestProblem.INTERNAL, "reference", reference);
    }

    private static ResponseEntity<ProblemBody> answer(int status, List<Problem> problems, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        return ResponseEntity.status(status).headers(headers).body(ProblemBody.of(status, problems));
    }
}
