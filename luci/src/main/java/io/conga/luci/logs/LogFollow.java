package io.conga.luci.logs;

import io.conga.luci.events.BrowserStreams;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.users.CurrentUser;
import io.conga.protocol.journal.JournalEvent;
import io.conga.protocol.journal.JournalQuery;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Logs as they are written, to one browser each: events {@code entry}, {@code gap}, {@code ping} and, before the end,
 * {@code problem}. A browser that goes ends the line to ricci, and so journalctl there.
 */
@Component
public class LogFollow {

    private final SystemLogs logs;
    private final BrowserStreams streams;

    LogFollow(SystemLogs logs, BrowserStreams streams) {
        this.logs = logs;
        this.streams = streams;
    }

    public SseEmitter open(CurrentUser user, SystemRecord system, JournalQuery query) {
        return streams.open(user, "follow-" + system.name(), browser -> feed(browser, system, query), () -> {});
    }

    private void feed(BrowserStreams.Teller browser, SystemRecord system, JournalQuery query) {
        // The page knows at once that it is connected.
        browser.tell("ping", "{}");
        logs.stream(system, query, true, line -> browser.tell("entry", line), event -> other(browser, event));
    }

    private static void other(BrowserStreams.Teller browser, JournalEvent event) {
        switch (event) {
            case JournalEvent.Gap(var gap) -> browser.tell("gap", gap);
            case JournalEvent.Heartbeat _ -> browser.tell("ping", "{}");
            case JournalEvent.Failed(var problem) -> browser.tell("problem", problem);
            case JournalEvent.Entry _, JournalEvent.End _ -> {
                // Entries are handed over elsewhere; what is followed has no end.
            }
        }
    }
}
