package io.conga.ricci.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.ricci.settings.Settings;
import io.conga.ricci.settings.StateDirectory;
import io.conga.ricci.trust.PasswordCheck;
import io.conga.ricci.trust.Tokens;
import io.conga.ricci.trust.TrustStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real server, real TLS 1.3, real files, on loopback; only the node behind it is a fake. */
@Tag("component")
class RicciComponentTest {

    private static final String START = "{\"type\":\"startCluster\"}";

    @TempDir
    Path directory;

    private final FakeNode node = new FakeNode();
    private StateDirectory state;
    private Ricci ricci;
    private TestLuci luci;

    @BeforeEach
    void start() throws Exception {
        Settings settings = new Settings("127.0.0.1", 0, directory.resolve("state"), 64);
        state = StateDirectory.open(settings.state());
        PasswordCheck passwords = password -> password.equals("right")
                ? new PasswordCheck.Accepted()
                : new PasswordCheck.Refused("Authentication failure");
        ricci = Ricci.start(settings, new Ricci.Parts(node, node, passwords, Clock.systemUTC(), "test"));
        luci = TestLuci.withCertificate(ricci.port(), directory.resolve("luci"));
    }

    @AfterEach
    void stop() throws Exception {
        luci.close();
        ricci.close();
    }

    private void pair() throws Exception {
        assertThat(luci.pairByPassword("right").status()).isEqualTo(200);
    }

    @Test
    void anybodyLearnsWhoItIs() throws Exception {
        try (TestLuci stranger = TestLuci.withoutCertificate(ricci.port())) {
            var answer = stranger.get("/v1/identity");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("hostname").asString()).isEqualTo("node1");
            assertThat(answer.body().path("trustsCaller").asBoolean()).isFalse();
            assertThat(answer.body().path("trustedBy").isNull()).isTrue();
        }
    }

    @Test
    void aTokenPairsOnce() throws Exception {
        String token = new Tokens(state, Clock.systemUTC()).make();
        var answer = luci.pairByToken(token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("hostname").asString()).isEqualTo("node1");
        assertThat(luci.get("/v1/identity").body().path("trustsCaller").asBoolean())
                .isTrue();
        try (TestLuci other = TestLuci.withCertificate(ricci.port(), directory.resolve("other"))) {
            assertThat(other.get("/v1/identity").body().path("trustedBy").asString())
                    .isEqualTo("test");
            assertThat(other.pairByToken(token).code()).isEqualTo("trust.other-luci");
            assertThat(other.get("/v1/facts").code()).isEqualTo("trust.not-trusted");
        }
    }

    @Test
    void aWrongTokenOrPasswordDoesNot() throws Exception {
        assertThat(luci.pairByToken("abc").code()).isEqualTo("trust.wrong-token");
        var refused = luci.pairByPassword("wrong");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("trust.wrong-password");
        assertThat(refused.body().toString()).doesNotContain("\"wrong\"");
        assertThat(luci.get("/v1/facts").status()).isEqualTo(401);
    }

    @Test
    void pairingNeedsACertificate() throws Exception {
        try (TestLuci stranger = TestLuci.withoutCertificate(ricci.port())) {
            var answer = stranger.pairByPassword("right");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("ricci.no-certificate");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/facts",
        "GET, /v1/view",
        "GET, /v1/configuration",
        "GET, /v1/agents",
        "GET, /v1/agents/ocf:heartbeat:IPaddr2",
        "POST, /v1/preview",
        "POST, /v1/steps",
        "GET, /v1/steps/job/step",
        "GET, /v1/events",
        "GET, /v1/logs/sources",
        "GET, /v1/logs/boots",
        "GET, /v1/logs/units",
        "POST, /v1/logs",
        "POST, /v1/logs/stream",
        "DELETE, /v1/trust"
    })
    void nothingElseIsForStrangers(String method, String path) throws Exception {
        assertThat(luci.call(method, path, "").code()).isEqualTo("trust.not-trusted");
        try (TestLuci stranger = TestLuci.withoutCertificate(ricci.port())) {
            assertThat(stranger.call(method, path, "").code()).isEqualTo("trust.not-trusted");
        }
        assertThat(node.runs).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v2/identity", "/v1/identity/x", "/v1/../v1/facts", "/v1/steps/a/b/c"})
    void wrongPathsAreToldSo(String path) throws Exception {
        pair();
        var answer = luci.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("ricci.no-such-path");
        assertThat(answer.body().path("problems").path(0).path("remedy").asString())
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"POST, /v1/identity", "PUT, /v1/trust", "DELETE, /v1/facts", "GET, /v1/steps", "PATCH, /v1/events"})
    void wrongMethodsAreToldSo(String method, String path) throws Exception {
        pair();
        var answer = luci.call(method, path, "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("ricci.method");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "\"x\"",
                "{\"a\":1}",
                "{\"job\":1,\"job\":2}",
                "{\"operations\":null}",
                "{\"operations\":[null]}",
                "{\"job\":\"j\",\"step\":\"s\"}",
                "{\"job\":\"j\",\"step\":\"../x\",\"operation\":{\"type\":\"startCluster\"}}",
                "{\"job\":\"j\",\"step\":\"s\",\"operation\":{\"type\":\"runShell\",\"command\":\"id\"}}",
                "{\"job\":\"j\",\"step\":\"s\",\"operation\":{\"type\":\"startCluster\",\"force\":true}}",
                "{\"job\":\"j\",\"step\":\"s\",\"operation\":{\"type\":\"forgetNode\"}}",
                "{\"job\":\"j\",\"step\":\"s\",\"operation\":{\"type\":\"writeCorosync\",\"content\":7}} trailing"
            })
    void malformedBodiesAreRefusedEverywhereAndRunNothing(String body) throws Exception {
        pair();
        for (String path : List.of("/v1/trust", "/v1/preview", "/v1/steps")) {
            var answer = luci.post(path, body);
            assertThat(answer.status()).as(path).isBetween(400, 422);
            assertThat(answer.code()).as(path).isNotEmpty();
            assertThat(answer.body().toString())
                    .as(path)
                    .doesNotContain("jackson")
                    .doesNotContain("Exception");
        }
        assertThat(node.runs).hasValue(0);
        assertThat(luci.get("/v1/facts").status()).isEqualTo(200);
    }

    @Test
    void anUnknownOperationSaysThatVersionsDiffer() throws Exception {
        pair();
        assertThat(luci.step("j", "s", "{\"type\":\"runShell\"}").code()).isEqualTo("node.operation-unknown");
        assertThat(luci.step("j", "s", "{\"type\":\"startCluster\",\"onlyIf\":\"x\"}")
                        .code())
                .isEqualTo("node.operation-unknown");
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() throws Exception {
        pair();
        var answer = luci.post("/v1/steps", "x".repeat(Call.BODY_LIMIT + 1));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("ricci.too-large");
    }

    @Test
    void aStepRunsOnceHoweverOftenItIsSent() throws Exception {
        pair();
        assertThat(luci.get("/v1/steps/j/s").body().path("state").asString()).isEqualTo("UNKNOWN");
        for (int i = 0; i < 3; i++) {
            assertThat(luci.step("j", "s", START).body().path("state").asString())
                    .isEqualTo("SUCCEEDED");
        }
        assertThat(luci.get("/v1/steps/j/s?wait=1").body().path("state").asString())
                .isEqualTo("SUCCEEDED");
        assertThat(node.runs).hasValue(1);
    }

    @Test
    void problemsOfTheNodeComeThrough() throws Exception {
        pair();
        var answer = luci.get("/v1/agents/ocf:heartbeat:Nothing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("cluster.unknown-agent");
        assertThat(luci.get("/v1/agents/nothing").code()).isEqualTo("ricci.malformed");
        assertThat(luci.get("/v1/configuration").code()).isEqualTo("cluster.not-running");
    }

    @Test
    void luciCanEndItsOwnTrust() throws Exception {
        pair();
        assertThat(luci.delete("/v1/trust").status()).isEqualTo(204);
        assertThat(luci.get("/v1/facts").code()).isEqualTo("trust.not-trusted");
    }

    /** Storage and guests are read beside the cluster, and come when they come. */
    private static boolean besideIt(String line) {
        return line.contains("\"type\":\"storage\"") || line.contains("\"type\":\"guests\"");
    }

    /** The next line that tells of the cluster. */
    private static String ofCluster(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line != null && besideIt(line)) {
            line = stream.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void streamsBeginWithTheStateAndShareOneReading() throws Exception {
        pair();
        try (var first = lines()) {
            assertThat(ofCluster(first)).contains("\"type\":\"facts\"");
            assertThat(ofCluster(first)).contains("\"type\":\"view\"");
            int reads = node.reads.get();
            try (var second = lines()) {
                assertThat(ofCluster(second)).contains("\"type\":\"facts\"");
                assertThat(ofCluster(second)).contains("\"type\":\"view\"");
            }
            assertThat(node.reads).hasValue(reads);
            node.clusterName = "changed";
            luci.step("j", "s", START);
            assertThat(ofCluster(first)).contains("\"type\":\"view\"").contains("changed");
        }
    }

    @Test
    void revocationByAnotherProcessEndsAnOpenStream() throws Exception {
        pair();
        try (var stream = lines()) {
            ofCluster(stream);
            ofCluster(stream);
            var store = new TrustStore(state);
            store.revoke(store.all().getFirst().pin());
            assertThat(stream.lines().collect(Collectors.toList()))
                    .allMatch(line -> line.contains("heartbeat") || besideIt(line));
        }
        assertThat(luci.get("/v1/facts").code()).isEqualTo("trust.not-trusted");
    }

    @Test
    void secretsStandInNoFile() throws Exception {
        pair();
        luci.step(
                "j",
                "s",
                "{\"type\":\"proveFencing\",\"device\":\"f\",\"agent\":\"stonith:fence_x\",\"parameters\":{\"password\":\"hunter2\"},\"target\":\"n\"}");
        try (var files = Files.walk(state.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("hunter2").doesNotContain("right");
            }
        }
    }

    private BufferedReader lines() throws Exception {
        return new BufferedReader(new InputStreamReader(luci.events(), StandardCharsets.UTF_8));
    }
}
