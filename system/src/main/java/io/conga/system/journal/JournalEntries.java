package io.conga.system.journal;

import io.conga.protocol.journal.JournalEntry;
import io.conga.protocol.journal.JournalGap;
import io.conga.protocol.journal.JournalQuery;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.LineStream;
import io.conga.system.exec.UnreadableException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

/** Entries of the journal: what journalctl prints, and where it can't search or seek, searched and sought here. */
final class JournalEntries implements Entries {

    /** Bytes of one entry's JSON; programs log core dumps and whole files. */
    static final int LONGEST = 512 * 1024;

    private final String node;
    private final JournalQuery query;
    private final LineStream lines;
    private final Predicate<String> text;

    /** @param text of the message, where journalctl does not search */
    JournalEntries(String node, JournalQuery query, LineStream lines, Predicate<String> text) {
        this.node = node;
        this.query = query;
        this.lines = lines;
        this.text = text;
    }

    @Override
    public Next next(Duration wait) throws InterruptedException {
        return switch (lines.next(wait)) {
            case LineStream.Line(String _, boolean cut)
            when cut -> unreadable("an entry is longer than " + LONGEST + " bytes");
            case LineStream.Line(String line, boolean _) -> parse(line);
            case LineStream.Silence() -> new Nothing();
            case LineStream.End(CommandResult result) -> end(result);
        };
    }

    private Next parse(String line) {
        JournalEntry entry;
        try {
            entry = JournalParser.parse(line);
        } catch (UnreadableException e) {
            return unreadable(e.reason());
        }
        if (entry.cursor().equals(query.cursor())) {
            return new Found(entry);
        }
        if (query.since() != null && query.cursor() != null && entry.time().isBefore(query.since())) {
            return query.direction() == JournalQuery.Direction.OLDER ? new End() : new Nothing();
        }
        return text.test(entry.message()) ? new Found(entry) : new Nothing();
    }

    /** With --grep journalctl ends with 1 and no word where nothing matches. */
    private Next end(CommandResult result) {
        if (result.succeeded() || result.stderr().isBlank()) {
            return new End();
        }
        if (result.stderr().startsWith("Bad pattern")) {
            String reason = result.stderr().strip();
            throw TextMatch.invalid(
                    Objects.requireNonNullElse(query.text(), ""), reason.substring(reason.lastIndexOf(": ") + 2) + ".");
        }
        throw result.failure(node);
    }

    private static Next unreadable(String reason) {
        return new Missing(new JournalGap(JournalGap.Kind.UNREADABLE, reason));
    }

    @Override
    public void close() {
        lines.close();
    }
}
