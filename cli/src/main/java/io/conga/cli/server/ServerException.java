package io.conga.cli.server;

import java.io.Serial;
import tools.jackson.databind.JsonNode;

/** luci's answer was a problem, or there was no answer; the message is what a person should read. */
public final class ServerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public ServerException(String message) {
        super(message);
    }

    /** @param body a problem, or the list of all problems of a request */
    static ServerException of(int status, JsonNode body) {
        var text = new StringBuilder();
        JsonNode all = body.path("problems");
        if (all.isArray() && !all.isEmpty()) {
            all.forEach(problem -> append(text, problem));
        } else if (body.has("code")) {
            append(text, body);
        } else {
            text.append("luci answered with status ").append(status).append('.');
        }
        return new ServerException(text.toString().stripTrailing());
    }

    private static void append(StringBuilder text, JsonNode problem) {
        String field = problem.path("field").asString("");
        text.append(problem.path("what").asString());
        if (!field.isEmpty()) {
            text.append(" [").append(field).append(']');
        }
        text.append("\n  why:    ").append(problem.path("why").asString());
        text.append("\n  remedy: ").append(problem.path("remedy").asString());
        text.append("\n  code:   ").append(problem.path("code").asString()).append('\n');
    }
}
