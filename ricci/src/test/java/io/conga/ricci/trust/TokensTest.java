package io.conga.ricci.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.ricci.settings.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock(Instant.now());
    private Tokens tokens;

    @BeforeEach
    void open() throws IOException {
        tokens = new Tokens(StateDirectory.open(directory), clock);
    }

    @Test
    void aTokenWorksOnce() throws IOException {
        String token = tokens.make();
        assertThat(tokens.redeem(token)).isTrue();
        assertThat(tokens.redeem(token)).isFalse();
    }

    @Test
    void howItIsTypedDoesNotMatter() throws IOException {
        String token = tokens.make();
        assertThat(tokens.redeem(" " + token.toUpperCase(Locale.ROOT).replace("-", "") + "\n"))
                .isTrue();
    }

    @Test
    void itEndsAfterFifteenMinutes() throws IOException {
        String token = tokens.make();
        clock.forward(Tokens.LIFETIME);
        assertThat(tokens.redeem(token)).isFalse();
    }

    @Test
    void anotherOneDoesNotWork() throws IOException {
        tokens.make();
        assertThat(tokens.redeem("")).isFalse();
        assertThat(tokens.redeem("../trust/x")).isFalse();
    }

    @Test
    void itIsNotOnTheDisk() throws IOException {
        String token = tokens.make();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file.toString()).doesNotContain(token);
                assertThat(Files.readString(file)).doesNotContain(token);
            }
        }
    }

    @Test
    void oldOnesAreSweptAway() throws IOException {
        tokens.make();
        clock.forward(Duration.ofDays(1));
        tokens.redeem("x");
        try (var files = Files.list(directory.resolve("tokens"))) {
            assertThat(files).isEmpty();
        }
    }
}
