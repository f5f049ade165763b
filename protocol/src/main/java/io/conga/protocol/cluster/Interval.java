package io.conga.protocol.cluster;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as Pacemaker writes them: a number, which is seconds, a number with a unit (crm_parse_interval_spec), or ISO 8601. */
public final class Interval {

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})\\s*([a-z]*)");

    private Interval() {}

    /** Empty where it is no such time. */
    public static Optional<Duration> parse(String text) {
        String plain = text.strip();
        if (plain.startsWith("P")) {
            try {
                return Optional.of(Duration.parse(plain));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        Matcher matcher = NUMBER.matcher(plain.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "", "s", "sec" -> Optional.of(Duration.ofSeconds(number));
            case "ms", "msec" -> Optional.of(Duration.ofMillis(number));
            case "m", "min" -> Optional.of(Duration.ofMinutes(number));
            case "h", "hr" -> Optional.of(Duration.ofHours(number));
            default -> Optional.empty();
        };
    }
}
