package io.conga.system.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a file's whole lines forwards; where it ends, it goes on when more was written. */
final class ForwardLines {

    private final FileChannel file;
    private final ByteBuffer block = ByteBuffer.allocate(64 * 1024).limit(0);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;
    private long start;

    /** @param from where a line begins */
    ForwardLines(FileChannel file, long from) {
        this.file = file;
        this.position = from;
        this.start = from;
    }

    /** Where the next line begins. */
    long start() {
        return start;
    }

    /** The next line; null where there is no whole one now. */
    @Nullable
    LogLine next() throws IOException {
        while (true) {
            while (block.hasRemaining()) {
                byte next = block.get();
                if (next == '\n') {
                    return whole();
                }
                if (line.size() < LogLine.LONGEST) {
                    line.write(next);
                }
            }
            block.clear();
            int count = file.read(block, position);
            block.flip();
            if (count <= 0) {
                block.limit(0);
                return null;
            }
            position += count;
        }
    }

    private LogLine whole() {
        long end = position - block.remaining();
        var found = new LogLine(start, end, line.toString(StandardCharsets.UTF_8));
        line.reset();
        start = end;
        return found;
    }
}
