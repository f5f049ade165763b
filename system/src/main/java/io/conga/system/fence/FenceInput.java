package io.conga.system.fence;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentMetadata.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a fence agent reads on standard input: one {@code name=value} a line. Mirrors make_args() of pacemaker-fenced, so that
 * what is proved is what the cluster will do.
 */
final class FenceInput {

    private FenceInput() {}

    /**
     * @param action such as status
     * @param parameters the device's instance attributes
     * @param target node name
     */
    static String of(String action, AgentMetadata agent, Map<String, String> parameters, String target) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("action", parameters.getOrDefault("pcmk_" + action + "_action", action));
        new TreeMap<>(parameters).forEach((name, value) -> {
            // parameters of the fencer itself, and one that it always sets, are not the agent's
            if (!name.startsWith("pcmk_") && !name.equals("action")) {
                lines.put(name, value);
            }
        });
        lines.put("nodename", target);
        String argument = parameters.getOrDefault("pcmk_host_argument", hostArgument(agent));
        if (!argument.equals("none")) {
            String given = lines.getOrDefault(argument, "dynamic");
            if (given.equalsIgnoreCase("dynamic")) {
                lines.put(
                        argument,
                        HostMap.parse(parameters.getOrDefault("pcmk_host_map", ""))
                                .plug(target)
                                .orElse(target));
            }
        }
        // a value that spans lines would be read as further parameters
        return lines.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replaceAll("[\\r\\n]", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** plug where the agent knows it, else port; an agent that knows neither is not told. */
    private static String hostArgument(AgentMetadata agent) {
        for (String name : new String[] {"plug", "port"}) {
            if (agent.parameters().stream().map(Parameter::name).anyMatch(name::equals)) {
                return name;
            }
        }
        return "none";
    }
}
