package io.conga.ricci.trust;

import io.conga.ricci.certificate.Digests;
import io.conga.ricci.settings.StateDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;

/**
 * One-time enrolment tokens. A file per token, named by the token's SHA-256 and holding when it ends: whoever reads the
 * directory can't enrol with what is there, and deleting the file is the single use.
 */
public final class Tokens {

    public static final Duration LIFETIME = Duration.ofMinutes(15);

    /** Without letters and digits that look alike: tokens are read from one screen and typed at another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 24;

    private final StateDirectory state;
    private final Path directory;
    private final Clock clock;

    public Tokens(StateDirectory state, Clock clock) throws IOException {
        this.state = state;
        this.directory = state.directory("tokens");
        this.clock = clock;
    }

    /** @return a new token of 120 random bits, in groups of six */
    public String make() throws IOException {
        var random = new SecureRandom();
        var token = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            token.append(i > 0 && i % 6 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        Instant end = clock.instant().plus(LIFETIME);
        state.replace(file(token.toString()), end.toString().getBytes(StandardCharsets.US_ASCII));
        return token.toString();
    }

    /** @return whether the token was good; it is not any more */
    public boolean redeem(String token) throws IOException {
        sweep();
        Path file = file(token);
        Instant end;
        try {
            end = Instant.parse(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (NoSuchFileException | DateTimeParseException e) {
            return false;
        }
        // Of two who come at once, only one deletes it.
        return Files.deleteIfExists(file) && clock.instant().isBefore(end);
    }

    private void sweep() throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(clock.instant().minus(LIFETIME.multipliedBy(2)))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(String token) {
        String plain = token.strip().toLowerCase(java.util.Locale.ROOT).replace("-", "");
        return directory.resolve(HexFormat.of().formatHex(Digests.sha256(plain.getBytes(StandardCharsets.UTF_8))));
    }
}
