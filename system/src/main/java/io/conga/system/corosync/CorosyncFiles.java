package io.conga.system.corosync;

import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.CorosyncSyntaxException;
import io.conga.protocol.node.Membership;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.SystemRoot;
import io.conga.system.file.AtomicFile;
import io.conga.system.file.Backups;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** corosync.conf and authkey on this node's disk. */
public final class CorosyncFiles {

    /** Corosync's configuration. */
    public static final String CONFIGURATION = "/etc/corosync/corosync.conf";
    /** The key of encrypted clusters. */
    public static final String AUTHKEY = "/etc/corosync/authkey";
    /** The name of the kept file that the distribution brought. */
    private static final String DISTRIBUTION = "corosync.conf.distribution";

    private final SystemRoot root;
    private final Backups backups;
    private final String node;

    /**
     * @param node this machine's name, for problems
     */
    public CorosyncFiles(SystemRoot root, Backups backups, String node) {
        this.root = root;
        this.backups = backups;
        this.node = node;
    }

    /** The file as it is, if there is one. */
    public Optional<String> text() {
        Path file = root.file(CONFIGURATION);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException refused) {
            throw denied("read " + CONFIGURATION, refused);
        }
    }

    /**
     * The file, read.
     *
     * @throws ProblemException node.output-unreadable where Corosync would refuse it too
     */
    public Optional<CorosyncFile> read() {
        return text().map(text -> {
            try {
                return CorosyncFile.parse(text);
            } catch (CorosyncSyntaxException unreadable) {
                throw new ProblemException(
                        NodeProblem.OUTPUT_UNREADABLE,
                        "command",
                        CONFIGURATION,
                        "node",
                        node,
                        "reason",
                        unreadable.reason());
            }
        });
    }

    /**
     * Whether this machine is in a cluster.
     *
     * @param running whether Corosync runs now
     */
    public Membership membership(boolean running) {
        Optional<CorosyncFile> file = read();
        if (file.isEmpty()) {
            return new Membership.None();
        }
        return file.get().distributionDefault()
                ? new Membership.DistributionDefault(running)
                : new Membership.Member(file.get().configuration());
    }

    /** Writes corosync.conf (mode 0644); what was there is kept. Whether anything had to be written. */
    public boolean write(String content) {
        Path file = root.file(CONFIGURATION);
        Optional<String> present = text();
        if (present.equals(Optional.of(content))) {
            return false;
        }
        try {
            Files.createDirectories(root.file("/etc/corosync"));
            if (present.isPresent() && CorosyncFile.parse(present.get()).distributionDefault()) {
                backups.keepAs(file, DISTRIBUTION);
            }
            backups.keep(file);
            AtomicFile.write(file, content.getBytes(StandardCharsets.UTF_8), "rw-r--r--");
            return true;
        } catch (IOException refused) {
            throw denied("write " + CONFIGURATION, refused);
        }
    }

    /** The key of an encrypted cluster, for a node that joins it; empty where there is none. */
    public Optional<byte[]> authkey() {
        Path file = root.file(AUTHKEY);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException refused) {
            throw denied("read " + AUTHKEY, refused);
        }
    }

    /** Writes the authkey (mode 0400); what was there is kept. Whether anything had to be written. */
    public boolean writeAuthkey(byte[] key) {
        Path file = root.file(AUTHKEY);
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), key)) {
                return false;
            }
            Files.createDirectories(root.file("/etc/corosync"));
            backups.keep(file);
            AtomicFile.write(file, key, "r--------");
            return true;
        } catch (IOException refused) {
            throw denied("write " + AUTHKEY, refused);
        }
    }

    /** Removes both files, keeping copies, and puts the distribution's file back if there was one. Whether anything changed. */
    public boolean remove() {
        try {
            Path configuration = root.file(CONFIGURATION);
            Path authkey = root.file(AUTHKEY);
            backups.keep(authkey);
            boolean changed = AtomicFile.delete(authkey);
            Optional<CorosyncFile> present = read();
            if (present.isPresent() && !present.get().distributionDefault()) {
                backups.keep(configuration);
                Path distribution = backups.path(DISTRIBUTION);
                if (Files.isRegularFile(distribution)) {
                    AtomicFile.write(configuration, Files.readAllBytes(distribution), "rw-r--r--");
                } else {
                    AtomicFile.delete(configuration);
                }
                changed = true;
            }
            return changed;
        } catch (IOException refused) {
            throw denied("remove the files of /etc/corosync", refused);
        }
    }

    private ProblemException denied(String what, IOException refused) {
        return new ProblemException(
                NodeProblem.PERMISSION_MISSING, "node", node, "reason", what + " (" + refused.getMessage() + ")");
    }
}
