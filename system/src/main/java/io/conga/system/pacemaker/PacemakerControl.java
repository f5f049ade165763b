package io.conga.system.pacemaker;

import io.conga.protocol.operation.Operation.Mode;
import io.conga.protocol.operation.Operation.TicketChange;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Acts on the running cluster. Asking twice for what holds already is no error. */
public final class PacemakerControl {

    private final CommandRunner runner;
    private final PacemakerCommands commands;

    PacemakerControl(CommandRunner runner, PacemakerCommands commands) {
        this.runner = runner;
        this.commands = commands;
    }

    /**
     * @param node target; null: away from where it is
     * @param lifetime ISO 8601 duration; null: until cleared
     */
    public void move(String resource, @Nullable String node, @Nullable String lifetime) {
        CommandResult result = runner.run(commands.move(resource, node, lifetime));
        refuseUnknown(result, resource, node);
        if (result.exitCode() != PacemakerExit.EXISTS && !result.words().contains("already active on")) {
            done(result);
        }
    }

    /** Removes what move and ban left for the resource. */
    public void clear(String resource) {
        CommandResult result = runner.run(commands.clear(resource));
        refuseUnknown(result, resource, null);
        done(result);
    }

    /**
     * @param resource null: all
     * @param node null: on all nodes
     * @param refresh forget all history and probe again
     */
    public void cleanup(@Nullable String resource, @Nullable String node, boolean refresh) {
        CommandResult result = runner.run(commands.cleanup(resource, node, refresh));
        refuseUnknown(result, resource, node);
        done(result);
    }

    /**
     * Waits until the cluster has nothing left to do.
     *
     * @throws ProblemException node.timed-out
     */
    public void awaitSettled(Duration limit) {
        CommandResult result = runner.run(commands.awaitSettled(limit));
        if (result.timedOut() || result.exitCode() == PacemakerExit.TIMEOUT) {
            throw new ProblemException(
                    NodeProblem.TIMED_OUT,
                    "what",
                    "The cluster's coming to rest",
                    "seconds",
                    String.valueOf(limit.toSeconds()),
                    "node",
                    runner.node(),
                    "reason",
                    result.words());
        }
        done(result);
    }

    /** Standby or maintenance of a node, by its permanent attribute. */
    public void setMode(String node, Mode mode, boolean on) {
        CommandResult result = runner.run(modeCommand(node, mode, on));
        refuseUnknown(result, null, node);
        done(result);
    }

    /** The command of {@link #setMode}, for previews. */
    public Command modeCommand(String node, Mode mode, boolean on) {
        String name = mode.name().toLowerCase(Locale.ROOT);
        return on
                ? commands.setNodeAttribute(node, name, mode == Mode.STANDBY ? "on" : "true")
                : commands.deleteNodeAttribute(node, name);
    }

    /**
     * Fences the node, through the cluster, and waits for it.
     *
     * @param action reboot, off or on
     * @throws ProblemException cluster.fencing-failed
     */
    public void fence(String node, String action, Duration limit) {
        CommandResult result = runner.run(commands.fence(node, action, limit));
        if (PacemakerExit.notConnected(result)) {
            done(result);
        }
        if (!result.succeeded()) {
            throw new ProblemException(
                    ClusterProblem.FENCING_FAILED, "node", node, "reason", PacemakerExit.reason(result));
        }
    }

    /** Tells the cluster that a node is off for certain. */
    public void confirmOff(String node) {
        CommandResult result = runner.run(commands.confirmOff(node));
        refuseUnknown(result, null, node);
        done(result);
    }

    /** Gives a ticket that state. */
    public void ticket(String ticket, TicketChange state) {
        done(runner.run(commands.ticket(ticket, state)));
    }

    /** Sets a node's transient attributes; an empty value removes one. */
    public void setTransientAttributes(String node, Map<String, String> values) {
        new TreeMap<>(values).forEach((name, value) -> done(runner.run(transientCommand(node, name, value))));
    }

    /** One command of {@link #setTransientAttributes}, for previews. */
    public Command transientCommand(String node, String name, String value) {
        return value.isEmpty()
                ? commands.deleteTransientAttribute(node, name)
                : commands.setTransientAttribute(node, name, value);
    }

    /** Removes a node that left from every daemon's memory. */
    public void forget(String node) {
        done(runner.run(commands.forgetNode(node)));
    }

    private static void refuseUnknown(CommandResult result, @Nullable String resource, @Nullable String node) {
        if (result.exitCode() != PacemakerExit.NO_SUCH) {
            return;
        }
        if (node != null && (resource == null || result.words().contains("Node '"))) {
            throw new ProblemException(ClusterProblem.UNKNOWN_NODE, "node", node, "cluster", "the cluster");
        }
        if (resource != null) {
            throw new ProblemException(ClusterProblem.UNKNOWN_RESOURCE, "resource", resource, "cluster", "the cluster");
        }
    }

    private void done(CommandResult result) {
        if (result.succeeded()) {
            return;
        }
        throw switch (result.exitCode()) {
            case PacemakerExit.NOT_CONNECTED ->
                new ProblemException(
                        ClusterProblem.NOT_RUNNING, "node", runner.node(), "reason", PacemakerExit.reason(result));
            case PacemakerExit.NO_QUORUM -> new ProblemException(ClusterProblem.NO_QUORUM, "cluster", "the cluster");
            default -> result.failure(runner.node());
        };
    }
}
