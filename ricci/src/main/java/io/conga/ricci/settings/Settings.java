package io.conga.ricci.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * /etc/ricci/ricci.conf: lines {@code key = value}, {@code #} begins a comment. An unknown key is an error, so that a
 * misspelt one does not silently leave the default in force.
 *
 * @param listen address to listen at; null: all addresses
 * @param port 1..65535, or 0 for any free one (tests)
 * @param state directory of ricci's own files
 * @param maxConnections connections at a time, streams included
 */
public record Settings(@Nullable String listen, int port, Path state, int maxConnections) {

    public static final Path FILE = Path.of("/etc/ricci/ricci.conf");
    public static final Settings DEFAULTS = new Settings(null, 11111, Path.of("/var/lib/ricci"), 256);

    /** @throws IllegalArgumentException with file and line where something can't be understood */
    public static Settings read(Path file, boolean mustExist) throws IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            if (mustExist) {
                throw new IllegalArgumentException("there is no configuration file " + file, e);
            }
            return DEFAULTS;
        }
        Settings settings = DEFAULTS;
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(file + " line " + number + ": not of the form key = value: " + line);
            }
            try {
                settings = settings.with(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + " line " + number + ": " + e.getMessage(), e);
            }
        }
        return settings;
    }

    /** The same settings with one of them changed, by its name in the file. */
    public Settings with(String key, String value) {
        return switch (key) {
            case "listen" -> new Settings(value, port, state, maxConnections);
            case "port" -> new Settings(listen, number(key, value, 0, 65535), state, maxConnections);
            case "state" -> new Settings(listen, port, absolute(value), maxConnections);
            case "max-connections" -> new Settings(listen, port, state, number(key, value, 1, 100_000));
            default ->
                throw new IllegalArgumentException(
                        "unknown key " + key + "; there are listen, port, state, max-connections");
        };
    }

    private static int number(String key, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " must be a number, not " + value, e);
        }
        throw new IllegalArgumentException(key + " must be between " + least + " and " + most + ", not " + value);
    }

    private static Path absolute(String value) {
        Path path = Path.of(value);
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("state must be an absolute path, not " + value);
        }
        return path;
    }
}
