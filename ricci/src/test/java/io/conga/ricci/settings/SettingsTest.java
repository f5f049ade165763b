package io.conga.ricci.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path directory;

    private Settings read(String text) throws IOException {
        Path file = directory.resolve("ricci.conf");
        Files.writeString(file, text);
        return Settings.read(file, true);
    }

    @Test
    void defaults() throws IOException {
        assertThat(Settings.read(directory.resolve("none"), false))
                .isEqualTo(new Settings(null, 11111, Path.of("/var/lib/ricci"), 256));
    }

    @Test
    void everyKey() throws IOException {
        assertThat(read("# a comment\nlisten = 10.0.0.1\n\nport=1 # low\nstate = /srv/ricci\nmax-connections = 9\n"))
                .isEqualTo(new Settings("10.0.0.1", 1, Path.of("/srv/ricci"), 9));
    }

    @Test
    void anUnknownKeyIsAnErrorWithItsLine() {
        assertThatThrownBy(() -> read("port = 1\nprot = 2\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("unknown key prot");
    }

    @Test
    void badValuesAreErrors() {
        assertThatThrownBy(() -> read("port = 70000")).hasMessageContaining("between 0 and 65535");
        assertThatThrownBy(() -> read("port = many")).hasMessageContaining("must be a number");
        assertThatThrownBy(() -> read("state = here")).hasMessageContaining("absolute path");
        assertThatThrownBy(() -> read("port")).hasMessageContaining("key = value");
    }

    @Test
    void aFileThatIsNamedMustExist() {
        assertThatThrownBy(() -> Settings.read(directory.resolve("none"), true))
                .hasMessageContaining("there is no configuration file");
    }
}
