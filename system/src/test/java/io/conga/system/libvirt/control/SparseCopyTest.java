package io.conga.system.libvirt.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparseCopyTest {

    private static final int MIB = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void comparesWhatItCopiedAndKeepsTheMode() throws Exception {
        Path from = disk(9 * MIB + 17);
        Path to = folder.resolve("copy");

        String digest = copy(from, to).copy();

        assertThat(Files.mismatch(from, to)).isEqualTo(-1);
        assertThat(digest).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to)))
                .isEqualTo("rw-r-----");
        assertThat(copy(from, to).same()).isTrue();
        try (var listed = Files.list(folder)) {
            assertThat(listed).hasSize(2);
        }
    }

    @Test
    void seesWhatDiffers() throws Exception {
        Path from = disk(3 * MIB);
        Path to = folder.resolve("copy");
        copy(from, to).copy();
        try (var file = new RandomAccessFile(to.toFile(), "rw")) {
            file.seek(2 * MIB);
            file.write(1);
        }
        assertThat(copy(from, to).same()).isFalse();
        Files.write(to, new byte[5]);
        assertThat(copy(from, to).same()).isFalse();
    }

    @Test
    void leavesNothingWhereItFails() throws Exception {
        Path to = folder.resolve("copy");
        assertThatThrownBy(() -> copy(folder.resolve("missing"), to).copy()).isInstanceOf(IOException.class);
        try (var listed = Files.list(folder)) {
            assertThat(listed).isEmpty();
        }
    }

    private static SparseCopy copy(Path from, Path to) {
        return new SparseCopy(from, to, _ -> {}, () -> false);
    }

    private Path disk(int size) throws IOException {
        Path disk = folder.resolve("disk");
        var some = new byte[MIB];
        new Random(7).nextBytes(some);
        try (var file = new RandomAccessFile(disk.toFile(), "rw")) {
            file.setLength(size);
            file.seek(MIB);
            file.write(some);
        }
        Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rw-r-----"));
        return disk;
    }
}
