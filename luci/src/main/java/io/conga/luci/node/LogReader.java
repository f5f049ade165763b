package io.conga.luci.node;

import io.conga.protocol.journal.JournalEvent;
import io.conga.protocol.journal.JournalStreamRequest;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import tools.jackson.core.JacksonException;

/** Reads one stream of a log: newline-delimited JSON, with a heartbeat every 5 s. */
final class LogReader {

    private static final String PATH = "/v1/logs/stream";
    private static final int SILENCE_MILLISECONDS = 25_000;

    private final TlsConnections connections;

    LogReader(TlsConnections connections) {
        this.connections = connections;
    }

    void read(
            SSLSocketFactory sockets, NodeTarget node, JournalStreamRequest request, Consumer<JournalEvent> consumer) {
        var where = new Exchange.Where(node.name(), node.address(), node.port());
        HttpsURLConnection connection = connect(sockets, node);
        try {
            byte[] body = Exchange.JSON.writeValueAsBytes(request);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Accept", "application/x-ndjson");
            connect(connection, node);
            try (var out = connection.getOutputStream()) {
                out.write(body);
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
                lines(lines, node, consumer);
            }
        } catch (IOException e) {
            throw Reasons.lost(node.name(), e);
        } finally {
            connection.disconnect();
        }
    }

    private HttpsURLConnection connect(SSLSocketFactory sockets, NodeTarget node) {
        try {
            return connections.open(sockets, node.address(), node.port(), PATH, SILENCE_MILLISECONDS);
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

    private static void lines(BufferedReader lines, NodeTarget node, Consumer<JournalEvent> consumer)
            throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                JournalEvent event = parse(line, node);
                consumer.accept(event);
                if (event instanceof JournalEvent.End || event instanceof JournalEvent.Failed) {
                    return;
                }
            }
        }
        throw new EOFException();
    }

    private static JournalEvent parse(String line, NodeTarget node) {
        try {
            return Exchange.JSON.readValue(line, JournalEvent.class);
        } catch (JacksonException e) {
            throw new ProblemException(
                    NodeProblem.OUTPUT_UNREADABLE,
                    "command",
                    "POST " + PATH,
                    "node",
                    node.name(),
                    "reason",
                    "Its ricci may be of another version than luci: " + e.getOriginalMessage());
        }
    }
}
