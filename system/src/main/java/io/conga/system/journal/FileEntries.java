package io.conga.system.journal;

import io.conga.protocol.journal.JournalEntry;
import io.conga.protocol.journal.JournalGap;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reading a cluster log forwards and backwards have in common: the file, and how lines make an entry. */
abstract sealed class FileEntries implements Entries permits BackwardEntries, ForwardEntries {

    /** Lines that one call looks at before it tells that it still searches. */
    static final int LINES_AT_ONCE = 5_000;

    /** Lines that one entry has at most; what follows is an entry of its own that can't be understood. */
    private static final int MOST_LINES = 200;

    final Path path;
    final LogFormat format;
    final FileFilter filter;
    final Clock clock;
    FileChannel file;
    long inode;

    FileEntries(Path path, LogFormat format, FileFilter filter, Clock clock) throws IOException {
        this.path = path;
        this.format = format;
        this.filter = filter;
        this.clock = clock;
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        this.inode = inode(path);
    }

    static long inode(Path path) throws IOException {
        return (Long) Files.getAttribute(path, "unix:ino");
    }

    /** Lines of one entry, first to last. */
    static final class Lines {
        private final Deque<LogLine> lines = new ArrayDeque<>();

        boolean isEmpty() {
            return lines.isEmpty();
        }

        boolean isFull() {
            return lines.size() >= MOST_LINES;
        }

        void addFirst(LogLine line) {
            lines.addFirst(line);
        }

        void addLast(LogLine line) {
            lines.addLast(line);
        }

        void clear() {
            lines.clear();
        }
    }

    /** The entry of those lines; a gap where the first is no beginning of one. Empties them. */
    Next entry(Lines taken) {
        List<LogLine> lines = List.copyOf(taken.lines);
        taken.clear();
        LogLine first = lines.getFirst();
        LogFormat.@Nullable Header header =
                format.parse(first.text(), clock.instant()).orElse(null);
        if (header == null) {
            return new Missing(new JournalGap(JournalGap.Kind.UNREADABLE, "a line does not begin as entries do"));
        }
        String whole = lines.stream().map(LogLine::text).collect(Collectors.joining("\n"));
        String message = header.message() + whole.substring(first.text().length());
        String cursor = FileCursor.of(inode, first.start(), lines.getLast().end(), whole)
                .toString();
        return new Found(new JournalEntry(
                cursor,
                header.time(),
                header.priority(),
                header.unit(),
                header.unit(),
                header.pid(),
                header.host(),
                null,
                message,
                header.fields(),
                List.of(),
                List.of()));
    }

    boolean wanted(Next next) {
        return !(next instanceof Found(JournalEntry entry))
                || entry.cursor().equals(filter.query().cursor())
                || filter.wants(entry);
    }

    boolean begins(LogLine line) {
        return format.parse(line.text(), clock.instant()).isPresent();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // It was only read.
            return;
        }
    }
}
