package io.conga.luci.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.luci.TestLuci;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console's files, and what is below HTTP: TLS, broken requests. */
@Tag("component")
class ConsoleTest {

    @TempDir
    Path data;

    @Test
    void everyPageOfTheConsoleIsItsOnePage() throws Exception {
        try (TestLuci luci = TestLuci.start(data);
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : new String[] {"/", "/clusters/1", "/users", "/index.html"}) {
                var page = get(client, luci.address() + path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.headers().firstValue("Cache-Control")).as(path).contains("no-cache");
                assertThat(page.headers().firstValue("Content-Type"))
                        .as(path)
                        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
                assertThat(page.headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .isPresent();
                assertThat(page.headers().firstValue("Set-Cookie"))
                        .as("a page opens no session: %s", path)
                        .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN"));
            }
            var script = get(client, luci.address() + "/assets/app-1a2b3c.js");
            assertThat(script.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "immutable"));
            assertThat(get(client, luci.address() + "/assets/app-gone.js").statusCode())
                    .isEqualTo(404);
            assertThat(get(client, luci.address() + "/missing.png").body()).contains("request.no-such-path");
            assertThat(raw(luci, "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .contains(" 400 ", "request.malformed", "remedy")
                    .doesNotContain("<html", "Exception", "Tomcat");
            assertThat(raw(luci, "GET /api/v1/session HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                    .contains(" 400 ", "request.malformed")
                    .doesNotContain("<html", "Exception", "Tomcat");
        }
    }

    @Test
    void httpsWithACertificateOfItsOwn() throws Exception {
        try (TestLuci luci = TestLuci.start(data, "--luci.tls.self-signed=true");
                HttpClient client =
                        HttpClient.newBuilder().sslContext(trustAll()).build()) {
            var answer = get(client, luci.address().replace("http:", "https:") + "/api/v1/session");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(answer.sslSession().orElseThrow().getPeerCertificates()[0])
                    .isInstanceOfSatisfying(
                            X509Certificate.class,
                            certificate -> assertThat(certificate.getPublicKey().getAlgorithm())
                                    .isEqualTo("EC"));
        }
    }

    private static HttpResponse<String> get(HttpClient client, String address)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String raw(TestLuci luci, String request) throws IOException {
        URI address = URI.create(luci.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** This test looks at the certificate itself; its name need not match the address. */
    private static SSLContext trustAll() throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anyone()}, new SecureRandom());
        return context;
    }

    private static final class Anyone extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
