package io.conga.luci.logs;

import io.conga.luci.systems.SystemRecord;
import io.conga.protocol.journal.JournalEvent;
import io.conga.protocol.journal.JournalGap;
import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a query finds, oldest first, as text (a line an entry, as journalctl's short-iso-precise in UTC) or as JSON
 * lines. It begins with what was asked, and says at its end what is missing.
 */
@Component
public class LogExport {

    /** How it is written. */
    public enum Format {
        /** For people. */
        TEXT,
        /** For programs: the entries with all their fields. */
        JSON
    }

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxx").withZone(ZoneOffset.UTC);

    private final SystemLogs logs;
    private final JsonMapper json;

    LogExport(SystemLogs logs, JsonMapper json) {
        this.logs = logs;
        this.json = json;
    }

    /**
     * Writes it all.
     *
     * @return how many entries
     * @throws ProblemException where the system can't be asked; what was written until then ends with that problem
     */
    public long write(SystemRecord system, JournalQuery query, Format format, Instant now, OutputStream out) {
        var writing = new Writing(format, out);
        writing.heading(system, query, now);
        try {
            logs.stream(system, query, false, writing::line, writing::other);
        } catch (ProblemException e) {
            writing.failed(e.problems().getFirst());
            throw e;
        }
        writing.end();
        return writing.entries;
    }

    /** What was asked, for the heading and the audit. */
    public static Map<String, String> asked(JournalQuery query) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("source", query.source().name());
        put(asked, "since", query.since());
        put(asked, "until", query.until());
        if (!query.units().isEmpty()) {
            asked.put("unit", String.join(",", query.units()));
        }
        put(asked, "priority", query.priority());
        put(asked, query.expression() ? "expression" : "text", query.text());
        put(asked, "boot", query.boot());
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }

    private final class Writing {
        private final Format format;
        private final OutputStream out;
        private long entries;
        private int blanked;

        Writing(Format format, OutputStream out) {
            this.format = format;
            this.out = out;
        }

        void heading(SystemRecord system, JournalQuery query, Instant now) {
            var about = new LinkedHashMap<String, String>();
            about.put("system", system.name());
            about.put("exported", now.toString());
            about.putAll(asked(query));
            remark(about);
        }

        void line(LogLine line) {
            entries++;
            blanked += line.blanked();
            switch (format) {
                case TEXT -> text(text(line));
                case JSON -> text(json.writeValueAsString(line));
            }
        }

        private static String text(LogLine line) {
            var entry = line.entry();
            String who = entry.identifier() == null ? "unknown" : entry.identifier();
            String pid = entry.pid() == null ? "" : "[" + entry.pid() + "]";
            String host = entry.host() == null ? "-" : entry.host();
            String begin = TIME.format(entry.time()) + " " + host + " " + who + pid + ": ";
            return begin + entry.message().replace("\n", "\n" + " ".repeat(begin.length()));
        }

        void other(JournalEvent event) {
            switch (event) {
                case JournalEvent.Gap(JournalGap gap) -> remark(Map.of("gap", gap.kind() + " " + gap.detail()));
                case JournalEvent.Failed(Problem problem) ->
                    throw new ProblemException(500, java.util.List.of(problem));
                case JournalEvent.Entry _, JournalEvent.Heartbeat _, JournalEvent.End _ -> {
                    // Nothing to be written.
                }
            }
        }

        void failed(Problem problem) {
            remark(Map.of("incomplete", problem.what() + " " + problem.why()));
        }

        void end() {
            var about = new LinkedHashMap<String, String>();
            about.put("entries", Long.toString(entries));
            if (blanked > 0) {
                about.put("blankedSecrets", Integer.toString(blanked));
            }
            remark(about);
        }

        private void remark(Map<String, String> about) {
            switch (format) {
                case TEXT -> about.forEach((name, value) -> text("# " + name + ": " + value.replaceAll("\\R", " ")));
                case JSON -> text(json.writeValueAsString(Map.of("export", about)));
            }
        }

        private void text(String line) {
            try {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
