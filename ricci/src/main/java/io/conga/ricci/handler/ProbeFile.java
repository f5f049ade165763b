package io.conga.ricci.handler;

import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The small file by which nodes find out whether a folder is the same on all of them. */
record ProbeFile(Node node, String folder, String token) {

    ProbeFile {
        if (!token.matches("[A-Za-z0-9-]{1,64}") || !folder.startsWith("/") || folder.contains("..")) {
            throw new ProblemException(GuestControlProblem.FOLDER_MISSING, "folder", folder, "node", node.name());
        }
    }

    /** Refuses what is no folder, or lies on the node's own root file system. */
    ProbeFile require() {
        if (!Files.isDirectory(node.looking().root().file(folder))) {
            throw new ProblemException(GuestControlProblem.FOLDER_MISSING, "folder", folder, "node", node.name());
        }
        var mount = node.looking().mountTable().holding(folder);
        if (mount.target().equals("/")) {
            throw new ProblemException(
                    GuestControlProblem.FOLDER_LOCAL, "folder", folder, "node", node.name(), "type", mount.type());
        }
        return this;
    }

    String path() {
        return folder + "/.conga-" + token;
    }

    private Path file() {
        return node.looking().root().file(path());
    }

    /** Whether it is there with what was written: asked of the file system, not of what it remembers of a name. */
    boolean there() {
        try {
            return Files.readString(file()).equals(token);
        } catch (NoSuchFileException absent) {
            return false;
        } catch (IOException refused) {
            throw denied(refused);
        }
    }

    void write() {
        try {
            AtomicFile.write(file(), token.getBytes(StandardCharsets.US_ASCII), "rw-------");
        } catch (IOException refused) {
            throw denied(refused);
        }
    }

    boolean delete() {
        try {
            return AtomicFile.delete(file());
        } catch (IOException refused) {
            throw denied(refused);
        }
    }

    private ProblemException denied(IOException refused) {
        return new ProblemException(
                NodeProblem.PERMISSION_MISSING,
                "node",
                node.name(),
                "reason",
                "use " + path() + " (" + refused.getMessage() + ")");
    }
}
