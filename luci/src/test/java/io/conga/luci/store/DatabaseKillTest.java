package io.conga.luci.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database remembers every commit that returned, whenever luci is killed. */
@Tag("component")
class DatabaseKillTest {

    @Test
    void nothingIsLostAndNothingIsTorn(@TempDir Path directory) throws Exception {
        DatabaseKill.Seen seen = DatabaseKill.run(DatabaseKill.embedded(directory), 3, 7);
        assertThat(seen.acknowledged()).isPositive();
        assertThat(seen.lost()).isZero();
        assertThat(seen.torn()).isZero();
        assertThat(seen.unopened()).isZero();
    }
}
