package io.conga.system.journal;

import io.conga.protocol.journal.JournalBoot;
import io.conga.system.exec.UnreadableException;
import io.conga.system.json.Json;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What {@code journalctl --list-boots} prints: JSON since systemd 251, before that a table whose times are asked for in UTC. */
final class BootParser {

    private static final Pattern ROW = Pattern.compile("\\s*(-?\\d{1,6}) ([0-9a-f]{32}) (.*)");
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}) UTC");

    private BootParser() {}

    /** Newest first. */
    static List<JournalBoot> parse(String output) {
        var boots = new ArrayList<JournalBoot>();
        if (output.startsWith("[")) {
            for (JsonNode boot : Json.parse(output)) {
                boots.add(new JournalBoot(
                        boot.path("boot_id").asString(""),
                        boot.path("index").asInt(0),
                        micros(boot.path("first_entry")),
                        micros(boot.path("last_entry"))));
            }
        } else {
            for (String line : output.lines().filter(line -> !line.isBlank()).toList()) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    boots.add(row(row));
                } else if (!line.stripLeading().startsWith("IDX")) {
                    throw new UnreadableException("it has a line: " + line);
                }
            }
        }
        if (!boots.stream().allMatch(boot -> boot.id().matches("[0-9a-f]{32}"))) {
            throw new UnreadableException("a boot has no id");
        }
        return boots.reversed();
    }

    private static Instant micros(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new UnreadableException("a boot's time is " + number);
        }
        return Instant.EPOCH.plus(number.longValue(), ChronoUnit.MICROS);
    }

    private static JournalBoot row(Matcher row) {
        var times = TIME.matcher(row.group(3));
        var found = new ArrayList<Instant>();
        try {
            while (times.find()) {
                found.add(LocalDateTime.parse(times.group(1) + "T" + times.group(2))
                        .toInstant(ZoneOffset.UTC));
            }
        } catch (DateTimeParseException e) {
            throw new UnreadableException("a boot's time is " + row.group(3));
        }
        if (found.size() != 2) {
            throw new UnreadableException("a boot's times are " + row.group(3));
        }
        return new JournalBoot(row.group(2), Integer.parseInt(row.group(1)), found.getFirst(), found.getLast());
    }
}
