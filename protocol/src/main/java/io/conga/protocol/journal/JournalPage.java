package io.conga.protocol.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a log.
 *
 * @param entries in the direction that was asked for
 * @param next where it goes on, for {@link JournalQuery#cursor}; null where it ends here
 * @param gaps what is missing in between
 */
public record JournalPage(
        List<JournalEntry> entries, @Nullable String next, List<JournalGap> gaps) {

    public JournalPage {
        entries = List.copyOf(entries);
        gaps = List.copyOf(gaps);
    }
}
