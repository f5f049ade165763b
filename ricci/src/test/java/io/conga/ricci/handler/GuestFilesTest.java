package io.conga.ricci.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.ledger.Attendance;
import io.conga.system.Machine;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written beside guests: the probe of a shared folder, and copies that are given up. */
class GuestFilesTest {

    private static final String MOUNTS = """
            22 1 254:1 / / rw,relatime - ext4 /dev/vda1 rw
            30 22 253:3 / /guest_roots rw,noatime - gfs2 /dev/guest_vg/guest_roots rw
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(root.resolve("proc/self"));
        Files.writeString(root.resolve("proc/self/mountinfo"), MOUNTS);
        Files.createDirectories(root.resolve("guest_roots"));
        Files.createDirectories(root.resolve("srv"));
    }

    @Test
    void aProbeIsWrittenSeenAndRemovedAndAskingAgainIsHarmless() {
        assertThat(run(new GuestControlOperation.WriteProbe("/guest_roots", "t-1")))
                .isTrue();
        assertThat(run(new GuestControlOperation.WriteProbe("/guest_roots", "t-1")))
                .isFalse();
        run(new GuestControlOperation.SeeProbe("/guest_roots", "t-1", true, 0));
        assertRefused(new GuestControlOperation.SeeProbe("/guest_roots", "t-1", false, 0), "guest.folder-not-shared");
        assertThat(run(new GuestControlOperation.RemoveProbe("/guest_roots", "t-1")))
                .isTrue();
        assertThat(run(new GuestControlOperation.RemoveProbe("/guest_roots", "t-1")))
                .isFalse();
        run(new GuestControlOperation.SeeProbe("/guest_roots", "t-1", false, 0));
        assertRefused(new GuestControlOperation.SeeProbe("/guest_roots", "t-1", true, 0), "guest.folder-not-shared");
    }

    @Test
    void whatOtherNodesCannotSeeIsRefused() {
        assertRefused(new GuestControlOperation.WriteProbe("/srv", "t"), "guest.folder-local");
        assertRefused(new GuestControlOperation.WriteProbe("/nowhere", "t"), "guest.folder-missing");
        assertRefused(new GuestControlOperation.WriteProbe("/guest_roots/../srv", "t"), "guest.folder-missing");
        assertRefused(new GuestControlOperation.WriteProbe("/guest_roots", "../t"), "guest.folder-missing");
    }

    @Test
    void aCopyGoesOnlyWhileTheOriginalIsThere() throws IOException {
        Path copy = Files.writeString(root.resolve("guest_roots/g.raw"), "data");
        var discard = new GuestControlOperation.DiscardCopy("/srv/g.img", "/guest_roots/g.raw");

        assertThat(run(discard)).as("the last one").isFalse();
        assertThat(copy).exists();

        Files.writeString(root.resolve("srv/g.img"), "data");
        assertThat(run(discard)).isTrue();
        assertThat(copy).doesNotExist();
    }

    private void assertRefused(Operation operation, String code) {
        assertThatThrownBy(() -> run(operation))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problems().getFirst().code()).isEqualTo(code));
    }

    private boolean run(Operation operation) {
        var where = new SystemRoot(root);
        var machine = new Machine(
                new Units(), where, new ToolPaths(where, "node1"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var run = new Run(Instant.EPOCH, new Attendance(false));
        Handlers.of(operation, new Node(machine, machine)).run(run);
        return run.hasChanged();
    }
}
