package io.conga.luci.problem;

import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The container's error page: what failed outside of every controller is a problem too. */
@Controller
public final class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    @ResponseBody
    ResponseEntity<ProblemBody> error(HttpServletRequest request) {
        ProblemException problem = problem(request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(problem.status(), problem.problems()));
    }

    private static ProblemException problem(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return thrown instanceof ProblemException known
                    ? known
                    : ProblemAdvice.unforeseen(thrown, request.getMethod() + " " + path);
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status >= 500) {
            return new ProblemException(
                    status,
                    List.of(Problem.of(RequestProblem.UNAVAILABLE, "reason", "The server answered " + status + ".")));
        }
        return switch (status) {
            case 404 -> new ProblemException(RequestProblem.NO_SUCH_PATH, "path", String.valueOf(path));
            case 413 -> new ProblemException(RequestProblem.TOO_LARGE, "limit", "1048576");
            default ->
                new ProblemException(
                        status,
                        List.of(Problem.of(
                                RequestProblem.MALFORMED, "reason", "The server refused it (" + status + ").")));
        };
    }
}
