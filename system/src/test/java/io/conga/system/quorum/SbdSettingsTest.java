package io.conga.system.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.system.exec.SystemRoot;
import io.conga.system.file.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** sbd's settings file. */
class SbdSettingsTest {

    @TempDir
    Path root;

    @Test
    void whatIsNotNamedStaysAsItIs() throws IOException {
        Path file = root.resolve("etc/default/sbd");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# a remark\nSBD_STARTMODE=always\nSBD_WATCHDOG_TIMEOUT=5\n");
        var system = new SystemRoot(root);
        var settings = new SbdSettings(system, new Backups(system, Clock.systemUTC()), "node1");

        assertThat(settings.write(settings.with(List.of("/dev/a", "/dev/b"), "/dev/watchdog1", 7)))
                .isTrue();

        assertThat(settings.text())
                .isEqualTo("# a remark\nSBD_STARTMODE=always\nSBD_WATCHDOG_TIMEOUT=7\nSBD_DEVICE=\"/dev/a;/dev/b\"\n"
                        + "SBD_PACEMAKER=yes\nSBD_WATCHDOG_DEV=/dev/watchdog1\n");
        assertThat(settings.disks()).containsExactly("/dev/a", "/dev/b");
        assertThat(settings.value("SBD_WATCHDOG_DEV")).isEqualTo("/dev/watchdog1");
        assertThat(settings.write(settings.with(List.of("/dev/a", "/dev/b"), "/dev/watchdog1", 7)))
                .as("the second time nothing is to do")
                .isFalse();
    }
}
