package io.conga.planning.check;

import io.conga.planning.secret.SecretName;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentMetadata.Parameter;
import io.conga.protocol.problem.ClusterProblem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks an agent's parameters against the agent's own metadata. */
public final class ParameterCheck {

    private final Problems problems;
    private final AgentMetadata metadata;
    private final String field;
    private final String resource;

    /**
     * @param field form field of the parameters' map, such as {@code parameters}
     * @param resource id of the resource or fence device
     */
    public ParameterCheck(Problems problems, AgentMetadata metadata, String field, String resource) {
        this.problems = problems;
        this.metadata = metadata;
        this.field = field;
        this.resource = resource;
    }

    /** Every value given: known, no reference to a secret of somebody else, of its type. */
    public void values(Map<String, String> parameters, Set<String> alsoKnown) {
        new TreeMap<>(parameters).forEach((name, value) -> {
            Optional<Parameter> known = parameter(name);
            if (known.isEmpty() && !alsoKnown.contains(name) && !name.startsWith("pcmk_")) {
                invalid(name, value, metadata.name() + " knows no parameter of that name.");
            } else if (foreignReference(name, value)) {
                invalid(name, value, "${secret:…} is Conga's own notation and can't be a value.");
            } else if (value.chars().anyMatch(character -> character < ' ' && character != '\t' && character != '\n')) {
                invalid(name, "with control characters", "XML can't hold control characters.");
            } else if (!value.isEmpty() && !SecretName.looksLikeReference(value)) {
                known.ifPresent(parameter -> type(parameter, value));
            }
        });
    }

    /**
     * Every parameter that the agent requires has a value. A deprecated one is not asked for, as its successor is
     * required beside it; nor one with a default, which some agents mark as required too.
     *
     * @param except those that something else fills in
     */
    public void required(Map<String, String> parameters, Set<String> except) {
        for (Parameter parameter : metadata.parameters()) {
            String value = parameters.getOrDefault(parameter.name(), "");
            if (parameter.required()
                    && !parameter.deprecated()
                    && parameter.defaultValue() == null
                    && !except.contains(parameter.name())
                    && value.isEmpty()) {
                problems.add(
                        field + "." + parameter.name(),
                        ClusterProblem.PARAMETER_MISSING,
                        "parameter",
                        parameter.name());
            }
        }
    }

    private Optional<Parameter> parameter(String name) {
        return metadata.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    private boolean foreignReference(String name, String value) {
        return SecretName.looksLikeReference(value)
                && !value.equals(SecretName.reference(SecretName.given(resource, name)));
    }

    private void type(Parameter parameter, String value) {
        ValueType.reason(parameter.type(), value, parameter.options())
                .ifPresent(reason -> invalid(parameter.name(), parameter.secret() ? "given" : value, reason));
    }

    private void invalid(String name, String value, String reason) {
        problems.add(
                field + "." + name,
                ClusterProblem.PARAMETER_INVALID,
                "parameter",
                name,
                "value",
                value,
                "reason",
                reason);
    }
}
