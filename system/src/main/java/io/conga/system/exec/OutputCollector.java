package io.conga.system.exec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads one output of a process to its end, so that it never blocks, and keeps the first bytes of it. */
final class OutputCollector {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final InputStream stream;
    private final int limit;
    private final Thread reader;
    private volatile boolean truncated;

    OutputCollector(InputStream stream, int limit) {
        this.stream = stream;
        this.limit = limit;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    private void read() {
        var buffer = new byte[8192];
        try {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                keep(buffer, count);
            }
        } catch (IOException closed) {
            // Closed because its process was killed: what came until then is kept.
            return;
        }
    }

    private synchronized void keep(byte[] buffer, int count) {
        int room = limit - kept.size();
        kept.write(buffer, 0, Math.min(count, room));
        truncated |= count > room;
    }

    /** Waits for the end of the output, but no longer than this. */
    void await(long milliseconds) throws InterruptedException {
        reader.join(milliseconds);
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    boolean truncated() {
        return truncated;
    }
}
