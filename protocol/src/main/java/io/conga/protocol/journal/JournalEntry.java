package io.conga.protocol.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a log. Source: systemd.journal-fields(7), systemd's Journal Export Formats.
 *
 * @param cursor names this entry's place; opaque
 * @param time when it was written, to the microsecond where the source says so
 * @param priority 0 (emergency) to 7 (debug), syslog(3); null where the entry has none
 * @param unit the systemd unit that it is about; of a cluster log the daemon or subsystem; null where none
 * @param identifier who says so: syslog's identifier, else the program's name; null where unknown
 * @param pid process; null where unknown
 * @param host the name that the machine had then; null where unknown
 * @param boot id of the boot; null where the source does not say
 * @param message the text; bytes that are no UTF-8 are shown as U+FFFD
 * @param fields all fields of the entry; more than one value where it was given repeatedly
 * @param binary fields of which some bytes are no text
 * @param omitted fields whose value is not here, as it is too long
 */
public record JournalEntry(
        String cursor,
        Instant time,
        @Nullable Integer priority,
        @Nullable String unit,
        @Nullable String identifier,
        @Nullable Long pid,
        @Nullable String host,
        @Nullable String boot,
        String message,
        Map<String, List<String>> fields,
        List<String> binary,
        List<String> omitted) {

    public JournalEntry {
        fields = Map.copyOf(fields);
        binary = List.copyOf(binary);
        omitted = List.copyOf(omitted);
    }
}
