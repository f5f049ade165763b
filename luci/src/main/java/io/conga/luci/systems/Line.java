package io.conga.luci.systems;

import io.conga.luci.inventory.ContactState;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.node.NodeClient;
import io.conga.protocol.event.NodeEvent;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.TrustProblem;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the event stream to one system standing, on a virtual thread of its own, until it is closed. */
final class Line implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final SystemRecord system;
    private final NodeClient client;
    private final Inventory inventory;
    private final BiConsumer<String, NodeEvent> consumer;
    private final Supplier<Duration> longestWait;
    private final Thread thread;
    private volatile boolean closed;
    private Duration wait = FIRST_WAIT;

    /**
     * @param consumer gets every event, with the system's id
     * @param longestWait between two attempts; longer the more systems there are
     */
    Line(
            SystemRecord system,
            NodeClient client,
            Inventory inventory,
            BiConsumer<String, NodeEvent> consumer,
            Supplier<Duration> longestWait) {
        this.system = system;
        this.client = client;
        this.inventory = inventory;
        this.consumer = consumer;
        this.longestWait = longestWait;
        thread = Thread.ofVirtual().name("line-" + system.name()).unstarted(this::run);
    }

    void open() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        // A virtual thread that blocks in a socket has it closed by the interrupt.
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                client.events(system.target(), this::opened, this::event);
            } catch (ProblemException e) {
                lost(e.problems().getFirst());
            } catch (RuntimeException e) {
                LOG.error("the line to {} met a fault", system.name(), e);
                lost(Problem.of(
                        NodeProblem.CONTACT_LOST,
                        "node",
                        system.name(),
                        "reason",
                        "luci could not make use of what it said."));
            }
            if (!closed) {
                pause();
            }
        }
    }

    private void opened() {
        wait = FIRST_WAIT;
        if (!closed) {
            inventory.contact(system.id(), ContactState.CONNECTED, null);
        }
    }

    private void event(NodeEvent event) {
        if (!closed) {
            inventory.heard(system.id());
            consumer.accept(system.id(), event);
        }
    }

    private void lost(Problem problem) {
        if (closed) {
            return;
        }
        boolean refused = problem.code().equals(TrustProblem.NOT_TRUSTED.code())
                || problem.code().equals(TrustProblem.WRONG_FINGERPRINT.code());
        inventory.contact(system.id(), refused ? ContactState.REFUSED : ContactState.UNREACHABLE, problem);
    }

    /** Doubling waits with jitter, so that thousands of lines do not come back in step. */
    private void pause() {
        long nanos = wait.toNanos();
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(nanos / 2, nanos));
        var longest = longestWait.get();
        var doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
