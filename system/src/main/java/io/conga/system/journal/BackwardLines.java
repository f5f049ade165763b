package io.conga.system.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a file's whole lines backwards, a block at a time. */
final class BackwardLines {

    private static final int BLOCK = 64 * 1024;

    private final FileChannel file;
    private byte[] block = new byte[0];
    /** Where in the file the block begins. */
    private long base;
    /** Where in the file the line to be read next ends. */
    private long end;

    /** @param from where a line begins: the one before it is the first that is read */
    BackwardLines(FileChannel file, long from) {
        this.file = file;
        this.base = from;
        this.end = from;
    }

    /** From the end of the last whole line: what is being written now is no line yet. */
    static BackwardLines fromEnd(FileChannel file) throws IOException {
        var lines = new BackwardLines(file, file.size());
        long feed = lines.feedBefore(lines.end);
        lines.end = feed + 1;
        return lines;
    }

    /** The line before the last one read; null at the beginning of the file. */
    @Nullable
    LogLine next() throws IOException {
        if (end <= 0) {
            return null;
        }
        long feed = feedBefore(end - 1);
        long start = feed + 1;
        int length = (int) Math.min(end - 1 - start, LogLine.LONGEST);
        var line = new LogLine(start, end, new String(bytes(start, length), StandardCharsets.UTF_8));
        end = start;
        return line;
    }

    /** Place of the last line feed before that place; -1 where there is none. */
    private long feedBefore(long place) throws IOException {
        long at = place - 1;
        while (at >= 0) {
            if (at < base || at >= base + block.length) {
                load(at);
            }
            if (block[(int) (at - base)] == '\n') {
                return at;
            }
            at--;
        }
        return -1;
    }

    /** A block that ends with that place. */
    private void load(long last) throws IOException {
        base = Math.max(0, last + 1 - BLOCK);
        block = read(base, (int) (last + 1 - base));
    }

    private byte[] bytes(long start, int length) throws IOException {
        if (start >= base && start + length <= base + block.length) {
            var bytes = new byte[length];
            System.arraycopy(block, (int) (start - base), bytes, 0, length);
            return bytes;
        }
        return read(start, length);
    }

    private byte[] read(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return buffer.array();
    }
}
