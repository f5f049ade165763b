package io.conga.system.exec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lines of a real process. */
final class ProcessLines implements LineStream {

    /** Lines that wait at most; more than that and the process waits for its reader. */
    private static final int WAITING = 64;

    private static final int STDERR_LIMIT = 64 * 1024;
    private static final long GRACE_MILLISECONDS = 2_000;

    private final Command command;
    private final Process process;
    private final int longest;
    private final long started = System.nanoTime();
    private final OutputCollector stderr;
    private final BlockingQueue<Next> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread reader;
    private @Nullable End end;

    ProcessLines(Command command, Process process, int longest) {
        this.command = command;
        this.process = process;
        this.longest = longest;
        this.stderr = new OutputCollector(process.getErrorStream(), STDERR_LIMIT);
        this.reader = Thread.ofVirtual().name("lines of " + command.tool()).start(this::read);
    }

    @Override
    public Next next(Duration wait) throws InterruptedException {
        if (end != null) {
            return end;
        }
        Next next = waiting.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (next instanceof End last) {
            end = last;
        }
        return next == null ? new Silence() : next;
    }

    private void read() {
        try {
            split(process.getInputStream());
            if (!process.waitFor(GRACE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                ProcessRunner.kill(process);
                process.waitFor();
            }
            stderr.await(GRACE_MILLISECONDS);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            waiting.put(
                    new End(new CommandResult(command, process.exitValue(), "", stderr.text(), false, false, took)));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void split(InputStream output) throws InterruptedException {
        var line = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        boolean cut = false;
        try {
            for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                int from = 0;
                for (int at = 0; at < count; at++) {
                    if (buffer[at] == '\n') {
                        cut |= keep(line, buffer, from, at);
                        waiting.put(new Line(line.toString(StandardCharsets.UTF_8), cut));
                        line.reset();
                        cut = false;
                        from = at + 1;
                    }
                }
                cut |= keep(line, buffer, from, count);
            }
            if (line.size() > 0) {
                waiting.put(new Line(line.toString(StandardCharsets.UTF_8), cut));
            }
        } catch (IOException closed) {
            // Closed because its process was killed: nobody reads any more.
            return;
        }
    }

    /** Whether there was more than there is room for. */
    private boolean keep(ByteArrayOutputStream line, byte[] buffer, int from, int to) {
        int kept = Math.min(to - from, longest - line.size());
        line.write(buffer, from, kept);
        return kept < to - from;
    }

    @Override
    public void close() {
        ProcessRunner.kill(process);
        reader.interrupt();
    }
}
