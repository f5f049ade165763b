package io.conga.luci.logs;

import io.conga.protocol.journal.JournalEntry;

/**
 * An entry as it is shown.
 *
 * @param entry with its secrets blanked
 * @param blanked how many values were blanked in it, the same one in several fields counted each time
 */
public record LogLine(JournalEntry entry, int blanked) {}
