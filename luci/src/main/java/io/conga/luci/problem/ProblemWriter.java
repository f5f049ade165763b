package io.conga.luci.problem;

import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemCode;
import io.conga.protocol.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is: in filters and error pages. */
@Component
public final class ProblemWriter {

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, ProblemCode code, String... keysAndValues) throws IOException {
        write(response, code.status(), List.of(Problem.of(code, keysAndValues)));
    }

    public void write(HttpServletResponse response, ProblemException problem) throws IOException {
        write(response, problem.status(), problem.problems());
    }

    public void write(HttpServletResponse response, int status, List<Problem> problems) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        byte[] body = json.writeValueAsBytes(ProblemBody.of(status, problems));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
