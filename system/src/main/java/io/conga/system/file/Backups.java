package io.conga.system.file;

import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Keeps what a write or removal takes away, in {@code /var/backups/conga} (mode 0700), under the file's name and the time. */
public final class Backups {

    /** Where the backups are. */
    public static final String DIRECTORY = "/var/backups/conga";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SystemRoot root;
    private final Clock clock;

    public Backups(SystemRoot root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** Copies the file, if there is one; the copy's path. */
    public Optional<Path> keep(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Optional.of(keepAs(file, file.getFileName() + "." + TIME.format(clock.instant())))
                : Optional.empty();
    }

    /** Copies the file under that name, replacing what had it. */
    public Path keepAs(Path file, String name) throws IOException {
        Path copy = path(name);
        Files.createDirectories(root.file(DIRECTORY));
        Files.setPosixFilePermissions(root.file(DIRECTORY), PosixFilePermissions.fromString("rwx------"));
        AtomicFile.write(copy, Files.readAllBytes(file), "rw-------");
        return copy;
    }

    /** The path of a backup of that name. */
    public Path path(String name) {
        return root.file(DIRECTORY).resolve(name);
    }
}
