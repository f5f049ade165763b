package io.conga.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with a trusted key who speaks to a node's ricci past luci, and so past luci's guards: what a broken or taken
 * luci could send. The node's root puts the key there.
 */
final class RicciLine implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String KEY_STORE_PASSWORD = "conga-line";

    private final HttpClient client;
    private final URI steps;
    private final AtomicInteger count = new AtomicInteger();

    private RicciLine(HttpClient client, URI steps) {
        this.client = client;
        this.steps = steps;
    }

    static RicciLine to(Lab lab, String node) {
        int port = freePort();
        lab.lab(
                        "serve",
                        "line-" + node,
                        "socat",
                        "TCP-LISTEN:" + port + ",bind=127.0.0.1,reuseaddr,fork",
                        "TCP:" + lab.management(node) + ":" + Lab.RICCI_PORT)
                .orThrow();
        lab.lab("forward", String.valueOf(port)).orThrow();
        try {
            KeyStore key = key(lab.stateDir().resolve("run/line-" + node + ".p12"));
            trust(lab, node, key);
            return new RicciLine(client(key), URI.create("https://127.0.0.1:" + port + "/v1/steps"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore key(Path file) throws IOException, GeneralSecurityException {
        HostCommand.run(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "line",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=line",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                KEY_STORE_PASSWORD,
                                "-keystore",
                                file.toString()),
                        Map.of(),
                        Site.LIMIT)
                .orThrow();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, KEY_STORE_PASSWORD.toCharArray());
        }
        return store;
    }

    private static void trust(Lab lab, String node, KeyStore key) throws GeneralSecurityException {
        String pin = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(key.getCertificate("line").getPublicKey().getEncoded()));
        var record = JSON.createObjectNode()
                .put("pin", pin)
                .put("luci", UUID.randomUUID().toString())
                .put("name", "line")
                .put("address", "127.0.0.1")
                .put("since", "2026-01-01T00:00:00Z");
        lab.exec(
                        node,
                        "sh",
                        "-c",
                        "umask 077; printf %s \"$1\" >/var/lib/ricci/trust/\"$2\".json",
                        "sh",
                        record.toString(),
                        pin)
                .orThrow();
    }

    private static HttpClient client(KeyStore key) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(key, KEY_STORE_PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), new TrustManager[] {new AnyCertificate()}, new SecureRandom());
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends an operation as a step of no job. @return ricci's reply at its end */
    JsonNode step(JsonNode operation) {
        var request = JSON.createObjectNode();
        request.put("job", "line").put("step", "step" + count.incrementAndGet());
        request.set("operation", operation);
        var message = HttpRequest.newBuilder(steps)
                .timeout(Site.LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                .build();
        try {
            JsonNode reply;
            do {
                reply = JSON.readTree(
                        client.send(message, BodyHandlers.ofString()).body());
            } while (reply.path("state").asString("").equals("RUNNING"));
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
