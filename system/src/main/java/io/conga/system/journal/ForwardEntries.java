package io.conga.system.journal;

import io.conga.protocol.journal.JournalEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A cluster log, oldest first, and where it is followed what is written to it, through its rotation. */
final class ForwardEntries extends FileEntries {

    /** How long a look at the file for more is put off. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private final boolean follow;
    private final Lines gathered = new Lines();
    private ForwardLines lines;

    /** @param follow from now on, or from after the query's cursor on; else the whole file */
    ForwardEntries(Path path, LogFormat format, FileFilter filter, Clock clock, boolean follow) throws IOException {
        super(path, format, filter, clock);
        this.follow = follow;
        long size = file.size();
        long fromNow = follow && filter.query().cursor() == null ? wholeLines() : 0;
        long from = FileCursor.parse(filter.query().cursor())
                .filter(cursor -> cursor.inode() == inode && cursor.end() <= size)
                .map(FileCursor::start)
                .orElse(fromNow);
        lines = new ForwardLines(file, from);
    }

    private long wholeLines() throws IOException {
        LogLine last = BackwardLines.fromEnd(file).next();
        return last == null ? 0 : last.end();
    }

    @Override
    public Next next(Duration wait) throws InterruptedException {
        try {
            for (int count = 0; count < LINES_AT_ONCE; count++) {
                @Nullable LogLine line = lines.next();
                if (line == null) {
                    Next last = gathered.isEmpty() ? null : entry(gathered);
                    if (last != null && wanted(last)) {
                        return last;
                    }
                    return last == null ? atTheEnd(wait) : new Nothing();
                }
                Next whole = gathered.isEmpty() || !(begins(line) || gathered.isFull()) ? null : entry(gathered);
                gathered.addLast(line);
                if (whole instanceof Found(JournalEntry entry) && filter.after(entry) && !follow) {
                    return new End();
                }
                if (whole != null && wanted(whole)) {
                    return whole;
                }
            }
            return new Nothing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Next atTheEnd(Duration wait) throws IOException, InterruptedException {
        if (!follow) {
            return new End();
        }
        if (file.size() < lines.start()) {
            lines = new ForwardLines(file, 0); // Rotated by copying and truncating.
        } else if (Files.exists(path) && inode(path) != inode) {
            file.close();
            file = FileChannel.open(path, StandardOpenOption.READ);
            inode = inode(path);
            lines = new ForwardLines(file, 0);
        } else {
            Thread.sleep(wait.compareTo(LOOK) < 0 ? wait : LOOK);
        }
        return new Nothing();
    }
}
