package io.conga.luci.events;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns a burst of changes of the same thing into one. Each of a cluster's members tells of a change within a few
 * milliseconds; the first waits for the others, but never longer than the limit.
 */
final class Coalescer implements AutoCloseable {

    private final Duration wait;
    private final Consumer<Set<Subject>> deliver;
    private final Set<Subject> waiting = new LinkedHashSet<>();
    private final Thread thread;
    private boolean closed;

    Coalescer(Duration wait, Consumer<Set<Subject>> deliver) {
        this.wait = wait;
        this.deliver = deliver;
        this.thread = Thread.ofVirtual().name("events").start(this::run);
    }

    synchronized void add(Subject subject) {
        if (waiting.add(subject)) {
            notifyAll();
        }
    }

    private void run() {
        try {
            while (true) {
                var burst = next();
                if (burst.isEmpty()) {
                    return;
                }
                deliver.accept(burst);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<Subject> next() throws InterruptedException {
        synchronized (this) {
            while (waiting.isEmpty() && !closed) {
                wait();
            }
            if (closed) {
                return Set.of();
            }
        }
        Thread.sleep(wait);
        synchronized (this) {
            var burst = Set.copyOf(waiting);
            waiting.clear();
            return burst;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        thread.interrupt();
    }
}
