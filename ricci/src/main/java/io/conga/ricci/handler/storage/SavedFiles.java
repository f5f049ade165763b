package io.conga.ricci.handler.storage;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Machine;
import io.conga.system.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is kept on this node of what a change takes away: signatures, partition tables, LUKS headers; for root alone. */
record SavedFiles(Machine machine) {

    /** What stands for nothing saved. */
    static final String NOTHING = "none";

    /** Done with what a step of the same job is going to tell: nobody can say yet how. */
    static final Act PROMISED = Act.unseen(List.of(), _ -> {
        throw new IllegalStateException("the step before told nothing that was saved");
    });

    private static final String PROMISE = "${";

    private static final String OWNER = "device";

    private static final String DIRECTORY = "/var/backups/conga/storage";

    /** Whether that is known only when the job is at it. */
    static boolean promised(String path) {
        return path.startsWith(PROMISE);
    }

    /** A new folder for what is saved of that device. */
    String folder(String device) {
        String stamp = machine.clock().instant().toString().replaceAll("[^0-9TZ]", "");
        String name = device.substring(device.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        String path = DIRECTORY + "/" + stamp + "-" + name;
        try {
            Path folder = machine.root().file(path);
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw failed(path, e);
        }
        return path;
    }

    /** Writes a text for root alone. */
    String write(String folder, String name, String text) {
        String path = folder + "/" + name;
        try {
            AtomicFile.write(machine.root().file(path), text.getBytes(StandardCharsets.UTF_8), "rw-------");
        } catch (IOException e) {
            throw failed(path, e);
        }
        return path;
    }

    /**
     * A new folder for what is saved of that device, which says whose it is: a kernel's name may be another disk's after a boot.
     *
     * @param device as a person named it
     */
    String folder(String device, Site site) {
        String folder = folder(device);
        write(folder, OWNER, owner(device, site));
        return folder;
    }

    /** Insists that what is in the folder was saved of that device. */
    void insist(String folder, String device, Site site) {
        if (!read(folder + "/" + OWNER).equals(owner(device, site))) {
            throw wrong(folder + " was not saved of " + device);
        }
    }

    private static String owner(String device, Site site) {
        return site.view()
                .at(device)
                .map(found -> (found.wwn() == null ? found.stable() : found.wwn()) + " " + found.bytes())
                .orElse(device);
    }

    /** A text that was written before. */
    String read(String path) {
        try {
            return Files.readString(machine.root().file(own(path)));
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /** Files of a folder that was made here. */
    List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(machine.root().file(own(folder)))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** Only what was saved here is ever written back. */
    private String own(String path) {
        if (!path.startsWith(DIRECTORY + "/") || path.contains("..")) {
            throw wrong(path + " is no backup of Conga's");
        }
        return path;
    }

    private ProblemException wrong(String state) {
        return new ProblemException(NodeProblem.WRONG_STATE, "node", machine.node(), "state", state);
    }

    private ProblemException failed(String path, IOException e) {
        if (e instanceof NoSuchFileException) {
            return wrong(path + " is not there any more");
        }
        return new ProblemException(
                NodeProblem.PERMISSION_MISSING, "node", machine.node(), "reason", "use " + path + " (" + e + ")");
    }
}
