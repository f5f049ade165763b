package io.conga.protocol.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a system's logs are asked for; what is null restricts nothing.
 *
 * @param source which log
 * @param since not older
 * @param until not newer
 * @param units systemd units, any of them; {@link #KERNEL} alone: the kernel's messages. Of a cluster log: its daemons or
 *     subsystems
 * @param priority 0..7: that and what is more important
 * @param text what the message contains; upper and lower case are the same
 * @param expression whether the text is a regular expression: PCRE2 of journalctl(1), java.util.regex of a cluster log
 * @param boot 32 hexadecimal digits; journal only
 * @param cursor from the entry after this one on, in the direction; of an entry that the same query gave
 * @param limit 1..{@link #MOST} entries
 * @param direction which way
 */
public record JournalQuery(
        LogSource source,
        @Nullable Instant since,
        @Nullable Instant until,
        List<String> units,
        @Nullable Integer priority,
        @Nullable String text,
        boolean expression,
        @Nullable String boot,
        @Nullable String cursor,
        int limit,
        Direction direction) {

    /** Entries of one answer at most. */
    public static final int MOST = 1000;

    /** Characters of a text that is searched for at most. */
    public static final int LONGEST_TEXT = 512;

    /** Units of one query at most. */
    public static final int MOST_UNITS = 32;

    /** Stands for the kernel, whose messages belong to no unit. */
    public static final String KERNEL = "kernel";

    /** systemd.unit(5), without the characters that journalctl would take for a pattern. */
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9:_.\\\\@-]{1,255}");

    private static final Pattern BOOT = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9=;._:-]{1,512}");

    public JournalQuery {
        units = List.copyOf(units);
    }

    /** Which way. */
    public enum Direction {
        /** Newest first. */
        OLDER,
        /** Oldest first. */
        NEWER
    }

    /** The same from another place on. */
    public JournalQuery from(@Nullable String place, Direction way) {
        return new JournalQuery(source, since, until, units, priority, text, expression, boot, place, limit, way);
    }

    /** The same, with that many entries. */
    public JournalQuery atMost(int entries) {
        return new JournalQuery(
                source, since, until, units, priority, text, expression, boot, cursor, entries, direction);
    }

    /** What is wrong with it: field to reason, in the order of the fields. Both ends ask this before anything is run. */
    public Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (since != null && until != null && since.isAfter(until)) {
            faults.put("until", "It is before the beginning.");
        }
        if (units.size() > MOST_UNITS) {
            faults.put("unit", "At most " + MOST_UNITS + " can be asked for at once.");
        } else if (!units.stream().allMatch(unit -> UNIT.matcher(unit).matches())) {
            faults.put("unit", "A name has letters, digits and : _ . \\ @ - only.");
        } else if (source == LogSource.JOURNAL && units.size() > 1 && units.contains(KERNEL)) {
            faults.put("unit", "The kernel's messages belong to no unit: ask for them alone.");
        }
        if (priority != null && (priority < 0 || priority > 7)) {
            faults.put("priority", "It is between 0 and 7.");
        }
        if (text != null && (text.isEmpty() || text.length() > LONGEST_TEXT)) {
            faults.put("text", "It has 1 to " + LONGEST_TEXT + " characters.");
        } else if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            faults.put("text", "It has no control characters.");
        }
        if (boot != null && !BOOT.matcher(boot).matches()) {
            faults.put("boot", "It is 32 hexadecimal digits.");
        } else if (boot != null && source != LogSource.JOURNAL) {
            faults.put("boot", "Only the journal knows of boots.");
        }
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            faults.put("cursor", "It is not one that was given out.");
        }
        if (limit < 1 || limit > MOST) {
            faults.put("limit", "It is between 1 and " + MOST + ".");
        }
        return faults;
    }
}
