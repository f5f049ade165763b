package io.conga.luci.node;

import io.conga.protocol.event.NodeEvent;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import tools.jackson.core.JacksonException;

/** Reads one ricci's event stream: newline-delimited JSON, with a heartbeat every 10 s. */
final class EventReader {

    /** Two heartbeats and a half; the socket's read time limit is the watchdog. */
    private static final int SILENCE_MILLISECONDS = 25_000;

    /** Handshakes are the cost of a restart: thousands of lines must not all shake hands at once. */
    private static final int HANDSHAKES = 64;

    private final TlsConnections connections;
    private final Semaphore handshakes = new Semaphore(HANDSHAKES);

    EventReader(TlsConnections connections) {
        this.connections = connections;
    }

    void read(SSLSocketFactory sockets, NodeTarget node, Runnable opened, Consumer<NodeEvent> consumer) {
        var where = new Exchange.Where(node.name(), node.address(), node.port());
        HttpsURLConnection connection = connect(sockets, node);
        try {
            int status = connection.getResponseCode();
            if (status >= 400) {
                try (InputStream in = connection.getErrorStream()) {
                    throw Exchange.refusal(where, status, in == null ? new byte[0] : in.readNBytes(1 << 20));
                }
            }
            if (status != 200) {
                throw Exchange.notRicci(where, "It answered with HTTP status " + status + ".");
            }
            opened.run();
            try (var lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                readLines(lines, node, consumer);
            }
        } catch (IOException e) {
            throw unreachable(node, e);
        } finally {
            connection.disconnect();
        }
    }

    private HttpsURLConnection connect(SSLSocketFactory sockets, NodeTarget node) {
        try {
            handshakes.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(node, new IOException("luci stopped listening", e));
        }
        try {
            var connection = connections.open(sockets, node.address(), node.port(), "/v1/events", SILENCE_MILLISECONDS);
            connection.setRequestProperty("Accept", "application/x-ndjson");
            connection.connect();
            return connection;
        } catch (IOException e) {
            throw Reasons.notConnected(node.name(), node.address(), node.port(), e);
        } finally {
            handshakes.release();
        }
    }

    private static void readLines(BufferedReader lines, NodeTarget node, Consumer<NodeEvent> consumer)
            throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                consumer.accept(parse(line, node));
            }
        }
        throw new EOFException();
    }

    private static NodeEvent parse(String line, NodeTarget node) {
        try {
            return Exchange.JSON.readValue(line, NodeEvent.class);
        } catch (JacksonException e) {
            throw new ProblemException(
                    NodeProblem.OUTPUT_UNREADABLE,
                    "command",
                    "GET /v1/events",
                    "node",
                    node.name(),
                    "reason",
                    "Its ricci may be of another version than luci: " + e.getOriginalMessage());
        }
    }

    private static ProblemException unreachable(NodeTarget node, IOException e) {
        return new ProblemException(
                NodeProblem.UNREACHABLE,
                "node",
                node.name(),
                "address",
                node.address(),
                "port",
                Integer.toString(node.port()),
                "reason",
                Reasons.inWords(e));
    }
}
