package io.conga.ricci.console;

import io.conga.protocol.guest.ConsoleEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One who looks at a console, until it is closed. */
public final class Viewer implements AutoCloseable {

    /** A serial port is slow: who is behind by so many pieces does not read any more. */
    private static final int WAITING = 1024;

    private final SharedConsole console;
    private final String session;
    private final String who;
    private final BlockingQueue<ConsoleEvent> waiting = new ArrayBlockingQueue<>(WAITING);

    Viewer(SharedConsole console, String session, String who) {
        this.console = console;
        this.session = session;
        this.who = who;
    }

    String session() {
        return session;
    }

    String who() {
        return who;
    }

    /** The next that comes within that time. */
    public Optional<ConsoleEvent> next(Duration wait) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(wait.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Whether there was room for it; who is too far behind hears as the last that it is closed. */
    boolean tell(ConsoleEvent event, ConsoleEvent.Ended otherwise) {
        if (waiting.offer(event)) {
            return true;
        }
        waiting.clear();
        return !waiting.offer(otherwise);
    }

    @Override
    public void close() {
        console.leave(this);
    }
}
