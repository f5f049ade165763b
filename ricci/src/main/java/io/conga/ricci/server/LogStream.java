package io.conga.ricci.server;

import io.conga.protocol.journal.JournalEntry;
import io.conga.protocol.journal.JournalEvent;
import io.conga.protocol.journal.JournalGap;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.json.Json;
import io.conga.system.journal.Entries;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Sends the entries of a log as lines, until they end, the line is closed, or it is not trusted any more. */
final class LogStream {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long HEARTBEAT = Duration.ofSeconds(5).toNanos();
    private static final long TRUST = Duration.ofSeconds(2).toNanos();

    private final Entries entries;
    private final OutputStream out;
    private final BooleanSupplier trusted;
    private @Nullable String place;
    private long sent;
    private long lastSent = System.nanoTime();
    private long lastAsked = System.nanoTime();
    private boolean unflushed = true;

    /** @param place the entry after which it begins, which must be the first found; null: none */
    LogStream(Entries entries, @Nullable String place, OutputStream out, BooleanSupplier trusted) {
        this.entries = entries;
        this.place = place;
        this.out = out;
        this.trusted = trusted;
    }

    void run() throws IOException, InterruptedException {
        while (stillTrusted()) {
            Entries.Next next;
            try {
                next = entries.next(LOOK);
            } catch (ProblemException e) {
                send(new JournalEvent.Failed(e.problems().getFirst()));
                return;
            }
            switch (next) {
                case Entries.Found(JournalEntry entry) -> found(entry);
                case Entries.Missing(JournalGap gap) -> send(new JournalEvent.Gap(gap));
                case Entries.Nothing() -> idle();
                case Entries.End() -> {
                    send(new JournalEvent.End(sent));
                    return;
                }
            }
        }
    }

    private void found(JournalEntry entry) throws IOException {
        String before = place;
        place = null;
        if (entry.cursor().equals(before)) {
            return;
        }
        if (before != null) {
            send(new JournalEvent.Gap(new JournalGap(JournalGap.Kind.PLACE_LOST, "")));
        }
        sent++;
        send(new JournalEvent.Entry(entry));
    }

    private void send(JournalEvent event) throws IOException {
        out.write(Json.line(event));
        unflushed = true;
        lastSent = System.nanoTime();
    }

    /** Nothing waits: what was written goes out; where nothing was for long, the other end learns that it is alive. */
    private void idle() throws IOException {
        if (System.nanoTime() - lastSent > HEARTBEAT) {
            send(new JournalEvent.Heartbeat(Instant.now()));
        }
        if (unflushed) {
            out.flush();
            unflushed = false;
        }
    }

    private boolean stillTrusted() {
        if (System.nanoTime() - lastAsked < TRUST) {
            return true;
        }
        lastAsked = System.nanoTime();
        return trusted.getAsBoolean();
    }
}
