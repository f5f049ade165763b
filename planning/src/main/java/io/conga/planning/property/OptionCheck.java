package io.conga.planning.property;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.check.ValueType;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.property.OptionMetadata;
import io.conga.protocol.property.PropertyMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks options against what the engine says of them: Pacemaker takes a wrong value silently as its default. */
public final class OptionCheck {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]{0,99}";

    private final Problems problems;
    private final String form;
    private final List<OptionMetadata> known;
    private final Set<String> present;

    /**
     * @param form form field of the map, such as {@code options}
     * @param known what the engine says; empty where it says nothing, then every name may do
     * @param present names that are set already: whatever they are, they may be changed and removed
     */
    public OptionCheck(Problems problems, String form, List<OptionMetadata> known, Set<String> present) {
        this.problems = problems;
        this.form = form;
        this.known = known;
        this.present = present;
    }

    /** Every value. */
    public void check(Map<String, String> values) {
        if (values.isEmpty()) {
            FieldCheck.invalid(problems, form, "Nothing is to be changed.");
        }
        new TreeMap<>(values).forEach((name, value) -> {
            Optional<OptionMetadata> option = PropertyMetadata.find(known, name);
            if (!name.matches(NAME)) {
                invalid(name, value, "No option has such a name.");
            } else if (option.isEmpty() && !known.isEmpty() && !present.contains(name)) {
                invalid(name, value, "The engine on the nodes knows no option of that name.");
            } else if (option.filter(OptionMetadata::readOnly).isPresent()) {
                invalid(name, value, "Pacemaker sets it itself.");
            } else if (SecretName.looksLikeReference(value)) {
                invalid(name, value, "${secret:…} is Conga's own notation and can't be a value.");
            } else if (value.chars().anyMatch(character -> character < ' ')) {
                invalid(name, "with control characters", "A value has one line and no control characters.");
            } else if (!value.isEmpty()) {
                option.flatMap(described -> reason(described, value)).ifPresent(reason -> invalid(name, value, reason));
            }
        });
    }

    private static Optional<String> reason(OptionMetadata option, String value) {
        boolean infinite = String.valueOf(option.defaultValue()).contains("INFINITY");
        // Such as stonith-watchdog-timeout, where a negative time means "calculate it".
        boolean negative = option.longDescription().contains("negative") && value.matches("-[0-9]+");
        if (negative) {
            return Optional.empty();
        }
        Optional<String> reason = ValueType.reason(infinite ? "score" : option.type(), value, option.options());
        return reason.isPresent() ? reason : outOfRange(option, value);
    }

    private static Optional<String> outOfRange(OptionMetadata option, String value) {
        String range = option.range();
        if (range == null || !value.matches("-?[0-9]{1,18}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(value);
        String[] ends = range.split("\\.\\.", -1);
        if (ends.length == 2 && (number < Long.parseLong(ends[0]) || number > Long.parseLong(ends[1]))) {
            return Optional.of("It has to be from " + ends[0] + " to " + ends[1] + ".");
        }
        return range.startsWith("minimum is ") && number < Long.parseLong(range.substring("minimum is ".length()))
                ? Optional.of("Its " + range + ".")
                : Optional.empty();
    }

    private void invalid(String name, String value, String reason) {
        problems.add(
                form + "." + name,
                ClusterProblem.PARAMETER_INVALID,
                "parameter",
                name,
                "value",
                value.isEmpty() ? "(none)" : value,
                "reason",
                reason);
    }
}
