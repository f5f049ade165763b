package io.conga.system.corosync;

import io.conga.protocol.cluster.ClusterView.Votes;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.CorosyncSyntaxException;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The running Corosync of this node. */
public final class Corosync {

    private final CommandRunner runner;
    private final CorosyncCommands commands;

    public Corosync(CommandRunner runner, CorosyncCommands commands) {
        this.runner = runner;
        this.commands = commands;
    }

    /** The votes of this node's partition; empty where Corosync does not run. */
    public Optional<Votes> votes() {
        CommandResult result = runner.run(commands.quorum());
        if (result.stdout().contains("Votequorum information")) {
            // The exit code tells quorate from not quorate; both are answers.
            return Optional.of(answered(result).parse(runner.node(), QuorumtoolParser::parse));
        }
        if (result.stderr().contains("Cannot initialize") || result.stdout().contains("Cannot initialize")) {
            return Optional.empty();
        }
        throw result.succeeded()
                ? result.unreadable(runner.node(), "it has no votequorum information")
                : result.failure(runner.node());
    }

    private static CommandResult answered(CommandResult result) {
        return new CommandResult(
                result.command(),
                0,
                result.stdout(),
                result.stderr(),
                result.truncated(),
                false,
                result.milliseconds());
    }

    /**
     * Asks Corosync itself whether it would start with this file here. Changes nothing.
     *
     * @throws ProblemException cluster.edit-refused with Corosync's words
     */
    public void check(String content, CorosyncFiles files) {
        try {
            Path directory = Files.createTempDirectory("conga-corosync-");
            Path file = directory.resolve("corosync.conf");
            Path key = directory.resolve("authkey");
            try {
                Files.writeString(file, withKey(content, files, key));
                CommandResult result = runner.run(commands.check(file.toString()));
                if (!result.succeeded()) {
                    throw new ProblemException(
                            ClusterProblem.EDIT_REFUSED, "reason", CheckWords.reasons(result.words(), file.toString()));
                }
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(key);
                Files.deleteIfExists(directory);
            }
        } catch (CorosyncSyntaxException notReadable) {
            throw new ProblemException(ClusterProblem.EDIT_REFUSED, "reason", notReadable.reason());
        } catch (IOException refused) {
            throw new ProblemException(
                    NodeProblem.PERMISSION_MISSING,
                    "node",
                    runner.node(),
                    "reason",
                    "write to the temporary directory (" + Objects.toString(refused.getMessage()) + ")");
        }
    }

    /** The key of a cluster that is not encrypted yet comes with the file; for the check any other does. */
    private static String withKey(String content, CorosyncFiles files, Path key) throws IOException {
        CorosyncFile file = CorosyncFile.parse(content);
        if (!file.configuration().encrypted() || files.authkey().isPresent()) {
            return content;
        }
        Files.write(key, new byte[256]);
        return file.edit().set("totem", "keyfile", key.toString()).done().text();
    }

    /** Makes every running Corosync of the cluster read its corosync.conf again. */
    public void reload() {
        runner.run(commands.reload()).orThrow(runner.node());
    }
}
