package io.conga.system.journal;

import io.conga.protocol.journal.JournalEntry;
import io.conga.protocol.journal.JournalGap;
import io.conga.protocol.journal.JournalPage;
import io.conga.protocol.journal.JournalQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes as many entries as a page has, and no longer than a person waits. */
final class Pages {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private Pages() {}

    /**
     * @param longest how long it may search
     */
    static JournalPage of(JournalQuery query, Entries entries, Duration longest) throws InterruptedException {
        var found = new ArrayList<JournalEntry>();
        var gaps = new Gaps();
        boolean first = query.cursor() != null;
        long deadline = System.nanoTime() + longest.toNanos();
        long size = 0;
        while (System.nanoTime() < deadline) {
            switch (entries.next(LOOK)) {
                case Entries.Nothing() -> {}
                case Entries.Missing(JournalGap gap) -> gaps.add(gap);
                case Entries.End() -> {
                    if (first) {
                        gaps.add(lost());
                    }
                    return page(found, null, gaps);
                }
                case Entries.Found(JournalEntry entry) -> {
                    boolean place = first && entry.cursor().equals(query.cursor());
                    if (first && !place) {
                        gaps.add(lost());
                    }
                    first = false;
                    if (place) {
                        continue;
                    }
                    size += entry.message().length();
                    if (found.size() == query.limit() || (size > MOST_BYTES && !found.isEmpty())) {
                        return page(found, found.getLast().cursor(), gaps);
                    }
                    found.add(entry);
                }
            }
        }
        gaps.add(new JournalGap(JournalGap.Kind.CUT_SHORT, Long.toString(longest.toSeconds())));
        return page(found, found.isEmpty() ? null : found.getLast().cursor(), gaps);
    }

    /** What is said where the entry at which it was to go on is not the first one found. */
    static JournalGap lost() {
        return new JournalGap(JournalGap.Kind.PLACE_LOST, "");
    }

    private static JournalPage page(List<JournalEntry> found, @Nullable String next, Gaps gaps) {
        return new JournalPage(found, next, gaps.all());
    }

    /** Many entries that can't be understood are one gap. */
    private static final class Gaps {
        private final List<JournalGap> others = new ArrayList<>();
        private int unreadable;
        private String reason = "";

        void add(JournalGap gap) {
            if (gap.kind() == JournalGap.Kind.UNREADABLE) {
                unreadable++;
                reason = reason.isEmpty() ? gap.detail() : reason;
            } else {
                others.add(gap);
            }
        }

        List<JournalGap> all() {
            var all = new ArrayList<>(others);
            if (unreadable > 0) {
                all.add(new JournalGap(JournalGap.Kind.UNREADABLE, unreadable + ": " + reason));
            }
            return all;
        }
    }
}
