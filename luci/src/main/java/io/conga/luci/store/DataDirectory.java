package io.conga.luci.store;

import io.conga.luci.settings.LuciSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** {@code luci.data}: luci's own directory, which nobody else reads. */
public final class DataDirectory {

    private DataDirectory() {}

    /** The directory, made where it is missing, mode 0700. */
    public static Path of(LuciSettings settings) {
        Path directory = settings.data().toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }
}
