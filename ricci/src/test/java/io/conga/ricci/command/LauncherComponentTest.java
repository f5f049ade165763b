package io.conga.ricci.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.ricci.server.TestLuci;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The launcher, and real processes of ricci that are killed in the middle of things. */
@Tag("component")
class LauncherComponentTest {

    private static final Pattern PORT = Pattern.compile("listens on port (\\d+), fingerprint ([0-9A-F:]+)");

    /** Waits for members that never come, since this machine is in no cluster. */
    private static final String LONG_OPERATION =
            "{\"type\":\"awaitMembers\",\"nodes\":[\"nowhere\"],\"quorum\":false,\"seconds\":600}";

    @TempDir
    Path directory;

    private Distribution distribution;

    @BeforeEach
    void assemble() throws IOException {
        distribution = new Distribution(directory.resolve("dist"));
    }

    private String state() {
        return directory.resolve("state").toString();
    }

    private String run(String launcher, String... arguments) throws Exception {
        Path output = Files.createTempFile(directory, "run", "");
        Process process = distribution.start(output, launcher, arguments);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(output).strip();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    /** A served ricci: its process and what it said when it listened. */
    private record Served(Process process, int port, String fingerprint) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    private Served serve() throws Exception {
        Path output = Files.createTempFile(directory, "serve", "");
        Process process =
                distribution.start(output, "ricci", "--state", state(), "--listen", "127.0.0.1", "--port", "0");
        while (process.isAlive()) {
            Matcher matcher = PORT.matcher(Files.readString(output));
            if (matcher.find()) {
                return new Served(process, Integer.parseInt(matcher.group(1)), matcher.group(2));
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("ricci ended: " + Files.readString(output));
    }

    @Test
    void theLedgerOutlivesKillMinusNine() throws Exception {
        Path home = directory.resolve("luci");
        String finished = "{\"type\":\"checkJoinable\",\"addresses\":[\"127.0.0.1\",\"127.0.0.2\"]}";
        JsonNode said;
        String fingerprint;
        try (Served served = serve();
                TestLuci luci = TestLuci.withCertificate(served.port(), home)) {
            fingerprint = served.fingerprint();
            assertThat(luci.pairByToken(run("ricci", "token", "--state", state()))
                            .status())
                    .isEqualTo(200);
            said = luci.step("job", "finished", finished).body();
            Thread.ofVirtual().start(() -> sendUntilKilled(luci));
            String state = "UNKNOWN";
            while (state.equals("UNKNOWN")) {
                state = luci.get("/v1/steps/job/long?wait=1")
                        .body()
                        .path("state")
                        .asString();
            }
            assertThat(state).isEqualTo("RUNNING");
        }
        try (Served again = serve();
                TestLuci luci = TestLuci.withCertificate(again.port(), home)) {
            assertThat(again.fingerprint()).isEqualTo(fingerprint);
            assertThat(luci.get("/v1/steps/job/long").body().path("state").asString())
                    .isEqualTo("INTERRUPTED");
            assertThat(luci.get("/v1/steps/job/finished").body()).isEqualTo(said);
            assertThat(luci.step("job", "finished", finished).body()).isEqualTo(said);
        }
    }

    private static void sendUntilKilled(TestLuci luci) {
        try {
            luci.step("job", "long", LONG_OPERATION);
        } catch (Exception killed) {
            // The connection ends with the process.
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void trustIsListedAndRevokedFromTheCommandLine() throws Exception {
        try (Served served = serve();
                TestLuci luci = TestLuci.withCertificate(served.port(), directory.resolve("luci"))) {
            luci.pairByToken(run("ricci", "token", "--state", state()));
            assertThat(run("ricci", "trust", "list", "--state", state()))
                    .contains("test")
                    .contains("127.0.0.1");
            assertThat(run("ricci", "fingerprint", "--state", state())).isEqualTo(served.fingerprint());
            run("ricci", "trust", "revoke", "--state", state());
            assertThat(luci.get("/v1/facts").code()).isEqualTo("trust.not-trusted");
        }
    }

    /** A JVM that passes its cache over does so in silence and costs twice the CPU; one that uses a stale cache runs old code. */
    @Test
    void theCacheIsUsedUnlessAJarIsNewer() throws Exception {
        run("ricci-train");
        assertThat(classesFromCache()).isGreaterThan(100);
        Path jar = distribution.lib().resolve("ricci.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(classesFromCache()).isZero();
    }

    private long classesFromCache() throws Exception {
        Path log = Files.createTempFile(directory, "classes", "");
        Path output = Files.createTempFile(directory, "version", "");
        var builder = new ProcessBuilder(directory.resolve("dist/bin/ricci").toString(), "--version")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CONGA_JAVA", System.getProperty("java.home") + "/bin/java");
        builder.environment().put("RICCI_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        assertThat(builder.start().waitFor()).isZero();
        try (var lines = Files.lines(log)) {
            // Classes of the default CDS archive of the JDK count for little: what matters are ours and Jackson's.
            return lines.filter(line -> line.contains("source: shared objects file"))
                    .filter(line ->
                            line.contains("io.conga") || line.contains("tools.jackson") || line.contains("picocli"))
                    .count();
        }
    }
}
