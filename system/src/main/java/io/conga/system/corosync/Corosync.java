package io.conga.system.corosync;

import io.conga.protocol.cluster.ClusterView.Votes;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
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

    /** Makes every running Corosync of the cluster read its corosync.conf again. */
    public void reload() {
        runner.run(commands.reload()).orThrow(runner.node());
    }
}
