package io.conga.system.fence;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentMetadata.Parameter;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.agent.Agents;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks fence agents. Cuts nothing. */
public final class FenceAgents {

    /** The fencer's own default (stonith-timeout) for a status action. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final CommandRunner runner;
    private final FenceCommands commands;
    private final Agents agents;

    public FenceAgents(CommandRunner runner, ToolPaths tools, Agents agents) {
        this.runner = runner;
        this.commands = new FenceCommands(tools);
        this.agents = agents;
    }

    /** Whether a machine has power. */
    public enum Power {
        ON,
        OFF
    }

    /** The command that {@link #status} runs, for previews. */
    public Command statusCommand(AgentName agent, Map<String, String> parameters, String target) {
        AgentMetadata metadata = agents.metadata(agent);
        List<String> secrets = metadata.parameters().stream()
                .filter(Parameter::secret)
                .map(parameter -> parameters.getOrDefault(parameter.name(), ""))
                .filter(value -> !value.isEmpty())
                .toList();
        return commands.run(agent.type(), FenceInput.of("status", metadata, parameters, target), secrets, LIMIT);
    }

    /**
     * The power state of the target, as the device tells it to this node.
     *
     * @throws ProblemException cluster.fencing-unproved where the device does not answer or does not know the target,
     *     cluster.unknown-agent
     */
    public Power status(AgentName agent, Map<String, String> parameters, String target) {
        CommandResult result = runner.run(statusCommand(agent, parameters, target));
        if (result.timedOut()) {
            throw unproved(target, agent.type() + " did not answer within " + LIMIT.toSeconds() + " seconds.");
        }
        return switch (result.exitCode()) {
            case 0 -> Power.ON;
            // fence agent API: status ends with 2 where the plug is off
            case 2 -> Power.OFF;
            default -> throw unproved(target, errors(result.words()));
        };
    }

    /** The agent's own errors, if it marks any, without the interpreter's warnings around them. */
    private static String errors(String words) {
        String errors = words.lines()
                .filter(line -> line.contains("ERROR: ") && !line.contains("use '-h' for usage"))
                .map(line -> line.substring(line.indexOf("ERROR: ") + "ERROR: ".length()))
                .distinct()
                .collect(Collectors.joining("; "));
        return errors.isEmpty() ? words : errors;
    }

    private static ProblemException unproved(String target, String reason) {
        return new ProblemException(ClusterProblem.FENCING_UNPROVED, "node", target, "reason", reason);
    }
}
