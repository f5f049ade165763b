package io.conga.system.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Replaces a file so that a power cut leaves the old one or the new one, never half of either. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * @param mode such as {@code rw-r--r--}
     */
    public static void write(Path file, byte[] content, String mode) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException(file + " is no file");
        }
        Path fresh = directory.resolve("." + file.getFileName() + ".conga-new");
        // A leftover of an interrupted write; it may have another owner or mode.
        Files.deleteIfExists(fresh);
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(mode);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(permissions));
        // The umask may have taken some away.
        Files.setPosixFilePermissions(fresh, permissions);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        force(directory);
    }

    /** Deletes the file if it is there, and makes that last. */
    public static boolean delete(Path file) throws IOException {
        boolean deleted = Files.deleteIfExists(file);
        Path directory = file.toAbsolutePath().getParent();
        if (deleted && directory != null) {
            force(directory);
        }
        return deleted;
    }

    /** Makes the directory's entries last. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
