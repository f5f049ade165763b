package io.conga.lab.api;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** luci's API with the session of one user. Answers of 400 and above are {@link Refused}. */
public final class LuciApi implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private final JsonMapper json = JsonMapper.shared();
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;

    public LuciApi(URI address) {
        this.address = address;
    }

    /** luci said no: the problem, with its code and remedy. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;
        private final transient JsonNode problem;

        Refused(String request, int status, JsonNode problem) {
            super(request + " -> " + status + " " + problem);
            this.status = status;
            this.problem = problem;
        }

        public int status() {
            return status;
        }

        public String code() {
            return problem.path("code").asString("");
        }
    }

    /** Signs in with the one-time password and replaces it, as the page demands. */
    public void firstSignIn(String user, String oneTimePassword, String password) {
        signIn(user, oneTimePassword);
        post(
                "/session/password",
                json.createObjectNode().put("current", oneTimePassword).put("next", password));
    }

    public JsonNode signIn(String user, String password) {
        get("/session");
        return post("/session", json.createObjectNode().put("name", user).put("password", password));
    }

    public JsonNode get(String path) {
        return send("GET", path, null);
    }

    public JsonNode post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public JsonNode patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public JsonNode delete(String path) {
        return send("DELETE", path, null);
    }

    private JsonNode send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .timeout(LIMIT)
                .header("Accept", "application/json, application/problem+json");
        csrf(request);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body)));
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            JsonNode node = answer.body().isBlank() ? json.missingNode() : json.readTree(answer.body());
            if (answer.statusCode() >= 400) {
                throw new Refused(method + " " + path, answer.statusCode(), node);
            }
            return node;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(method + " " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file as it is. */
    public byte[] bytes(String path) {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .timeout(LIMIT)
                .header("Accept", "*/*")
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 400) {
                throw new Refused("GET " + path, answer.statusCode(), json.readTree(answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("GET " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void csrf(HttpRequest.Builder request) {
        for (HttpCookie cookie : cookies.getCookieStore().get(address)) {
            if (cookie.getName().equals("XSRF-TOKEN")) {
                request.header("X-XSRF-TOKEN", cookie.getValue());
            }
        }
    }

    /** The event stream of this session: lines of text/event-stream. The caller closes it. */
    public java.util.stream.Stream<String> events() {
        return lines("/events");
    }

    /** What comes from there, line by line as it comes: an event stream or a file. The caller closes it. */
    public java.util.stream.Stream<String> lines(String path) {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .header("Accept", "text/event-stream, */*")
                .build();
        try {
            return client.send(request, BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
