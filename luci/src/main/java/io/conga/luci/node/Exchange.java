package io.conga.luci.node;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.TrustProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One request and its answer. */
final class Exchange {

    /** Views and configurations of large clusters are a few hundred KiB; more than this is not ricci. */
    private static final int ANSWER_LIMIT = 32 * 1024 * 1024;

    static final JsonMapper JSON = JsonMapper.shared();

    record Where(String name, String address, int port) {}

    record Request(String method, String path, @Nullable Object body, int readMilliseconds) {}

    /** The shape of ricci's refusals. */
    private record Refusal(@Nullable List<Problem> problems) {}

    private final TlsConnections connections;

    Exchange(TlsConnections connections) {
        this.connections = connections;
    }

    <T> T run(SSLSocketFactory sockets, Where where, Request request, Class<T> answer) {
        HttpsURLConnection connection;
        try {
            connection = connections.open(
                    sockets, where.address(), where.port(), request.path(), request.readMilliseconds());
            connection.setRequestMethod(request.method());
            if (request.body() != null) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Reasons.notConnected(
                    where.name(), where.address(), where.port(), new IOException("The address can't be used", e));
        }
        byte[] body = request.body() == null ? null : JSON.writeValueAsBytes(request.body());
        if (body != null) {
            // Fixed length also keeps the JDK from silently sending a POST twice.
            connection.setFixedLengthStreamingMode(body.length);
        }
        try {
            connection.connect();
        } catch (IOException e) {
            throw Reasons.notConnected(where.name(), where.address(), where.port(), e);
        }
        try {
            if (body != null) {
                try (var out = connection.getOutputStream()) {
                    out.write(body);
                }
            }
            return answer(connection, where, answer);
        } catch (IOException e) {
            throw Reasons.lost(where.name(), e);
        } finally {
            connection.disconnect();
        }
    }

    private static <T> T answer(HttpsURLConnection connection, Where where, Class<T> kind) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw notRicci(where, "It does not speak HTTP.");
        }
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] bytes = in == null ? new byte[0] : in.readNBytes(ANSWER_LIMIT);
            if (status >= 400) {
                throw refusal(where, status, bytes);
            }
            return read(where, bytes, kind);
        }
    }

    @SuppressWarnings("NullAway") // an answer without a body is read as Void
    private static <T> T read(Where where, byte[] bytes, Class<T> kind) {
        if (kind == Void.class) {
            return null;
        }
        try {
            T value = JSON.readValue(bytes, kind);
            if (value == null) {
                throw notRicci(where, "Its answer is empty.");
            }
            return value;
        } catch (JacksonException e) {
            throw notRicci(where, "Its answer can't be read: " + e.getOriginalMessage());
        }
    }

    static ProblemException refusal(Where where, int status, byte[] bytes) {
        try {
            var refusal = JSON.readValue(bytes, Refusal.class);
            var problems = refusal == null ? null : refusal.problems();
            if (problems != null && !problems.isEmpty()) {
                return new ProblemException(status, problems);
            }
        } catch (JacksonException e) {
            return notRicci(where, "It answered with HTTP status " + status + " and no problem of ricci's.");
        }
        return status >= 500
                ? new ProblemException(
                        NodeProblem.CONTACT_LOST,
                        "node",
                        where.name(),
                        "reason",
                        "It answered with HTTP status " + status + ".")
                : notRicci(where, "It answered with HTTP status " + status + " and no problem of ricci's.");
    }

    static ProblemException notRicci(Where where, String reason) {
        return new ProblemException(
                TrustProblem.NOT_RICCI,
                "address",
                where.address(),
                "port",
                Integer.toString(where.port()),
                "reason",
                reason);
    }
}
