package io.conga.system.journal;

import io.conga.protocol.journal.JournalEntry;
import io.conga.system.exec.UnreadableException;
import io.conga.system.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of {@code journalctl --output=json}. As seen with systemd 252: a value that is no UTF-8 is an array of numbers,
 * its bytes; a field that was given more than once is an array of values; a value over 4 KiB is null without {@code --all}.
 */
final class JournalParser {

    private JournalParser() {}

    /**
     * @throws UnreadableException where it is no entry
     */
    static JournalEntry parse(String line) {
        JsonNode tree = Json.object(line);
        var fields = new LinkedHashMap<String, List<String>>();
        var binary = new ArrayList<String>();
        var omitted = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            var values = new Values();
            values.add(field.getValue());
            if (values.binary) {
                binary.add(field.getKey());
            }
            if (values.omitted) {
                omitted.add(field.getKey());
            }
            if (!values.texts.isEmpty()) {
                fields.put(field.getKey(), values.texts);
            }
        }
        String cursor = first(fields, "__CURSOR");
        if (cursor == null) {
            throw new UnreadableException("an entry has no __CURSOR");
        }
        return new JournalEntry(
                cursor,
                time(first(fields, "__REALTIME_TIMESTAMP")),
                priority(first(fields, "PRIORITY")),
                first(fields, "UNIT", "_SYSTEMD_UNIT"),
                first(fields, "SYSLOG_IDENTIFIER", "_COMM"),
                number(first(fields, "_PID", "SYSLOG_PID")),
                first(fields, "_HOSTNAME"),
                first(fields, "_BOOT_ID"),
                String.join("\n", fields.getOrDefault("MESSAGE", List.of())),
                fields,
                binary,
                omitted);
    }

    private static final class Values {
        private final List<String> texts = new ArrayList<>();
        private boolean binary;
        private boolean omitted;

        void add(JsonNode value) {
            if (value.isNull()) {
                omitted = true;
            } else if (!value.isArray()) {
                texts.add(value.asString(value.toString()));
            } else if (!value.isEmpty() && value.get(0).isNumber()) {
                bytes(value);
            } else {
                value.forEach(this::add);
            }
        }

        private void bytes(JsonNode numbers) {
            var bytes = new ByteArrayOutputStream();
            for (JsonNode number : numbers) {
                if (!number.isInt() || number.intValue() < 0 || number.intValue() > 255) {
                    throw new UnreadableException("a field's bytes are no bytes");
                }
                bytes.write(number.intValue());
            }
            texts.add(bytes.toString(StandardCharsets.UTF_8));
            // Control characters are given as bytes too, though they are UTF-8.
            binary |= !isText(bytes.toByteArray());
        }

        private static boolean isText(byte[] bytes) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                return true;
            } catch (CharacterCodingException e) {
                return false;
            }
        }
    }

    private static @Nullable String first(Map<String, List<String>> fields, String... names) {
        for (String name : names) {
            List<String> values = fields.get(name);
            if (values != null) {
                return values.getFirst();
            }
        }
        return null;
    }

    private static Instant time(@Nullable String microseconds) {
        try {
            return Instant.EPOCH.plus(Long.parseLong(String.valueOf(microseconds)), ChronoUnit.MICROS);
        } catch (NumberFormatException | DateTimeException e) {
            throw new UnreadableException("an entry's __REALTIME_TIMESTAMP is " + microseconds);
        }
    }

    /** What programs write there is not always a priority. */
    private static @Nullable Integer priority(@Nullable String text) {
        return text != null && text.matches("[0-7]") ? Integer.valueOf(text) : null;
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
