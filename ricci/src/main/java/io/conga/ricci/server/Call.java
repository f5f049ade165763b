package io.conga.ricci.server;

import com.sun.net.httpserver.HttpsExchange;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.certificate.Digests;
import io.conga.ricci.json.Json;
import io.conga.ricci.json.Required;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** One request and its answer. */
final class Call {

    static final int BODY_LIMIT = 1024 * 1024;

    private final HttpsExchange exchange;
    private final String node;
    private final @Nullable String pin;
    private boolean answered;

    Call(HttpsExchange exchange, String node) {
        this.exchange = exchange;
        this.node = node;
        this.pin = peer(exchange);
    }

    /** Of the certificate that the caller showed; null where it showed none. */
    @Nullable
    String pin() {
        return pin;
    }

    private static @Nullable String peer(HttpsExchange exchange) {
        try {
            return exchange.getSSLSession().getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? Digests.pin(certificate)
                    : null;
        } catch (SSLPeerUnverifiedException noCertificate) {
            return null;
        }
    }

    InetAddress source() {
        return exchange.getRemoteAddress().getAddress();
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** Path segments, decoded one by one. */
    List<String> path() {
        return Arrays.stream(exchange.getRequestURI().getRawPath().split("/", -1))
                .skip(1)
                .map(Call::decode)
                .toList();
    }

    @Nullable
    String query(String name) {
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && decode(pair.substring(0, equals)).equals(name)) {
                    return decode(pair.substring(equals + 1));
                }
            }
        }
        return null;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The body, read strictly; what is wrong with it becomes a problem that repeats nothing of what was sent. */
    <T> T body(Class<T> type) throws IOException {
        String mediaType = exchange.getRequestHeaders().getFirst("Content-Type");
        if (mediaType != null && !mediaType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new ProblemException(ServerProblem.MEDIA_TYPE, "node", node, "type", mediaType);
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (bytes.length > BODY_LIMIT) {
            throw new ProblemException(ServerProblem.TOO_LARGE, "node", node, "limit", Integer.toString(BODY_LIMIT));
        }
        T value;
        try {
            value = Json.MAPPER.readValue(bytes, type);
        } catch (InvalidTypeIdException e) {
            throw unknown(e.getTypeId() == null ? "it names no type" : "it names the type " + e.getTypeId());
        } catch (UnrecognizedPropertyException e) {
            throw unknown("it has a field " + e.getPropertyName());
        } catch (JacksonException e) {
            throw malformed(where(e));
        }
        String missing = value == null ? "the whole body" : Required.missing(value);
        if (value == null || missing != null) {
            throw malformed(missing + " is missing");
        }
        return value;
    }

    private ProblemException unknown(String reason) {
        return new ProblemException(NodeProblem.OPERATION_UNKNOWN, "node", node, "reason", reason);
    }

    ProblemException malformed(String reason) {
        return new ProblemException(ServerProblem.MALFORMED, "node", node, "reason", reason);
    }

    private static String where(JacksonException e) {
        var location = e.getLocation();
        return "It is not the JSON that is expected, at line " + location.getLineNr() + " column "
                + location.getColumnNr() + ".";
    }

    void answer(int status, Object value) throws IOException {
        send(status, "application/json", Json.MAPPER.writeValueAsBytes(value));
    }

    void problems(int status, List<Problem> problems) throws IOException {
        if (!answered) {
            send(status, "application/problem+json", Json.MAPPER.writeValueAsBytes(Map.of("problems", problems)));
        }
    }

    void empty() throws IOException {
        answered = true;
        exchange.sendResponseHeaders(204, -1);
    }

    void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    private void send(int status, String mediaType, byte[] body) throws IOException {
        answered = true;
        header("Content-Type", mediaType);
        header("Cache-Control", "no-store");
        boolean head = method().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Begins an answer without end; the caller writes lines and flushes. */
    OutputStream stream() throws IOException {
        answered = true;
        header("Content-Type", "application/x-ndjson");
        header("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    int status() {
        return exchange.getResponseCode();
    }

    /** Cuts the connection, from any thread. */
    void cut() {
        exchange.close();
    }
}
