package io.conga.system.journal;

import io.conga.protocol.journal.LogSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of an entry of a cluster log, as Pacemaker 2.1 and Corosync 3.1 write it through libqb. The time is the
 * machine's, without a year: it is taken for the last such time that is not more than a day ahead.
 */
final class LogFormat {

    private static final String TIME = "(?<time>[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?)";

    private static final List<Pattern> PACEMAKER = List.of(
            Pattern.compile(TIME + " (?<host>\\S+) (?<unit>[^\\s\\[]+)\\s*\\[(?<pid>\\d{1,10})\\] "
                    + "\\((?<function>[^)]*)\\)\\s*(?<priority>[a-z]+): (?<message>.*)"),
            // What a resource agent writes there itself.
            Pattern.compile(TIME + "\\s+(?<unit>[^\\s(\\[]+)\\((?<resource>[^)]*)\\)\\[(?<pid>\\d{1,10})\\]:\\s+"
                    + "(?<priority>[A-Za-z]+):\\s?(?<message>.*)"));

    private static final List<Pattern> COROSYNC = List.of(
            Pattern.compile(TIME + " (?:\\[(?<pid>\\d{1,10})\\] )?(?:(?<host>\\S+) )?corosync (?<priority>[a-z]+)\\s+"
                    + "\\[(?<unit>[^\\]\\s]+)\\s*\\] (?<message>.*)"));

    private static final List<String> PRIORITIES =
            List.of("emerg", "alert", "crit", "error", "warning", "notice", "info", "debug");

    private final List<Pattern> patterns;
    private final ZoneId zone;

    private LogFormat(List<Pattern> patterns, ZoneId zone) {
        this.patterns = patterns;
        this.zone = zone;
    }

    /** @param zone in which the machine tells the time */
    static LogFormat of(LogSource source, ZoneId zone) {
        return switch (source) {
            case PACEMAKER -> new LogFormat(PACEMAKER, zone);
            case COROSYNC -> new LogFormat(COROSYNC, zone);
            case JOURNAL -> throw new IllegalArgumentException("the journal is no text");
        };
    }

    /** What a line says. */
    record Header(
            Instant time,
            @Nullable Integer priority,
            String unit,
            @Nullable Long pid,
            @Nullable String host,
            String message,
            Map<String, List<String>> fields) {}

    /** The line; empty where it is no entry's first. */
    Optional<Header> parse(String line, Instant now) {
        for (Pattern pattern : patterns) {
            Matcher match = pattern.matcher(line);
            if (match.matches()) {
                return time(match.group("time"), now).map(time -> header(match, time));
            }
        }
        return Optional.empty();
    }

    private static Header header(Matcher match, Instant time) {
        var fields = new LinkedHashMap<String, List<String>>();
        match.namedGroups().forEach((name, group) -> {
            String value = match.group(group);
            if (value != null && !name.equals("message")) {
                fields.put(name.toUpperCase(Locale.ROOT), List.of(value));
            }
        });
        return new Header(
                time,
                priority(match.group("priority")),
                match.group("unit"),
                group(match, "pid").map(Long::valueOf).orElse(null),
                group(match, "host").orElse(null),
                match.group("message"),
                fields);
    }

    private static Optional<String> group(Matcher match, String name) {
        return match.namedGroups().containsKey(name) ? Optional.ofNullable(match.group(name)) : Optional.empty();
    }

    private static @Nullable Integer priority(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("trace")) {
            return 7;
        }
        for (int each = 0; each < PRIORITIES.size(); each++) {
            if (lower.startsWith(PRIORITIES.get(each).substring(0, 4))) {
                return each;
            }
        }
        return null;
    }

    private Optional<Instant> time(String text, Instant now) {
        int year = now.atZone(zone).getYear();
        Optional<Instant> found = Optional.empty();
        // A leap day has no time in most years: look further back for it.
        for (int back = 0; back < 5 && found.isEmpty(); back++) {
            found = time(text, year - back).filter(time -> time.isBefore(now.plusSeconds(86_400)));
        }
        return found;
    }

    private Optional<Instant> time(String text, int year) {
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .appendPattern("MMM ppd HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
                .parseDefaulting(ChronoField.YEAR, year)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(java.time.format.ResolverStyle.STRICT);
        try {
            return Optional.of(LocalDateTime.parse(text, format).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
