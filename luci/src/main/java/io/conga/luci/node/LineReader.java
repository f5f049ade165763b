package io.conga.luci.node;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads one answer that comes line by line: newline-delimited JSON, with a heartbeat every 5 s. */
final class LineReader {

    private static final int SILENCE_MILLISECONDS = 25_000;

    private final TlsConnections connections;

    LineReader(TlsConnections connections) {
        this.connections = connections;
    }

    /**
     * @param path and query
     * @param body is sent by POST; null: GET
     * @param consumer whether a line was the last
     */
    <T> void read(
            SSLSocketFactory sockets,
            NodeTarget node,
            String path,
            @Nullable Object body,
            Class<T> type,
            Predicate<T> consumer) {
        var where = new Exchange.Where(node.name(), node.address(), node.port());
        HttpsURLConnection connection = connect(sockets, node, path);
        try {
            connection.setRequestProperty("Accept", "application/x-ndjson");
            if (body == null) {
                connect(connection, node);
            } else {
                send(connection, node, body);
            }
            int status = connection.getResponseCode();
            if (status >= 400) {
                try (InputStream in = connection.getErrorStream()) {
                    throw Exchange.refusal(where, status, in == null ? new byte[0] : in.readNBytes(1 << 20));
                }
            }
            if (status != 200) {
                throw Exchange.notRicci(where, "It answered with HTTP status " + status + ".");
            }
            try (var lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank() && consumer.test(parse(line, node, path, type))) {
                        return;
                    }
                }
                throw new EOFException();
            }
        } catch (IOException e) {
            throw Reasons.lost(node.name(), e);
        } finally {
            connection.disconnect();
        }
    }

    private static void send(HttpsURLConnection connection, NodeTarget node, Object body) throws IOException {
        byte[] bytes = Exchange.JSON.writeValueAsBytes(body);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(bytes.length);
        connection.setRequestProperty("Content-Type", "application/json");
        connect(connection, node);
        try (var out = connection.getOutputStream()) {
            out.write(bytes);
        }
    }

    private HttpsURLConnection connect(SSLSocketFactory sockets, NodeTarget node, String path) {
        try {
            return connections.open(sockets, node.address(), node.port(), path, SILENCE_MILLISECONDS);
        } catch (IOException e) {
            throw Reasons.notConnected(node.name(), node.address(), node.port(), e);
        }
    }

    private static void connect(HttpsURLConnection connection, NodeTarget node) {
        try {
            connection.connect();
        } catch (IOException e) {
            throw Reasons.notConnected(node.name(), node.address(), node.port(), e);
        }
    }

    private static <T> T parse(String line, NodeTarget node, String path, Class<T> type) {
        try {
            return Exchange.JSON.readValue(line, type);
        } catch (JacksonException e) {
            throw new ProblemException(
                    NodeProblem.OUTPUT_UNREADABLE,
                    "command",
                    path,
                    "node",
                    node.name(),
                    "reason",
                    "Its ricci may be of another version than luci: " + e.getOriginalMessage());
        }
    }
}
