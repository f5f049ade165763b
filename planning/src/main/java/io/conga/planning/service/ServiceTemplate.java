package io.conga.planning.service;

import io.conga.protocol.cluster.ResourceOp;
import java.util.List;
import java.util.Map;

/**
 * A resource that people often want, as a short way into its agent's form. Everything else of that form, such as
 * fields, types and help, is the agent's metadata on the node.
 *
 * @param id for the console's words, such as floating-address
 * @param agent the agent's name, or how it begins where one of many has to be chosen: {@code systemd:}
 * @param first parameters to show first; the others stand below
 * @param parameters values to begin with
 * @param operations operations that are better than what the agent advises; empty: what it advises
 * @param meta meta attributes to begin with
 */
public record ServiceTemplate(
        String id,
        String agent,
        List<String> first,
        Map<String, String> parameters,
        List<ResourceOp> operations,
        Map<String, String> meta) {

    public ServiceTemplate {
        first = List.copyOf(first);
        parameters = Map.copyOf(parameters);
        operations = List.copyOf(operations);
        meta = Map.copyOf(meta);
    }
}
