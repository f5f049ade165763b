package io.conga.ricci.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.journal.JournalQuery.Direction;
import io.conga.protocol.journal.JournalStreamRequest;
import io.conga.protocol.journal.LogSource;
import io.conga.ricci.json.Json;
import io.conga.ricci.settings.Settings;
import io.conga.ricci.settings.StateDirectory;
import io.conga.ricci.trust.PasswordCheck;
import io.conga.ricci.trust.TrustStore;
import io.conga.system.exec.ProcessRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.journal.Logs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Logs over the real server and real TLS: a cluster log that grows, and a real journal of a systemd-journald of its own. */
@Tag("component")
class LogComponentTest {

    @TempDir
    Path directory;

    private final FakeNode node = new FakeNode();
    private @Nullable StateDirectory state;
    private @Nullable Ricci ricci;
    private @Nullable TestLuci luci;

    @BeforeEach
    void start() throws Exception {
        Settings settings = new Settings("127.0.0.1", 0, directory.resolve("state"), 64);
        state = StateDirectory.open(settings.state());
        PasswordCheck passwords = _ -> new PasswordCheck.Accepted();
        ricci = Ricci.start(settings, new Ricci.Parts(node, node, passwords, Clock.systemUTC(), "test"));
        luci = TestLuci.withCertificate(ricci.port(), directory.resolve("luci"));
        assertThat(luci.pairByPassword("right").status()).isEqualTo(200);
        node.logs = new Logs(
                new ProcessRunner("node1"),
                new ToolPaths(SystemRoot.MACHINE, "node1"),
                new SystemRoot(directory),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() throws Exception {
        luci().close();
        if (ricci != null) {
            ricci.close();
        }
    }

    private TestLuci luci() {
        return java.util.Objects.requireNonNull(luci);
    }

    private static String query(LogSource source, @Nullable String text, @Nullable String cursor, Direction direction) {
        return Json.text(
                new JournalQuery(source, null, null, List.of(), null, text, false, null, cursor, 3, direction));
    }

    private void write(String message) throws IOException {
        Path file =
                Files.createDirectories(directory.resolve("var/log/pacemaker")).resolve("pacemaker.log");
        Files.writeString(
                file,
                "Nov 23 08:00:00.000 node1 pacemakerd [1] (f) \tinfo: " + message + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private BufferedReader stream(JournalQuery query, boolean follow) throws Exception {
        return new BufferedReader(new InputStreamReader(
                luci().stream("/v1/logs/stream", Json.text(new JournalStreamRequest(query, follow))),
                StandardCharsets.UTF_8));
    }

    @Test
    void aClusterLogIsPagedAndFollowed() throws Exception {
        for (int i = 0; i < 5; i++) {
            write("message " + i);
        }
        JsonNode page = luci().post("/v1/logs", query(LogSource.PACEMAKER, null, null, Direction.OLDER))
                .body();
        assertThat(page.path("entries")).hasSize(3);
        assertThat(page.path("entries").path(0).path("message").asString()).isEqualTo("message 4");
        JsonNode next = luci().post(
                        "/v1/logs",
                        query(LogSource.PACEMAKER, null, page.path("next").asString(), Direction.OLDER))
                .body();
        assertThat(next.path("entries")).hasSize(2);
        assertThat(next.path("next").isNull()).isTrue();

        var query =
                Json.MAPPER.readValue(query(LogSource.PACEMAKER, "tick", null, Direction.NEWER), JournalQuery.class);
        try (BufferedReader lines = stream(query, true)) {
            write("first tick");
            assertThat(lines.readLine()).contains("\"type\":\"entry\"", "first tick");
            write("nothing");
            write("second tick");
            assertThat(lines.readLine()).contains("second tick");
            var store = new TrustStore(java.util.Objects.requireNonNull(state));
            store.revoke(store.all().getFirst().pin());
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void whatDoesNotFitIsRefused() throws Exception {
        var answer = luci().post(
                        "/v1/logs",
                        query(LogSource.PACEMAKER, null, null, Direction.OLDER).replace("\"limit\":3", "\"limit\":0"));
        assertThat(answer.code()).isEqualTo("ricci.malformed");
        assertThat(luci().get("/v1/logs/units?source=../../etc").code()).isEqualTo("ricci.malformed");
        assertThat(luci().post("/v1/logs", query(LogSource.COROSYNC, null, null, Direction.OLDER))
                        .code())
                .isEqualTo("logs.source-missing");
        JsonNode sources = luci().get("/v1/logs/sources").body();
        assertThat(sources)
                .hasSize(3)
                .allSatisfy(source ->
                        assertThat(source.path("available").asBoolean()).isFalse());
    }

    @Test
    void aRealJournalIsSearchedFollowedAndLetGo() throws Exception {
        try (Journald journal = Journald.start(directory)) {
            journal.log("first line", "4");
            journal.log("second Line", "6");
            until(() -> page("line").path("entries").size() == 2);
            JsonNode found = page("LINE");
            assertThat(found.path("entries").path(0).path("message").asString()).isEqualTo("second Line");
            assertThat(found.path("entries").path(1).path("priority").asInt()).isEqualTo(4);
            assertThat(page("no such text").path("entries")).isEmpty();
            assertThat(luci().get("/v1/logs/boots").body()).hasSize(1);

            var expression = query(LogSource.JOURNAL, "(", null, Direction.OLDER)
                    .replace("\"expression\":false", "\"expression\":true");
            assertThat(luci().post("/v1/logs", expression).code()).isEqualTo("logs.expression-invalid");

            var query = Json.MAPPER.readValue(
                    query(
                            LogSource.JOURNAL,
                            "line",
                            found.path("entries").path(1).path("cursor").asString(),
                            Direction.NEWER),
                    JournalQuery.class);
            try (BufferedReader lines = stream(query, true)) {
                assertThat(lines.readLine()).contains("second Line");
                journal.log("third line", "6");
                assertThat(lines.readLine()).contains("third line");
                assertThat(following()).isTrue();
            }
            until(() -> !following());
            var stale = query(
                    LogSource.JOURNAL,
                    null,
                    "s=00000000000000000000000000000000;i=1;b=96f29cb1b03343fdace1397ef59066c1;m=1;t=100;x=1",
                    Direction.NEWER);
            JsonNode gone = luci().post("/v1/logs", stale).body();
            assertThat(gone.path("gaps").path(0).path("kind").asString()).isEqualTo("PLACE_LOST");
            assertThat(gone.path("entries")).isNotEmpty();
        }
    }

    private JsonNode page(String text) {
        try {
            return luci().post("/v1/logs", query(LogSource.JOURNAL, text, null, Direction.OLDER))
                    .body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a journalctl of this test follows its journal. */
    private boolean following() {
        return ProcessHandle.current()
                .descendants()
                .anyMatch(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .filter(words -> words.contains("--follow"))
                        .isPresent());
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    /** systemd-journald in a mount namespace of its own; its files are below the directory. */
    private record Journald(Process process) implements AutoCloseable {

        private static final String SCRIPT = """
                set -e
                mount -t tmpfs none /run
                mkdir -p /run/systemd/journal /var/log/journal
                mount --bind "$1" /var/log/journal
                mount -t tmpfs none /etc/systemd
                printf '[Journal]\\nReadKMsg=no\\nStorage=persistent\\nAudit=no\\nRateLimitBurst=0\\n' >/etc/systemd/journald.conf
                exec /usr/lib/systemd/systemd-journald
                """;

        static Journald start(Path root) throws Exception {
            Assumptions.assumeTrue(
                    Files.isExecutable(Path.of("/usr/lib/systemd/systemd-journald")), "no journald here");
            Assumptions.assumeTrue(Path.of("/").toFile().canWrite(), "needs root");
            Path files = Files.createDirectories(root.resolve("var/log/journal"));
            Process process = new ProcessBuilder(
                            "/usr/bin/unshare",
                            "--mount",
                            "--propagation",
                            "private",
                            "/bin/bash",
                            "-c",
                            SCRIPT,
                            "journald",
                            files.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var journald = new Journald(process);
            until(() -> journald.inside("/usr/bin/test", "-S", "/run/systemd/journal/socket") == 0);
            journald.inside("/usr/bin/timeout", "10", "/usr/bin/journalctl", "--flush");
            return journald;
        }

        void log(String message, String priority) throws IOException, InterruptedException {
            Process logger = nsenter("/usr/bin/logger", "--journald");
            try (var in = logger.getOutputStream()) {
                in.write(("MESSAGE=" + message + "\nPRIORITY=" + priority + "\n").getBytes(StandardCharsets.UTF_8));
            }
            assertThat(logger.waitFor()).isZero();
        }

        private int inside(String... argv) {
            try {
                return nsenter(argv).waitFor();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private Process nsenter(String... argv) throws IOException {
            var all = new java.util.ArrayList<>(
                    List.of("/usr/bin/nsenter", "--mount", "--target", Long.toString(process.pid())));
            all.addAll(List.of(argv));
            return new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
