package io.conga.system.pacemaker;

import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Elements;
import io.conga.system.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Changes the CIB: query, edit in memory, crm_diff, {@code cibadmin --patch}. The patch carries the version it was made from, so
 * the cluster itself refuses it if the configuration changed meanwhile; it is all or nothing.
 */
public final class CibChanges {

    /** How often an edit that is not bound to a version is made again because somebody else was faster. */
    private static final int ATTEMPTS = 5;

    private final CommandRunner runner;
    private final PacemakerCommands commands;
    private final Pacemaker pacemaker;

    CibChanges(CommandRunner runner, PacemakerCommands commands, Pacemaker pacemaker) {
        this.runner = runner;
        this.commands = commands;
        this.pacemaker = pacemaker;
    }

    /** A CIB with edits applied, in memory. Of a large one each text takes a while: it is written once it is asked for. */
    public static final class Edited {

        private final String read;
        private final Document document;
        private final CibVersion version;
        private final boolean changed;

        private Edited(String read, Document document, CibVersion version, boolean changed) {
            this.read = read;
            this.document = document;
            this.version = version;
            this.changed = changed;
        }

        /** The version that was read. */
        public CibVersion version() {
            return version;
        }

        /** Whether the edits changed anything. */
        public boolean changed() {
            return changed;
        }

        /** As read, but written by the same hand as after: crm_diff takes another order of attributes for a change. */
        String before() {
            return Xml.write(Xml.parse(read));
        }

        /** With the edits. */
        String after() {
            return Xml.write(document);
        }
    }

    /**
     * Reads the CIB and applies the edits in memory; changes nothing.
     *
     * @param basedOn the version that the edits were made for; null: any
     * @throws ProblemException cluster.stale, cluster.edit-refused, cluster.not-running
     */
    public Edited edited(@Nullable CibVersion basedOn, List<CibEdit> edits) {
        CommandResult result = pacemaker.cib();
        try {
            Document document = Xml.parse(result.stdout());
            CibVersion version = CibParser.version(document.getDocumentElement());
            if (basedOn != null && !version.sameConfiguration(basedOn)) {
                throw stale(document, basedOn, version);
            }
            Element original = (Element) configuration(document).cloneNode(true);
            CibEditor.apply(document, edits);
            return new Edited(result.stdout(), document, version, !Elements.same(configuration(document), original));
        } catch (UnreadableException unreadable) {
            throw result.unreadable(runner.node(), unreadable.reason());
        }
    }

    /** The same with a CIB that is not the cluster's, such as the outcome of a simulation. */
    Edited applied(String cib, List<CibEdit> edits) {
        try {
            Document document = Xml.parse(cib);
            Element original = (Element) configuration(document).cloneNode(true);
            CibEditor.apply(document, edits);
            return new Edited(
                    cib,
                    document,
                    CibParser.version(document.getDocumentElement()),
                    !Elements.same(configuration(document), original));
        } catch (UnreadableException unreadable) {
            throw new ProblemException(
                    NodeProblem.OUTPUT_UNREADABLE,
                    "command",
                    "crm_simulate",
                    "node",
                    runner.node(),
                    "reason",
                    unreadable.reason());
        }
    }

    /**
     * Refuses edits that were made for another version than the one they were applied to.
     *
     * @throws ProblemException cluster.stale
     */
    public void requireFresh(Edited edited, @Nullable CibVersion basedOn) {
        if (basedOn != null && !edited.version().sameConfiguration(basedOn)) {
            throw stale(edited.document, basedOn, edited.version());
        }
    }

    /** The only part that edits touch; beside it stands the status, which is much larger. */
    private static Element configuration(Document document) {
        return Elements.child(document.getDocumentElement(), "configuration")
                .orElseThrow(() -> new UnreadableException("no configuration in the CIB"));
    }

    private static ProblemException stale(Document document, CibVersion expected, CibVersion found) {
        String name = CibParser.configuration(document.getDocumentElement())
                .properties()
                .getOrDefault("cluster-name", "the cluster");
        return new ProblemException(
                ClusterProblem.STALE, "cluster", name, "expected", expected.toString(), "found", found.toString());
    }

    /**
     * Applies the edits to the cluster.
     *
     * @param basedOn the version that the edits were made for; null: whatever is there
     * @return whether anything had to be changed
     * @throws ProblemException cluster.stale, cluster.edit-refused, cluster.not-running; nothing was changed then
     */
    public boolean apply(@Nullable CibVersion basedOn, List<CibEdit> edits) {
        for (int attempt = 1; ; attempt++) {
            Edited edited = edited(basedOn, edits);
            if (!edited.changed()) {
                return false;
            }
            CommandResult result = runner.run(commands.patch(patch(edited)));
            if (result.succeeded()) {
                return true;
            }
            if (result.exitCode() == PacemakerExit.INVALID) {
                throw CibTree.refused(reasons(edited.after(), result));
            }
            // Read again: says stale if the configuration moved; if only the status did, there is another attempt.
            if (result.exitCode() != PacemakerExit.OLD || attempt == ATTEMPTS) {
                throw result.failure(runner.node());
            }
        }
    }

    /**
     * Asks the schema, without changing anything.
     *
     * @throws ProblemException cluster.edit-refused with crm_verify's words
     */
    public void check(Edited edited) {
        CommandResult result = runner.run(commands.verify(edited.after()));
        // It also ends with an error for a cluster that is merely not safe yet, such as one without fencing.
        if (!result.succeeded() && VerifyWords.schemaRefused(result.stderr() + result.stdout())) {
            throw CibTree.refused(VerifyWords.reasons(result.stderr() + result.stdout()));
        }
    }

    private String reasons(String cib, CommandResult refused) {
        CommandResult verified = runner.run(commands.verify(cib));
        String said = VerifyWords.reasons(verified.stderr() + verified.stdout());
        return said.isEmpty() ? refused.words() : said;
    }

    private String patch(Edited edited) {
        try {
            // Private to root (mode 0700): both files hold the cluster's passwords.
            Path directory = Files.createTempDirectory("conga-cib-");
            Path before = directory.resolve("before.xml");
            Path after = directory.resolve("after.xml");
            try {
                Files.writeString(before, edited.before());
                Files.writeString(after, edited.after());
                return diff(before, after);
            } finally {
                Files.deleteIfExists(before);
                Files.deleteIfExists(after);
                Files.deleteIfExists(directory);
            }
        } catch (IOException refused) {
            throw new ProblemException(
                    NodeProblem.PERMISSION_MISSING,
                    "node",
                    runner.node(),
                    "reason",
                    "write to the temporary directory (" + Objects.toString(refused.getMessage()) + ")");
        }
    }

    private String diff(Path before, Path after) {
        CommandResult result = runner.run(commands.diff(before.toString(), after.toString()));
        if (result.exitCode() != PacemakerExit.DIFFERENT) {
            throw result.succeeded()
                    ? result.unreadable(runner.node(), "it sees no difference where there is one")
                    : result.failure(runner.node());
        }
        try {
            return CibPatch.forConfiguration(result.stdout());
        } catch (UnreadableException unreadable) {
            throw result.unreadable(runner.node(), unreadable.reason());
        }
    }
}
