package io.conga.system.locking;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.system.exec.SystemRoot;
import io.conga.system.file.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** lvm.conf, of which one setting is ours. */
class LvmConfigurationTest {

    @TempDir
    Path root;

    @Test
    void theSettingOfTheDistributionIsReplacedWhereItStands() throws IOException {
        var file = file("global {\n\t# use_lvmlockd = 0\n\tuse_lvmlockd = 0\n\tumask = 077\n}\n");

        assertThat(file.usesLvmlockd()).isFalse();
        assertThat(file.write(true)).isTrue();

        assertThat(text()).isEqualTo("global {\n\t# use_lvmlockd = 0\n\tuse_lvmlockd = 1\n\tumask = 077\n}\n");
        assertThat(file.usesLvmlockd()).isTrue();
        assertThat(file.write(true)).as("the second time").isFalse();
        assertThat(file.write(false)).isTrue();
        assertThat(file.usesLvmlockd()).isFalse();
    }

    @Test
    void itStandsBehindItsExplanation() throws IOException {
        assertThat(file("global {\n\t# use_lvmlockd = 0\n\tumask = 077\n}\n").with(true))
                .isEqualTo("global {\n\t# use_lvmlockd = 0\n\tuse_lvmlockd = 1\n\tumask = 077\n}\n");
    }

    @Test
    void aFileThatDoesNotKnowItGetsItInItsSection() throws IOException {
        assertThat(file("devices {\n}\nglobal {\n\tumask = 077\n}\n").with(true))
                .isEqualTo("devices {\n}\nglobal {\n\tuse_lvmlockd = 1\n\tumask = 077\n}\n");
        assertThat(file("").with(true)).isEqualTo("global {\n\tuse_lvmlockd = 1\n}\n");
    }

    @Property(tries = 200)
    void whateverTheFileIsTheSettingHoldsAfterwards(@ForAll String text, @ForAll boolean on) throws IOException {
        Path folder = Files.createTempDirectory("lvm");
        try {
            Files.createDirectories(folder.resolve("etc/lvm"));
            Files.writeString(folder.resolve("etc/lvm/lvm.conf"), text.replaceAll("[\\ud800-\\udfff]", "?"));
            var system = new SystemRoot(folder);
            var file = new LvmConfiguration(system, new Backups(system, Clock.systemUTC()), "node1");
            file.write(on);
            assertThat(file.usesLvmlockd()).isEqualTo(on);
        } finally {
            try (var all = Files.walk(folder)) {
                all.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private LvmConfiguration file(String text) throws IOException {
        Path path = root.resolve("etc/lvm/lvm.conf");
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        var system = new SystemRoot(root);
        return new LvmConfiguration(system, new Backups(system, Clock.systemUTC()), "node1");
    }

    private String text() throws IOException {
        return Files.readString(root.resolve("etc/lvm/lvm.conf"));
    }
}
