package io.conga.planning.fence;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.operation.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The question to a fence device for the power state of one target. */
public final class FenceProof {

    private FenceProof() {}

    /**
     * The parameters that the fencer would hand to the agent: without its own pcmk_* ones, with the target's plug.
     *
     * @param parameters the device's, secrets as references
     * @param plug the device's name of the target
     */
    public static Operation.ProveFencing of(
            String device,
            AgentName agent,
            Map<String, String> parameters,
            String target,
            String plug,
            Optional<AgentMetadata> metadata) {
        var given = new TreeMap<String, String>();
        parameters.forEach((name, value) -> {
            if (!name.startsWith("pcmk_") && !value.isEmpty()) {
                given.put(name, value);
            }
        });
        String argument = parameters.getOrDefault("pcmk_host_argument", hostArgument(metadata));
        if (!argument.equals("none")) {
            given.putIfAbsent(argument, plug);
        }
        return new Operation.ProveFencing(device, agent, given, target);
    }

    /** As pacemaker-fenced chooses it: plug where the agent knows it, else port; none where it knows neither. */
    private static String hostArgument(Optional<AgentMetadata> metadata) {
        if (metadata.isEmpty() || knows(metadata.get(), "plug")) {
            return "plug";
        }
        return knows(metadata.get(), "port") ? "port" : "none";
    }

    private static boolean knows(AgentMetadata agent, String name) {
        return agent.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    }
}
