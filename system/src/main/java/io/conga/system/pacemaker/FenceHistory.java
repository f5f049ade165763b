package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.grandchildren;
import static io.conga.system.xml.Elements.optional;
import static io.conga.system.xml.Elements.required;
import static io.conga.system.xml.Elements.text;

import io.conga.protocol.cluster.ClusterView.FenceEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The fencing history in the XML of crm_mon and stonith_admin --history. */
final class FenceHistory {

    /** Such as {@code 2026-11-22 21:31:22Z}, {@code 2026-11-22 21:31:22.123456Z} or {@code 2026-11-22 22:31:22 +01:00}. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .appendPattern("[XXX][XX]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT);

    private FenceHistory() {}

    static List<FenceEvent> events(Element root) {
        return grandchildren(root, "fence_history").stream()
                .filter(element -> element.getTagName().equals("fence_event"))
                .map(FenceHistory::event)
                .toList();
    }

    private static FenceEvent event(Element element) {
        return new FenceEvent(
                required(element, "action"),
                required(element, "target"),
                text(element, "delegate", ""),
                text(element, "client", ""),
                text(element, "origin", ""),
                required(element, "status"),
                text(element, "exit-reason", ""),
                optional(element, "completed"));
    }

    /** By node: when it was last off for certain. */
    static Map<String, Instant> lastSuccess(List<FenceEvent> events) {
        var last = new HashMap<String, Instant>();
        for (FenceEvent event : events) {
            if (event.status().equals("success") && !event.action().equals("on")) {
                time(event.completed())
                        .ifPresent(when -> last.merge(event.target(), when, (a, b) -> a.isAfter(b) ? a : b));
            }
        }
        return last;
    }

    static Optional<Instant> time(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    OffsetDateTime.parse(text, TIME.withZone(ZoneOffset.UTC)).toInstant());
        } catch (DateTimeParseException otherFormat) {
            // The event itself is shown with its time as written; only "fenced at" stays unknown.
            return Optional.empty();
        }
    }
}
