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
 * @param utilization what it takes of its node's capacity, such as memory
 * @param bundle the container of a bundle; null for all others
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
        boolean promotable,
        Map<String, String> utilization,
        @Nullable Bundle bundle) {

    public ResourceDefinition {
        parameters = Map.copyOf(parameters);
        meta = Map.copyOf(meta);
        operations = List.copyOf(operations);
        children = List.copyOf(children);
        utilization = Map.copyOf(utilization);
    }

    /**
     * What a bundle runs its resource in, by the CIB's attributes of the same names.
     *
     * @param technology docker, podman or rkt
     * @param container image, replicas, replicas-per-host, promoted-max, network, options, run-command
     * @param network ip-range-start, control-port, host-interface, host-netmask, add-host
     * @param ports port mappings: port, internal-port or range
     * @param storage storage mappings: source-dir or source-dir-root, target-dir, options
     */
    public record Bundle(
            String technology,
            Map<String, String> container,
            Map<String, String> network,
            List<Map<String, String>> ports,
            List<Map<String, String>> storage) {
        public Bundle {
            container = Map.copyOf(container);
            network = Map.copyOf(network);
            ports = List.copyOf(ports);
            storage = List.copyOf(storage);
        }
    }
}
