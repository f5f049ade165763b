package io.conga.planning.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The types of values that OCF and fence agents' metadata name, and those of Pacemaker's own attributes. */
public final class ValueType {

    private static final Set<String> BOOLEANS =
            Set.of("true", "false", "yes", "no", "on", "off", "1", "0", "y", "n", "t", "f");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");

    /** As crm_parse_interval_spec and the agents' shell helpers read it: a number and a unit, or ISO 8601. */
    private static final Pattern TIME =
            Pattern.compile("[0-9]{1,12} ?(us|usec|ms|msec|s|sec|m|min|h|hr|d)?|P[0-9DTHMSW.,]+");

    private static final Pattern SCORE = Pattern.compile("[+-]?INFINITY|[+-]?[0-9]{1,9}");
    private static final Pattern PERCENTAGE = Pattern.compile("[0-9]{1,5}%?");

    private ValueType() {}

    /**
     * Why a value is not of a type; empty where it is, or where the type is unknown (agents invent their own).
     *
     * @param options what may be chosen, for select
     */
    public static Optional<String> reason(String type, String value, List<String> options) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "integer" -> unless(INTEGER.matcher(value).matches(), "It has to be a whole number.");
            case "boolean" ->
                unless(BOOLEANS.contains(value.toLowerCase(Locale.ROOT)), "It has to be yes or no (true or false).");
            case "select" ->
                unless(
                        options.isEmpty() || options.contains(value),
                        "It has to be one of: " + String.join(", ", options) + ".");
            case "time", "second", "timeout" ->
                unless(
                        TIME.matcher(value).matches(),
                        "It has to be a time: a number, with a unit such as s, ms, min or h.");
            case "score" -> unless(SCORE.matcher(value).matches(), "It has to be a number, INFINITY or -INFINITY.");
            case "percentage" -> unless(PERCENTAGE.matcher(value).matches(), "It has to be a percentage.");
            case "port" -> unless(isPort(value), "It has to be a port: a number from 1 to 65535.");
            default -> Optional.empty();
        };
    }

    private static boolean isPort(String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535;
    }

    private static Optional<String> unless(boolean right, String reason) {
        return right ? Optional.empty() : Optional.of(reason);
    }
}
