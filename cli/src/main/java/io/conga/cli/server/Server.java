package io.conga.cli.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * luci's public API, with the session of this user. {@link HttpURLConnection} and not the newer client: it starts in half the time,
 * and a command line is started often.
 */
public final class Server {

    private static final String SERVER = "server";
    private static final String CSRF = "XSRF-TOKEN";
    private final JsonMapper json = JsonMapper.shared();
    private final String address;
    private final SessionFile file;
    private final Map<String, String> session;

    /** @param address such as http://127.0.0.1:8480; null: the one that the last sign-in went to */
    public Server(@Nullable String address, SessionFile file) {
        this.file = file;
        session = new TreeMap<>(file.read());
        this.address = address != null ? address : session.getOrDefault(SERVER, "http://127.0.0.1:8480");
        if (!this.address.equals(session.get(SERVER))) {
            session.clear();
            session.put(SERVER, this.address);
        }
    }

    public JsonNode get(String path) {
        return send("GET", path, null);
    }

    public JsonNode post(String path, JsonNode body) {
        if (!session.containsKey(CSRF)) {
            get("/session");
        }
        return send("POST", path, body);
    }

    public void signIn(String user, String password) {
        get("/session");
        post("/session", json.createObjectNode().put("name", user).put("password", password));
        file.write(session);
    }

    public void signOut() {
        get("/session");
        send("DELETE", "/session", null);
        file.write(Map.of(SERVER, address));
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(address + "/api/v1" + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(10_000);
            connection.setReadTimeout(60_000);
            connection.setRequestProperty("Accept", "application/json, application/problem+json");
            connection.setRequestProperty("Cookie", cookies());
            String token = session.get(CSRF);
            if (token != null) {
                connection.setRequestProperty("X-XSRF-TOKEN", token);
            }
            if (body != null) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.getOutputStream().write(json.writeValueAsBytes(body));
            }
            int status = connection.getResponseCode();
            remember(connection.getHeaderFields());
            try (InputStream stream = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String text = stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                JsonNode answer = text.isBlank() ? JsonNodeFactory.instance.missingNode() : json.readTree(text);
                if (status >= 400) {
                    throw ServerException.of(status, answer);
                }
                return answer;
            }
        } catch (IOException e) {
            throw new ServerException("luci does not answer at " + address + ": " + e.getMessage()
                    + "\n  remedy: start it (./conga up), or name it with --server.");
        }
    }

    private String cookies() {
        var text = new StringBuilder();
        session.forEach((name, value) -> {
            if (!name.equals(SERVER)) {
                text.append(text.isEmpty() ? "" : "; ").append(name).append('=').append(value);
            }
        });
        return text.toString();
    }

    private void remember(Map<String, List<String>> headers) {
        var before = Map.copyOf(session);
        headers.forEach((name, values) -> {
            if (!"Set-Cookie".equalsIgnoreCase(name)) {
                return;
            }
            for (String value : values) {
                String pair = value.substring(0, value.indexOf(';') < 0 ? value.length() : value.indexOf(';'));
                int equals = pair.indexOf('=');
                if (equals == pair.length() - 1) {
                    session.remove(pair.substring(0, equals));
                } else if (equals > 0) {
                    session.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        });
        if (!session.equals(before)) {
            file.write(session);
        }
    }
}
