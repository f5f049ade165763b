package io.conga.ricci.command;

import io.conga.ricci.certificate.OwnCertificate;
import io.conga.ricci.server.Tls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Plays luci towards this machine's own loopback address. */
final class RehearsalClient {

    private final int port;
    private final SSLContext tls;

    RehearsalClient(int port, OwnCertificate own) throws GeneralSecurityException {
        this.port = port;
        this.tls = Tls.context(own);
    }

    private HttpsURLConnection open(String method, String path) throws IOException {
        var connection = (HttpsURLConnection)
                URI.create("https://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setSSLSocketFactory(tls.getSocketFactory());
        connection.setHostnameVerifier((_, _) -> true);
        connection.setRequestMethod(method);
        return connection;
    }

    void call(String method, String path, @Nullable String body, int expected) throws IOException {
        HttpsURLConnection connection = open(method, path);
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        int status = connection.getResponseCode();
        String answer;
        try (InputStream stream = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            answer = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (status != expected) {
            throw new IOException("rehearsal: " + method + " " + path + " answered " + status + ": " + answer);
        }
    }

    void firstLines(String path, int count) throws IOException {
        HttpsURLConnection connection = open("GET", path);
        try (var lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < count; i++) {
                if (lines.readLine() == null) {
                    throw new IOException("rehearsal: the stream ended after " + i + " lines");
                }
            }
            connection.disconnect();
        }
    }
}
