package io.conga.ricci.event;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One stream's waiting lines. Each line is a whole state, so only the newest of each aspect is kept: a reader that is
 * slow, or gone, costs no memory.
 */
public final class Subscription {

    private final String pin;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Aspect, byte[]> waiting = new EnumMap<>(Aspect.class);
    private boolean ended;

    /** @param pin whose stream it is */
    Subscription(String pin) {
        this.pin = pin;
    }

    String pin() {
        return pin;
    }

    void offer(Aspect aspect, byte[] line) {
        lock.lock();
        try {
            waiting.put(aspect, line);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the stream is to be closed. */
    public boolean ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** @return the next line; null where none came in that time, or the stream is to be closed */
    public byte @Nullable [] next(Duration wait) throws InterruptedException {
        lock.lock();
        try {
            long left = wait.toNanos();
            while (!ended && waiting.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (ended || waiting.isEmpty()) {
                return null;
            }
            Aspect first = waiting.keySet().iterator().next();
            return waiting.remove(first);
        } finally {
            lock.unlock();
        }
    }
}
