package io.conga.protocol.agent;

import io.conga.protocol.cluster.ResourceOp;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agent as its own metadata describes it (OCF Resource Agent API 1.0/1.1 and the fence agent API).
 *
 * @param name the agent
 * @param version version the metadata gives; empty where none
 * @param shortDescription one line
 * @param longDescription paragraphs
 * @param parameters in the agent's order; deprecated ones included and marked
 * @param operations advised operations with their timeouts and intervals
 * @param promotable whether it knows promote and demote
 * @param cloneable false where the agent says it must not be cloned; true otherwise
 */
public record AgentMetadata(
        AgentName name,
        String version,
        String shortDescription,
        String longDescription,
        List<Parameter> parameters,
        List<ResourceOp> operations,
        boolean promotable,
        boolean cloneable) {

    public AgentMetadata {
        parameters = List.copyOf(parameters);
        operations = List.copyOf(operations);
    }

    /**
     * Whether a node must be switched on by this fence agent before resources may run there (unfencing): its action "on"
     * is "automatic", as with SCSI reservations.
     */
    public boolean unfences() {
        return operations.stream()
                .anyMatch(operation -> operation.name().equals("on")
                        && Set.of("1", "true", "yes")
                                .contains(operation.attributes().getOrDefault("automatic", "")));
    }

    /**
     * One parameter.
     *
     * @param type string, integer, boolean, select, time (a number with a unit), second, percentage, port, as the agent says; string where it says nothing
     * @param defaultValue null where none
     * @param options for select: what may be chosen
     * @param unique the name of the uniqueness group; null where values may repeat
     * @param secret passwords and the like: never logged, not shown
     */
    public record Parameter(
            String name,
            String type,
            boolean required,
            @Nullable String defaultValue,
            List<String> options,
            @Nullable String unique,
            String shortDescription,
            String longDescription,
            boolean deprecated,
            boolean secret) {
        public Parameter {
            options = List.copyOf(options);
        }
    }
}
