package io.conga.luci.clusters;

import io.conga.planning.history.CibComparison;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what versions of the history changed. */
@Component
public class HistoryComparison {

    private final ClusterHistory history;

    HistoryComparison(ClusterHistory history) {
        this.history = history;
    }

    /** What that version changed of the one before it. */
    public HistoryDetail made(String cluster, HistoryEntry entry) {
        var before = history.before(cluster, entry);
        return before.isEmpty()
                ? new HistoryDetail(entry, null, List.of(), null, content(entry).orElse(null))
                : compare(entry, before.get(), before.get(), entry);
    }

    /** What became of it until today. */
    public HistoryDetail since(String cluster, HistoryEntry entry) {
        var newest = history.of(cluster).stream()
                .filter(other -> other.kind().equals(entry.kind()))
                .findFirst()
                .orElse(entry);
        return compare(entry, newest, entry, newest);
    }

    /** Everything that came after an entry of a kind, the oldest first. */
    public List<HistoryDetail> after(String cluster, HistoryEntry entry) {
        return history.of(cluster).stream()
                .filter(other -> other.kind().equals(entry.kind()) && other.id() > entry.id())
                .map(other -> made(cluster, other))
                .toList()
                .reversed();
    }

    private HistoryDetail compare(HistoryEntry entry, HistoryEntry other, HistoryEntry from, HistoryEntry to) {
        var before = history.content(from);
        var after = history.content(to);
        if (before.isEmpty() || after.isEmpty()) {
            return new HistoryDetail(entry, other, List.of(), null, null);
        }
        return entry.kind().equals(HistoryEntry.CIB)
                ? new HistoryDetail(entry, other, CibComparison.of(before.get(), after.get()), null, null)
                : new HistoryDetail(entry, other, List.of(), before.get(), after.get());
    }

    /** A first corosync.conf is shown whole; a first CIB would be everything at once. */
    private Optional<String> content(HistoryEntry entry) {
        return entry.kind().equals(HistoryEntry.CIB) ? Optional.empty() : history.content(entry);
    }
}
