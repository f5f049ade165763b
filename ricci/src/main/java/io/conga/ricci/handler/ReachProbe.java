package io.conga.ricci.handler;

import io.conga.system.host.Reach;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tries an address:port several times a second, and remembers when its answer changed. */
final class ReachProbe implements AutoCloseable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final List<String> changes = new ArrayList<>();
    private final Thread thread;
    private volatile boolean open = true;

    ReachProbe(String target, Clock clock) {
        thread = Thread.ofVirtual().name("reach").start(() -> {
            Boolean before = null;
            while (open) {
                boolean now = Reach.answers(target);
                if (before == null || before != now) {
                    synchronized (changes) {
                        changes.add(clock.instant() + " " + (now ? "up" : "down"));
                    }
                }
                before = now;
                LockSupport.parkNanos(PAUSE);
            }
        });
    }

    /** One change a line: when, and up or down. */
    String changes() {
        synchronized (changes) {
            return String.join("\n", changes);
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
