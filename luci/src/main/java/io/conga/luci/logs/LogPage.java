package io.conga.luci.logs;

import io.conga.protocol.journal.JournalGap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a log.
 *
 * @param items in the direction that was asked for
 * @param next where it goes on; null where it ends here
 * @param gaps what is missing in between
 * @param withheld entries left out, as the search would tell what secret stands in them
 */
public record LogPage(List<LogLine> items, @Nullable String next, List<JournalGap> gaps, int withheld) {

    public LogPage {
        items = List.copyOf(items);
        gaps = List.copyOf(gaps);
    }
}
