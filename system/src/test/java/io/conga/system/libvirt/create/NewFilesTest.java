package io.conga.system.libvirt.create;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk is written and removed only by the job that made it. */
class NewFilesTest {

    private static final String DISK = "/guest_roots/web.qcow2";

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private NewFiles files;

    @BeforeEach
    void prepare() throws IOException {
        files = new NewFiles(new SystemRoot(directory));
        Files.createDirectories(directory.resolve("guest_roots"));
    }

    private Path disk() {
        return directory.resolve("guest_roots/web.qcow2");
    }

    @Test
    void whatItMadeIsKnownAgainAndGoes() throws IOException {
        assertThat(files.take("u1", DISK, false)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(disk())))
                .isEqualTo("rw-------");
        Files.writeString(disk(), "data");
        assertThat(files.take("u1", DISK, true)).as("once more").isTrue();
        assertThat(Files.readString(disk())).isEqualTo("data");

        assertThat(files.discard("u2", DISK)).as("another guest's job").isFalse();
        assertThat(disk()).exists();
        assertThat(files.discard("u1", DISK)).isTrue();
        assertThat(disk()).doesNotExist();
        assertThat(files.discard("u1", DISK)).as("twice").isFalse();
    }

    @Test
    void whatWasThereBeforeStays() throws IOException {
        Files.writeString(disk(), "precious");
        assertThat(files.take("u1", DISK, false)).isFalse();
        assertThat(files.take("u1", DISK, true)).isFalse();
        assertThat(files.discard("u1", DISK)).isFalse();
        assertThat(Files.readString(disk())).isEqualTo("precious");
    }

    @Test
    void anEmptyFileOfAStepThatWasCutOffIsItsOwn() throws IOException {
        Files.createFile(disk());
        assertThat(files.take("u1", DISK, false)).as("somebody else's").isFalse();
        assertThat(files.take("u1", DISK, true)).isTrue();
        assertThat(files.discard("u1", DISK)).isTrue();
    }
}
