package io.conga.system.libvirt.create;

import io.conga.system.exec.SystemRoot;
import io.conga.system.file.AtomicFile;
import io.conga.system.file.Backups;
import io.conga.system.libvirt.control.SparseCopy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that are made for a new guest, and the notes by which they are known again: only what is noted is ever written or
 * removed. A name is taken with O_EXCL, so that it can't have been anybody else's.
 */
public final class NewFiles {

    private static final String NOTE = Backups.DIRECTORY + "/new-disk-";

    private final SystemRoot root;

    public NewFiles(SystemRoot root) {
        this.root = root;
    }

    /**
     * The file is this guest's to write: it was made for it before, or is made now, empty, for root alone.
     *
     * @param again whether this was begun before and cut off: then an empty file may be what was begun with
     * @return false where somebody else's file is there
     */
    public boolean take(String uuid, String path, boolean again) throws IOException {
        if (made(uuid, path)) {
            return true;
        }
        Path file = root.file(path);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException there) {
            if (!again || !Files.isRegularFile(file) || Files.size(file) > 0) {
                return false;
            }
        }
        Files.createDirectories(root.file(Backups.DIRECTORY));
        AtomicFile.write(note(uuid), path.getBytes(StandardCharsets.UTF_8), "rw-------");
        return true;
    }

    /** Whether that file was made for this guest. */
    public boolean made(String uuid, String path) throws IOException {
        return Files.exists(note(uuid)) && Files.readString(note(uuid)).equals(path);
    }

    /** It goes, if it was made for this guest; whether anything was there to go. */
    public boolean discard(String uuid, String path) throws IOException {
        if (!made(uuid, path)) {
            return false;
        }
        AtomicFile.delete(root.file(path + SparseCopy.UNDONE));
        boolean gone = AtomicFile.delete(root.file(path));
        AtomicFile.delete(note(uuid));
        return gone;
    }

    private Path note(String uuid) {
        return root.file(NOTE + uuid);
    }
}
