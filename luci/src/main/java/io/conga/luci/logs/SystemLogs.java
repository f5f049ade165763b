package io.conga.luci.logs;

import io.conga.luci.node.NodeClient;
import io.conga.luci.systems.SystemRecord;
import io.conga.protocol.journal.JournalBoot;
import io.conga.protocol.journal.JournalEvent;
import io.conga.protocol.journal.JournalPage;
import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.journal.JournalStreamRequest;
import io.conga.protocol.journal.LogSource;
import io.conga.protocol.journal.LogSourceState;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Logs of a system, asked of its ricci each time; luci keeps nothing of them. */
@Component
public class SystemLogs {

    private final NodeClient client;

    public SystemLogs(NodeClient client) {
        this.client = client;
    }

    public List<LogSourceState> sources(SystemRecord system) {
        return client.logSources(system.target());
    }

    public List<JournalBoot> boots(SystemRecord system) {
        return client.logBoots(system.target());
    }

    public List<String> units(SystemRecord system, LogSource source) {
        return client.logUnits(system.target(), source);
    }

    public LogPage page(SystemRecord system, JournalQuery query) {
        JournalPage page = client.logPage(system.target(), query);
        List<LogLine> blanked = page.entries().stream().map(LogSecrets::blank).toList();
        List<LogLine> items = blanked.stream()
                .filter(line -> LogSecrets.mayAnswer(line, query))
                .toList();
        return new LogPage(items, page.next(), page.gaps(), blanked.size() - items.size());
    }

    /**
     * Entries oldest first, to their end or for ever, see {@link NodeClient#logStream}.
     *
     * @param lines gets what may be shown
     * @param others gets everything that is no entry
     */
    public void stream(
            SystemRecord system,
            JournalQuery query,
            boolean follow,
            Consumer<LogLine> lines,
            Consumer<JournalEvent> others) {
        client.logStream(system.target(), new JournalStreamRequest(query, follow), event -> {
            if (event instanceof JournalEvent.Entry(var entry)) {
                LogLine line = LogSecrets.blank(entry);
                if (LogSecrets.mayAnswer(line, query)) {
                    lines.accept(line);
                }
            } else {
                others.accept(event);
            }
        });
    }
}
