package io.conga.system.journal;

import io.conga.protocol.journal.JournalEntry;
import io.conga.protocol.journal.JournalQuery;
import java.util.function.Predicate;

/** Whether an entry of a cluster log is asked for. */
record FileFilter(JournalQuery query, Predicate<String> text) {

    boolean wants(JournalEntry entry) {
        Integer most = query.priority();
        Integer priority = entry.priority();
        return !before(entry)
                && !after(entry)
                && (query.units().isEmpty() || query.units().contains(entry.unit()))
                && (most == null || (priority != null && priority <= most))
                && text.test(entry.message());
    }

    boolean before(JournalEntry entry) {
        return query.since() != null && entry.time().isBefore(query.since());
    }

    boolean after(JournalEntry entry) {
        return query.until() != null && entry.time().isAfter(query.until());
    }
}
