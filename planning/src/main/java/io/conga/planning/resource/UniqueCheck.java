package io.conga.planning.resource;

import io.conga.planning.check.Problems;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentMetadata.Parameter;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.problem.ClusterProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values that an agent wants to be unique among its resources, such as the address of a floating IP. */
public final class UniqueCheck {

    private UniqueCheck() {}

    /**
     * Checks them. The parameters of one uniqueness group must differ together, as OCF 1.1 says.
     *
     * @param id the resource's own id, which is left out of the comparison
     * @param parameters all of its parameters as they will be
     */
    public static void check(
            Problems problems,
            AgentMetadata metadata,
            String id,
            Map<String, String> parameters,
            List<ResourceDefinition> resources) {
        var groups = new TreeMap<String, List<String>>();
        for (Parameter parameter : metadata.parameters()) {
            if (parameter.unique() != null) {
                groups.computeIfAbsent(parameter.unique(), name -> new ArrayList<>())
                        .add(parameter.name());
            }
        }
        var others = new ArrayList<ResourceDefinition>();
        ResourceTree.flatten(resources, others);
        groups.values().forEach(names -> {
            boolean given =
                    names.stream().anyMatch(name -> !value(parameters, name).isEmpty());
            others.stream()
                    .filter(other -> given
                            && !other.id().equals(id)
                            && metadata.name().equals(other.agent())
                            && same(names, parameters, other.parameters()))
                    .findFirst()
                    .ifPresent(other -> report(problems, names, parameters, other));
        });
    }

    private static boolean same(List<String> names, Map<String, String> ours, Map<String, String> theirs) {
        return names.stream().allMatch(name -> value(ours, name).equals(value(theirs, name)));
    }

    private static String value(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "");
    }

    private static void report(
            Problems problems, List<String> names, Map<String, String> parameters, ResourceDefinition other) {
        String name = names.stream()
                .filter(candidate -> !value(parameters, candidate).isEmpty())
                .findFirst()
                .orElse(names.getFirst());
        String value = value(parameters, name);
        problems.add(
                "parameters." + name,
                ClusterProblem.PARAMETER_INVALID,
                "parameter",
                name,
                "value",
                SecretName.looksLikeReference(value) ? "given" : value,
                "reason",
                "The resource " + other.id() + " has the same, and the agent wants it to be unique.");
    }
}
