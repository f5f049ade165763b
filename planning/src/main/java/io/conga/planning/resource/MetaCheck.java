package io.conga.planning.resource;

import io.conga.planning.check.Problems;
import io.conga.planning.check.ValueType;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.cluster.ResourceOp;
import io.conga.protocol.problem.ClusterProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks meta attributes and operations: Pacemaker takes wrong ones silently as their default. */
public final class MetaCheck {

    private static final Map<String, String> TYPES = Map.of(
            "priority", "score",
            "resource-stickiness", "score",
            "migration-threshold", "score",
            "failure-timeout", "time",
            "is-managed", "boolean",
            "maintenance", "boolean",
            "critical", "boolean",
            "allow-migrate", "boolean");

    private static final Map<String, List<String>> CHOICES = Map.of(
            "target-role", List.of("Started", "Stopped", "Promoted", "Unpromoted", "Master", "Slave"),
            "multiple-active", List.of("block", "stop_only", "stop_start", "stop_unexpected"),
            "requires", List.of("nothing", "quorum", "fencing", "unfencing"));

    private static final Set<String> NUMBERS =
            Set.of("clone-max", "clone-node-max", "promoted-max", "promoted-node-max");

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]{0,99}";

    private MetaCheck() {}

    public static void meta(Problems problems, Map<String, String> meta) {
        meta(problems, "meta", meta);
    }

    /**
     * Checks meta attributes.
     *
     * @param form form field of the map
     */
    public static void meta(Problems problems, String form, Map<String, String> meta) {
        new TreeMap<>(meta).forEach((name, value) -> {
            String field = form + "." + name;
            if (!name.matches(NAME)) {
                invalid(problems, field, name, value, "No meta attribute has such a name.");
            } else if (SecretName.looksLikeReference(value)) {
                invalid(problems, field, name, value, "${secret:…} is Conga's own notation and can't be a value.");
            } else if (!value.isEmpty()) {
                reason(name, value).ifPresent(reason -> invalid(problems, field, name, value, reason));
            }
        });
    }

    private static Optional<String> reason(String name, String value) {
        if (CHOICES.containsKey(name)) {
            return ValueType.reason("select", value, CHOICES.getOrDefault(name, List.of()));
        }
        return ValueType.reason(
                NUMBERS.contains(name) ? "integer" : TYPES.getOrDefault(name, "string"), value, List.of());
    }

    public static void operations(Problems problems, List<ResourceOp> operations) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < operations.size(); i++) {
            ResourceOp operation = operations.get(i);
            String field = "operations[" + i + "]";
            if (!operation.name().matches(NAME)) {
                invalid(problems, field + ".name", "name", operation.name(), "No operation has such a name.");
            }
            time(problems, field + ".interval", "interval", operation.interval());
            if (operation.timeout() != null) {
                time(problems, field + ".timeout", "timeout", operation.timeout());
            }
            operation.attributes().keySet().stream()
                    .filter(name -> !name.matches(NAME) || name.equals("id"))
                    .sorted()
                    .forEach(name -> invalid(
                            problems,
                            field + ".attributes." + name,
                            name,
                            "given",
                            "An operation has no such attribute."));
            if (!seen.add(operation.name() + " " + operation.interval())) {
                invalid(
                        problems,
                        field + ".interval",
                        "interval",
                        operation.interval(),
                        "Another " + operation.name() + " has the same interval; Pacemaker tells them apart by it.");
            }
        }
    }

    private static void time(Problems problems, String field, String name, String value) {
        ValueType.reason("time", value, List.of()).ifPresent(reason -> invalid(problems, field, name, value, reason));
    }

    private static void invalid(Problems problems, String field, String name, String value, String reason) {
        problems.add(field, ClusterProblem.PARAMETER_INVALID, "parameter", name, "value", value, "reason", reason);
    }
}
