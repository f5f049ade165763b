package io.conga.protocol.cluster;

import io.conga.protocol.agent.AgentName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource as configured.
 *
 * @param id resource id
 * @param kind PRIMITIVE, GROUP, CLONE or BUNDLE
 * @param agent for primitives; null otherwise, and for those made from a template
 * @param template template id; null where none
 * @param parameters instance attributes; values of rules-free sets only
 * @param meta meta attributes
 * @param operations configured operations
 * @param children members of a group, the one resource of a clone
 * @param promotable clone with meta promotable=true
 */
public record ResourceDefinition(
        String id,
        ResourceState.Kind kind,
        @Nullable AgentName agent,
        @Nullable String template,
        Map<String, String> parameters,
        Map<String, String> meta,
        List<ResourceOp> operations,
        List<ResourceDefinition> children,
        boolean promotable) {

    public ResourceDefinition {
        parameters = Map.copyOf(parameters);
        meta = Map.copyOf(meta);
        operations = List.copyOf(operations);
        children = List.copyOf(children);
    }
}
