package io.conga.ricci.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Machine;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** corosync.conf, authkey and the CIB are written and removed only where they may be, and asking again finishes. */
class ClusterFilesTest {

    private static final String OURS = configuration("ours", 3);
    private static final String THEIRS = configuration("theirs", 7);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[256]);

    @TempDir
    Path root;

    private Units units = new Units();

    @BeforeEach
    void prepare() throws IOException {
        for (String tool : new String[] {"systemctl", "cibadmin"}) {
            write("usr/sbin/" + tool, "");
            assertThat(root.resolve("usr/sbin/" + tool).toFile().setExecutable(true))
                    .isTrue();
        }
    }

    @Test
    void anotherClustersFilesAreNeverTouched() throws IOException {
        aNodeOf(THEIRS);
        Map<String, String> before = files();

        assertRefused(destroy("ours"), "cluster.node-in-cluster");
        assertRefused(writing(OURS, null), "cluster.node-in-cluster");
        assertRefused(writing(OURS, CorosyncFile.digest(OURS)), "cluster.stale");

        assertThat(files()).isEqualTo(before);
        assertThat(units.changes()).isEmpty();
    }

    @Test
    void aNodeLeavesNothingButBackups() throws IOException {
        aNodeOf(OURS);

        assertThat(run(destroy("ours"))).isTrue();

        assertThat(files().keySet()).noneMatch(name -> name.startsWith("etc/corosync/") || name.contains("/cib/"));
        assertThat(files().values()).as("a copy").contains(OURS, "the cib");
        assertThat(units.state().values()).allMatch(java.util.Set::isEmpty);
        assertThat(units.changes())
                .containsExactly("stop pacemaker", "disable pacemaker", "stop corosync", "disable corosync");
        assertThat(run(destroy("ours"))).as("asked again").isFalse();
    }

    @Test
    void killedAtAnyCallAskingAgainFinishes() throws IOException {
        for (int calls = 0; ; calls++) {
            aNodeOf(OURS);
            units.dieAfter(calls);
            boolean whole = true;
            try {
                run(destroy("ours"));
            } catch (Units.Killed killed) {
                whole = false;
            }
            units.dieAfter(Integer.MAX_VALUE);
            run(destroy("ours"));

            assertThat(units.state().values()).as("after %s calls", calls).allMatch(java.util.Set::isEmpty);
            assertThat(root.resolve("etc/corosync/corosync.conf")).doesNotExist();
            assertThat(root.resolve("var/lib/pacemaker/cib/cib.xml")).doesNotExist();
            if (whole) {
                assertThat(calls).isGreaterThan(5);
                return;
            }
        }
    }

    @Test
    void whatThePlanSawIsReplacedOnceAndKept() throws IOException {
        aNodeOf(OURS);
        String next = configuration("ours", 4);

        assertThat(run(writing(next, CorosyncFile.digest(OURS)))).isTrue();
        assertThat(run(writing(next, CorosyncFile.digest(OURS))))
                .as("asked again")
                .isFalse();

        assertThat(root.resolve("etc/corosync/corosync.conf")).hasContent(next);
        assertThat(files().values()).as("a copy").contains(OURS);
    }

    @Test
    void whatCorosyncWouldNotReadIsNotWritten() throws IOException {
        Map<String, String> before = files();

        assertRefused(writing("totem {\n  version: 2\n", null), "cluster.parameter-invalid");
        // A preview never sees the key.
        for (String key : List.of("not base64!", "c2hvcnQ=")) {
            assertRefusedWhenRun(
                    new WriteCorosyncHandler(new Operation.WriteCorosync(OURS, key, null), node()),
                    "cluster.parameter-invalid");
        }

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void theKeyIsReadableByRootOnly() throws IOException {
        run(writing(OURS, null));

        assertThat(Files.getPosixFilePermissions(root.resolve("etc/corosync/authkey")))
                .containsExactly(java.nio.file.attribute.PosixFilePermission.OWNER_READ);
    }

    private Handler destroy(String cluster) {
        return new DestroyClusterFilesHandler(new Operation.DestroyClusterFiles(cluster), node());
    }

    private Handler writing(String content, @Nullable String replaces) {
        return new WriteCorosyncHandler(new Operation.WriteCorosync(content, KEY, replaces), node());
    }

    private Node node() {
        var where = new SystemRoot(root);
        var machine =
                new Machine(units, where, new ToolPaths(where, "node1"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return new Node(machine, machine);
    }

    private static boolean run(Handler handler) {
        var run = new Run(Instant.EPOCH, new io.conga.ricci.ledger.Attendance(false));
        handler.run(run);
        return run.hasChanged();
    }

    /** The preview refuses what the run refuses. */
    private static void assertRefused(Handler handler, String code) {
        assertThatThrownBy(handler::preview)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo(code));
        assertRefusedWhenRun(handler, code);
    }

    private static void assertRefusedWhenRun(Handler handler, String code) {
        assertThatThrownBy(() -> run(handler))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo(code));
    }

    private void aNodeOf(String configuration) throws IOException {
        units = new Units().running();
        write("etc/corosync/corosync.conf", configuration);
        write("etc/corosync/authkey", "a key");
        write("var/lib/pacemaker/cib/cib.xml", "the cib");
        write("var/lib/pacemaker/cib/cib-1.raw", "an older one");
    }

    private void write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.writeString(file, content);
    }

    private Map<String, String> files() throws IOException {
        var found = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(
                        root.relativize(file).toString(),
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return found;
    }

    private static String configuration(String cluster, int version) {
        return """
                totem {
                    version: 2
                    cluster_name: %s
                    config_version: %d
                    transport: knet
                }
                nodelist {
                    node {
                        ring0_addr: 10.0.0.1
                        name: node1
                        nodeid: 1
                    }
                }
                quorum {
                    provider: corosync_votequorum
                }
                """.formatted(cluster, version);
    }
}
