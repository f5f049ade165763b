package io.conga.system.quorum;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/**
 * The certificates of quorum devices, in the NSS databases that the daemons read. What goes to another machine is
 * public, and base64 of the tool's own file.
 */
public final class Certificates {

    /** The database of a qnetd host. */
    public static final String AUTHORITY = "/etc/corosync/qnetd/nssdb";
    /** The database of a node. */
    public static final String NODE = "/etc/corosync/qdevice/net/nssdb";

    private static final String CA = "QNet CA";
    private static final String OWN = "Cluster Cert";

    private final CommandRunner runner;
    private final QuorumCommands commands;
    private final SystemRoot root;

    public Certificates(CommandRunner runner, QuorumCommands commands, SystemRoot root) {
        this.runner = runner;
        this.commands = commands;
        this.root = root;
    }

    /** Whether this host has an authority. */
    public boolean hasAuthority() {
        return hasDatabase(AUTHORITY);
    }

    /** Makes the authority. */
    public void makeAuthority() {
        runner.run(commands.makeAuthority()).orThrow(runner.node());
    }

    /** The authority's certificate, PEM. */
    public String authority() {
        return runner.run(commands.pem(database(AUTHORITY), CA))
                .orThrow(runner.node())
                .stdout();
    }

    /** Signs a request (base64); the certificate, base64. */
    public String sign(String cluster, String request) {
        return with(AUTHORITY, "conga-request.crq", request, file -> {
            runner.run(commands.sign(cluster, file)).orThrow(runner.node());
            return read(AUTHORITY + "/cluster-" + cluster + ".crt");
        });
    }

    /** Whether this node trusts that authority and has a certificate for that cluster. */
    public boolean has(String cluster, String ca) {
        return trusts(ca)
                && found(runner.run(commands.words(database(NODE), OWN))).contains("Subject: \"CN=" + cluster + "\"");
    }

    private boolean trusts(String ca) {
        return hasDatabase(NODE)
                && body(found(runner.run(commands.pem(database(NODE), CA)))).equals(body(ca));
    }

    /** A new key, and the request for its certificate, base64. A database that trusts another authority goes. */
    public String request(String cluster, String ca) {
        if (!trusts(ca)) {
            forget();
            String encoded =
                    Base64.getEncoder().encodeToString(ca.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            with("/etc/corosync/qdevice/net", "conga-ca.crt", encoded, file -> {
                runner.run(commands.trustAuthority(file)).orThrow(runner.node());
                return "";
            });
        }
        runner.run(commands.request(cluster)).orThrow(runner.node());
        return read(NODE + "/qdevice-net-node.crq");
    }

    /** Takes a signed certificate (base64) in. */
    public void importSigned(String certificate) {
        with(NODE, "conga-signed.crt", certificate, file -> {
            runner.run(commands.importSigned(file)).orThrow(runner.node());
            return "";
        });
        try {
            // The tool leaves key and certificate there for the other nodes, without a password; each has its own here.
            AtomicFile.delete(root.file(NODE).resolve("qdevice-net-node.p12"));
        } catch (IOException refused) {
            throw denied(NODE, refused);
        }
    }

    /** Removes the node's key and certificates; whether there were any. */
    public boolean forget() {
        Path directory = root.file(NODE);
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
            return true;
        } catch (IOException refused) {
            throw denied(NODE, refused);
        }
    }

    /** Whether this node has a database. */
    public boolean hasNodeDatabase() {
        return Files.isDirectory(root.file(NODE));
    }

    private boolean hasDatabase(String directory) {
        return List.of("cert9.db", "cert8.db").stream()
                .anyMatch(name -> Files.exists(root.file(directory).resolve(name)));
    }

    private String database(String directory) {
        return root.file(directory).toString();
    }

    /** certutil fails where there is no such certificate; that is an answer. */
    private static String found(CommandResult result) {
        return result.succeeded() ? result.stdout() : "";
    }

    private static String body(String pem) {
        return pem.replaceAll("-----[A-Z ]+-----|\\s", "");
    }

    private interface Use {
        String of(String file);
    }

    private String with(String directory, String name, String base64, Use use) {
        Path file = root.file(directory).resolve(name);
        try {
            Files.createDirectories(root.file(directory));
            AtomicFile.write(file, Base64.getDecoder().decode(base64), "rw-------");
            try {
                return use.of(file.toString());
            } finally {
                AtomicFile.delete(file);
            }
        } catch (IOException refused) {
            throw denied(directory, refused);
        } catch (IllegalArgumentException notBase64) {
            throw new ProblemException(
                    NodeProblem.OUTPUT_UNREADABLE,
                    "command",
                    name,
                    "node",
                    runner.node(),
                    "reason",
                    "It is not base64.");
        }
    }

    private String read(String path) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(root.file(path)));
        } catch (IOException refused) {
            throw denied(path, refused);
        }
    }

    private ProblemException denied(String what, IOException refused) {
        return new ProblemException(
                NodeProblem.PERMISSION_MISSING,
                "node",
                runner.node(),
                "reason",
                "write below " + what + " (" + refused.getMessage() + ")");
    }
}
