package io.conga.system.journal;

import io.conga.protocol.journal.JournalEntry;
import io.conga.protocol.journal.JournalGap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cluster log, newest first. */
final class BackwardEntries extends FileEntries {

    private final BackwardLines lines;
    private final Lines gathered = new Lines();
    private boolean rotatedTold;

    BackwardEntries(Path path, LogFormat format, FileFilter filter, Clock clock) throws IOException {
        super(path, format, filter, clock);
        long size = file.size();
        lines = FileCursor.parse(filter.query().cursor())
                                .filter(cursor -> cursor.inode() == inode && cursor.end() <= size)
                                .map(cursor -> new BackwardLines(file, cursor.end()))
                                .orElse(null)
                        instanceof BackwardLines found
                ? found
                : BackwardLines.fromEnd(file);
    }

    @Override
    public Next next(Duration wait) {
        try {
            for (int count = 0; count < LINES_AT_ONCE; count++) {
                @Nullable LogLine line = lines.next();
                if (line == null) {
                    return gathered.isEmpty() ? end() : entry(gathered);
                }
                gathered.addFirst(line);
                if (begins(line) || gathered.isFull()) {
                    Next next = entry(gathered);
                    if (next instanceof Found(JournalEntry entry) && filter.before(entry)) {
                        return new End();
                    }
                    if (wanted(next)) {
                        return next;
                    }
                }
            }
            return new Nothing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Next end() {
        List<String> rotated = LogFiles.rotated(path);
        if (rotatedTold || rotated.isEmpty()) {
            return new End();
        }
        rotatedTold = true;
        return new Missing(new JournalGap(JournalGap.Kind.ROTATED, String.join(", ", rotated)));
    }
}
