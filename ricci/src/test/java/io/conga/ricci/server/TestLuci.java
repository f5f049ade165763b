package io.conga.ricci.server;

import io.conga.ricci.certificate.OwnCertificate;
import io.conga.ricci.json.Json;
import io.conga.ricci.settings.StateDirectory;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;

/** A luci with its own certificate, speaking real TLS to a ricci on loopback. */
public final class TestLuci implements AutoCloseable {

    private final String id = UUID.randomUUID().toString();
    private final HttpClient client;
    private volatile int port;

    private TestLuci(int port, SSLContext tls) {
        this.port = port;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** @param home where its certificate is kept */
    public static TestLuci withCertificate(int port, Path home) throws Exception {
        Files.createDirectories(home);
        return new TestLuci(port, Tls.context(OwnCertificate.loadOrMake(StateDirectory.open(home), "luci")));
    }

    /** A stranger that shows no certificate. */
    public static TestLuci withoutCertificate(int port) throws Exception {
        SSLContext bare = SSLContext.getInstance("TLS");
        bare.init(null, new javax.net.ssl.TrustManager[] {Tls.anyCertificate()}, null);
        return new TestLuci(port, bare);
    }

    public void movedTo(int newPort) {
        port = newPort;
    }

    /** An answer: status and body. */
    public record Answer(int status, JsonNode body) {

        public String code() {
            return body.path("problems").path(0).path("code").asString("");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path));
    }

    public Answer get(String path) throws Exception {
        return send(request(path).GET());
    }

    public Answer delete(String path) throws Exception {
        return send(request(path).DELETE());
    }

    public Answer call(String method, String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer post(String path, String body) throws Exception {
        return call("POST", path, body);
    }

    public Answer pairByToken(String token) throws Exception {
        return post(
                "/v1/trust",
                "{\"luci\":\"" + id + "\",\"name\":\"test\",\"token\":\"" + token + "\",\"takeOver\":false}");
    }

    public Answer pairByPassword(String password) throws Exception {
        return post(
                "/v1/trust",
                "{\"luci\":\"" + id + "\",\"name\":\"test\",\"password\":\"" + password + "\",\"takeOver\":false}");
    }

    public Answer step(String job, String step, String operation) throws Exception {
        return post("/v1/steps", "{\"job\":\"" + job + "\",\"step\":\"" + step + "\",\"operation\":" + operation + "}");
    }

    /** The event stream's bytes, as they come. */
    public InputStream events() throws Exception {
        return client.send(request("/v1/events").GET().build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** The bytes of an answer without end, as they come. */
    public InputStream stream(String path, String body) throws Exception {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String body = response.body().isEmpty() ? "{}" : response.body();
        return new Answer(response.statusCode(), Json.MAPPER.readTree(body));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
