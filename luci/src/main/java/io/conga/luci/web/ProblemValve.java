package io.conga.luci.web;

import io.conga.luci.problem.ProblemBody;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.RequestProblem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before anything of luci's sees it (a broken request line, an address that can't be decoded) is a problem too. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = status < 500
                ? Problem.of(RequestProblem.MALFORMED, "reason", "It is not HTTP as luci understands it.")
                : Problem.of(RequestProblem.UNAVAILABLE, "reason", "The server answered " + status + ".");
        try {
            response.setContentType(ProblemBody.MEDIA_TYPE);
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(JsonMapper.shared().writeValueAsString(ProblemBody.of(status, List.of(problem))));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("The other end is gone", e);
        }
    }
}
