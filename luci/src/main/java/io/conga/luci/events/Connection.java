package io.conga.luci.events;

import io.conga.luci.users.CurrentUser;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One browser's stream: what waits to be sent to it. Bounded: a reader that is too slow loses what waits and gets a new
 * snapshot instead.
 */
final class Connection {

    private static final int MOST_WAITING = 256;

    private final Queue<Subject> waiting = new ArrayDeque<>();
    private final Map<Subject, Object> sent = new HashMap<>();
    private final Set<Subject> seen = new HashSet<>();
    private CurrentUser user;
    private boolean snapshotDue = true;
    private boolean closed;
    private long number;

    Connection(CurrentUser user) {
        this.user = user;
    }

    /**
     * What to send next.
     *
     * @param snapshot whether everything is to be sent anew; then subject is null
     * @param subject what changed; null for a snapshot, or where nothing happened in time
     */
    record Next(boolean snapshot, @Nullable Subject subject, boolean closed) {}

    synchronized void add(Subject subject) {
        if (snapshotDue || waiting.contains(subject)) {
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            waiting.clear();
            snapshotDue = true;
        } else {
            waiting.add(subject);
        }
        notifyAll();
    }

    /** The user's rights changed: all is looked at with the new ones. */
    synchronized void user(CurrentUser now) {
        user = now;
        waiting.clear();
        snapshotDue = true;
        notifyAll();
    }

    synchronized CurrentUser user() {
        return user;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized Next next(long milliseconds) throws InterruptedException {
        if (!snapshotDue && waiting.isEmpty() && !closed) {
            wait(milliseconds);
        }
        if (closed) {
            return new Next(false, null, true);
        }
        if (snapshotDue) {
            snapshotDue = false;
            sent.clear();
            return new Next(true, null, false);
        }
        return new Next(false, waiting.poll(), false);
    }

    synchronized long nextNumber() {
        number++;
        return number;
    }

    /** Whether that body is news to this browser. */
    synchronized boolean news(Subject subject, Object body) {
        seen.add(subject);
        return !body.equals(sent.put(subject, body));
    }

    /** Whether this browser was ever told of it: else its end is no news, and no secret is given away by it. */
    synchronized boolean knew(Subject subject) {
        sent.remove(subject);
        return seen.remove(subject);
    }

    synchronized void knows(Subject subject) {
        seen.add(subject);
    }
}
