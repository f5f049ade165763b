package io.conga.planning.section;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.check.ValueType;
import io.conga.protocol.section.Condition;
import io.conga.protocol.section.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a rule; what the schema would refuse with words of its own is said beside the field. */
final class RuleCheck {

    private static final Set<String> BARE = Set.of("defined", "not_defined");
    private static final List<String> COMPARISONS =
            List.of("lt", "gt", "lte", "gte", "eq", "ne", "defined", "not_defined");
    private static final List<String> DATES = List.of("gt", "lt", "in_range", "date_spec");
    private static final Set<String> DURATION =
            Set.of("years", "months", "weeks", "days", "hours", "minutes", "seconds");
    private static final Set<String> SPEC = Set.of(
            "years",
            "months",
            "monthdays",
            "hours",
            "minutes",
            "seconds",
            "yeardays",
            "weekyears",
            "weeks",
            "weekdays");

    /** ISO 8601 as crm_time_parse reads it: calendar, week or ordinal date, and a time of day. */
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{4}(-?[0-9]{2}(-?[0-9]{2})?|-?W[0-9]{2}(-?[1-7])?|-?[0-9]{3})?([T ][0-9]{2}(:?[0-9]{2}(:?[0-9]{2})?)?)?(Z| ?[+-][0-9]{2}(:?[0-9]{2})?)?");

    private static final Pattern RANGE = Pattern.compile("[0-9]{1,4}(-[0-9]{0,4})?");

    private final Problems problems;

    RuleCheck(Problems problems) {
        this.problems = problems;
    }

    void top(String field, Rule rule) {
        if (rule.score().isEmpty() == rule.scoreAttribute().isEmpty()) {
            FieldCheck.invalid(problems, field + ".score", "Give a score, or the node attribute that holds it.");
        } else if (!rule.score().isEmpty()) {
            ValueType.reason("score", rule.score(), List.of())
                    .ifPresent(reason -> FieldCheck.invalid(problems, field + ".score", reason));
        }
        inner(field, rule);
    }

    private void inner(String field, Rule rule) {
        choice(field + ".join", rule.join(), List.of("and", "or"));
        if (rule.conditions().isEmpty()) {
            FieldCheck.invalid(problems, field + ".conditions", "A rule needs a condition.");
        }
        for (int i = 0; i < rule.conditions().size(); i++) {
            condition(field + ".conditions[" + i + "]", rule.conditions().get(i));
        }
    }

    private void condition(String field, Condition condition) {
        switch (condition) {
            case Condition.Attribute it -> attribute(field, it);
            case Condition.Date it -> date(field, it);
            case Condition.Resource it -> {
                if (it.standard().isEmpty()
                        && it.provider().isEmpty()
                        && it.agent().isEmpty()) {
                    FieldCheck.invalid(problems, field + ".agent", "Name a standard, a provider or an agent.");
                }
            }
            case Condition.Nested it -> inner(field + ".rule", it.rule());
        }
    }

    private void attribute(String field, Condition.Attribute condition) {
        if (condition.attribute().isEmpty()) {
            FieldCheck.invalid(problems, field + ".attribute", "Name a node attribute, such as #uname.");
        }
        required(field + ".operation", condition.operation(), COMPARISONS);
        boolean bare = BARE.contains(condition.operation());
        if (bare != condition.value().isEmpty()) {
            FieldCheck.invalid(
                    problems,
                    field + ".value",
                    bare ? "There is nothing to compare with." : "Say what to compare with.");
        }
        choice(field + ".valueType", condition.valueType(), List.of("string", "integer", "number", "version"));
        choice(field + ".valueSource", condition.valueSource(), List.of("literal", "param", "meta"));
    }

    private void date(String field, Condition.Date date) {
        required(field + ".operation", date.operation(), DATES);
        moment(field + ".start", date.start());
        moment(field + ".end", date.end());
        names(field + ".duration", date.duration(), DURATION, Pattern.compile("[0-9]{1,9}"));
        names(field + ".spec", date.spec(), SPEC, RANGE);
        String missing = switch (date.operation()) {
            case "gt" -> date.start().isEmpty() ? "start" : "";
            case "lt" -> date.end().isEmpty() ? "end" : "";
            case "in_range" -> date.start().isEmpty() && date.end().isEmpty() ? "start" : "";
            case "date_spec" -> date.spec().isEmpty() ? "spec" : "";
            default -> "";
        };
        if (!missing.isEmpty()) {
            FieldCheck.invalid(problems, field + "." + missing, date.operation() + " needs it.");
        }
    }

    private void moment(String field, String value) {
        if (!value.isEmpty() && !DATE.matcher(value).matches()) {
            FieldCheck.invalid(
                    problems, field, "It has to be a date of ISO 8601, such as 2026-01-31 or 2026-01-31T18:00:00Z.");
        }
    }

    private void names(String field, Map<String, String> values, Set<String> known, Pattern pattern) {
        values.forEach((name, value) -> {
            if (!known.contains(name)) {
                FieldCheck.invalid(problems, field + "." + name, "There is no unit of that name.");
            } else if (!pattern.matcher(value).matches()) {
                FieldCheck.invalid(problems, field + "." + name, "It has to be a number, or a range such as 9-16.");
            }
        });
    }

    private void required(String field, String value, List<String> choices) {
        if (value.isEmpty()) {
            FieldCheck.invalid(problems, field, "Choose one of: " + String.join(", ", choices) + ".");
        } else {
            choice(field, value, choices);
        }
    }

    private void choice(String field, String value, List<String> choices) {
        if (!value.isEmpty() && !choices.contains(value)) {
            FieldCheck.invalid(problems, field, "It has to be one of: " + String.join(", ", choices) + ".");
        }
    }

    /** Whether it asks for a kind of resource anywhere. */
    static boolean asksForResources(Rule rule) {
        return rule.conditions().stream()
                .anyMatch(condition -> condition instanceof Condition.Resource
                        || (condition instanceof Condition.Nested nested && asksForResources(nested.rule())));
    }
}
