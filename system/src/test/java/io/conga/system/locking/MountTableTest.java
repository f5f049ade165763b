package io.conga.system.locking;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** mountinfo as Linux writes it. */
class MountTableTest {

    @TempDir
    Path root;

    @Test
    void aMountIsKnownByPlaceAndType() throws IOException {
        Path file = root.resolve("proc/self/mountinfo");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                24 1 98:0 / / rw,noatime shared:1 - ext4 /dev/root rw
                90 24 254:0 / /guest_roots rw,noatime shared:44 - gfs2 /dev/mapper/guest_vg-guest_roots rw
                91 24 254:1 / /with\\040space rw - xfs /dev/x rw
                broken
                92 24 0:1 / /half rw
                """);
        var table = new MountTable(new SystemRoot(root), "node1");

        assertThat(table.has("/guest_roots", "gfs2")).isTrue();
        assertThat(table.has("/guest_roots", "ext4")).isFalse();
        assertThat(table.has("/guest", "gfs2")).isFalse();
        assertThat(table.has("/with space", "xfs")).isTrue();
        assertThat(table.has("/half", "")).isFalse();
    }
}
