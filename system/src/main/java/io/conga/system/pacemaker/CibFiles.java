package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.children;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.UnreadableException;
import io.conga.system.file.AtomicFile;
import io.conga.system.file.Backups;
import io.conga.system.xml.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The CIB's files on this node's disk, while Pacemaker is stopped. */
public final class CibFiles {

    /** Where Pacemaker keeps the CIB: cib.xml, its signature, and older versions. */
    public static final String DIRECTORY = "/var/lib/pacemaker/cib";

    private final CommandRunner runner;
    private final PacemakerCommands commands;
    private final SystemRoot root;
    private final Backups backups;

    public CibFiles(CommandRunner runner, PacemakerCommands commands, SystemRoot root, Backups backups) {
        this.runner = runner;
        this.commands = commands;
        this.root = root;
        this.backups = backups;
    }

    /** The text of a fresh CIB with these cluster options; its feature set is this Pacemaker's own, or controld would not take it. */
    public String seedText(Map<String, String> properties) {
        CommandResult result = runner.run(commands.emptyCib());
        return result.parse(runner.node(), text -> withProperties(text, properties));
    }

    private static String withProperties(String empty, Map<String, String> properties) {
        Document document = Xml.parse(empty);
        Element options = children(document.getDocumentElement(), "configuration").stream()
                .flatMap(configuration -> children(configuration, "crm_config").stream())
                .findFirst()
                .orElseThrow(() -> new UnreadableException("the empty CIB has no crm_config section"));
        if (!properties.isEmpty()) {
            Element set = CibTree.append(options, "cluster_property_set");
            set.setAttribute("id", "cib-bootstrap-options");
            new TreeMap<>(properties).forEach((name, value) -> {
                Element pair = CibTree.append(set, "nvpair");
                pair.setAttribute("id", "cib-bootstrap-options-" + name);
                pair.setAttribute("name", name);
                pair.setAttribute("value", value);
            });
        }
        return Xml.write(document) + "\n";
    }

    /** Whether there is a CIB on disk. */
    public boolean present() {
        return Files.isRegularFile(root.file(DIRECTORY).resolve("cib.xml"));
    }

    /** Replaces whatever CIB is there, keeping a copy of it. Pacemaker must be stopped. */
    public void seed(Map<String, String> properties) {
        String text = seedText(properties);
        remove();
        try {
            Path directory = Files.createDirectories(root.file(DIRECTORY));
            own(directory, "rwxr-x---");
            Path file = directory.resolve("cib.xml");
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8), "rw-------");
            own(file, "rw-------");
        } catch (IOException refused) {
            throw denied("write the CIB", refused);
        }
    }

    /** Removes the CIB and its older versions, keeping a copy of cib.xml. Whether there was anything. */
    public boolean remove() {
        Path directory = root.file(DIRECTORY);
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            backups.keep(directory.resolve("cib.xml"));
            List<Path> all = files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith("cib"))
                    .toList();
            for (Path file : all) {
                AtomicFile.delete(file);
            }
            return !all.isEmpty();
        } catch (IOException refused) {
            throw denied("remove the CIB", refused);
        }
    }

    /** Pacemaker's daemons run as hacluster and refuse files of others. */
    private static void own(Path file, String mode) throws IOException {
        UserPrincipalLookupService users = file.getFileSystem().getUserPrincipalLookupService();
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        view.setPermissions(PosixFilePermissions.fromString(mode));
        view.setGroup(users.lookupPrincipalByGroupName("haclient"));
        view.setOwner(users.lookupPrincipalByName("hacluster"));
    }

    private ProblemException denied(String what, IOException refused) {
        return new ProblemException(
                NodeProblem.PERMISSION_MISSING,
                "node",
                runner.node(),
                "reason",
                what + " (" + refused.getClass().getSimpleName() + ": " + refused.getMessage() + ")");
    }
}
