package io.conga.ricci.event;

import io.conga.protocol.event.NodeEvent;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.json.Json;
import io.conga.ricci.log.Log;
import io.conga.ricci.node.NodeReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the node once for all streams when something may have changed, and tells them what did. While nobody listens it
 * reads nothing and its sources are off.
 */
public final class EventHub implements AutoCloseable {

    /** What wakes the hub while somebody listens. */
    public interface Sources {
        void start();

        void stop();
    }

    private record Latest(JsonNode comparable, byte[] line) {}

    /** Aspects that are read one after the other on a thread of their own: storage takes longer than a cluster may wait. */
    private final class Lane {

        final Set<Aspect> aspects;
        final Set<Aspect> dirty = EnumSet.noneOf(Aspect.class);
        final Condition wake = lock.newCondition();
        final ReadingBudget budget;

        @Nullable
        Thread thread;

        Lane(Set<Aspect> aspects, ReadingBudget budget) {
            this.aspects = aspects;
            this.budget = budget;
        }

        void nudge(Set<Aspect> changed) {
            for (Aspect aspect : changed) {
                if (aspects.contains(aspect)) {
                    dirty.add(aspect);
                }
            }
            if (!dirty.isEmpty()) {
                if (thread == null) {
                    thread = Thread.ofVirtual().name("reader " + aspects).start(() -> EventHub.this.run(this));
                }
                wake.signal();
            }
        }

        boolean beginning() {
            return aspects.stream().noneMatch(latest::containsKey);
        }
    }

    private final NodeReader reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Subscription> streams = new ArrayList<>();
    private final List<Lane> lanes;
    private final Map<Aspect, Latest> latest = new EnumMap<>(Aspect.class);
    private final List<Sources> sources = new ArrayList<>();
    private boolean closed;

    public EventHub(NodeReader reader) {
        this.reader = reader;
        long now = System.nanoTime();
        this.lanes = List.of(
                new Lane(
                        EnumSet.of(Aspect.FACTS, Aspect.VIEW, Aspect.CONFIGURATION),
                        new ReadingBudget(now, ReadingBudget.CLUSTER)),
                new Lane(EnumSet.of(Aspect.STORAGE), new ReadingBudget(now, ReadingBudget.STORAGE)),
                new Lane(EnumSet.of(Aspect.GUESTS), new ReadingBudget(now, ReadingBudget.GUESTS)));
    }

    /** @param added started with the first stream, stopped after the last */
    public void sources(Sources... added) {
        sources.addAll(List.of(added));
    }

    /** A new stream, which begins with all that is known. */
    public Subscription subscribe(String pin) {
        var stream = new Subscription(pin);
        lock.lock();
        try {
            streams.add(stream);
            if (streams.size() == 1) {
                latest.clear();
                sources.forEach(Sources::start);
                lanes.forEach(lane -> lane.nudge(lane.aspects));
            } else {
                latest.forEach((aspect, state) -> stream.offer(aspect, state.line()));
            }
        } finally {
            lock.unlock();
        }
        return stream;
    }

    public void unsubscribe(Subscription stream) {
        lock.lock();
        try {
            if (streams.remove(stream) && streams.isEmpty()) {
                sources.forEach(Sources::stop);
                lanes.forEach(lane -> lane.dirty.clear());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the streams of those who are not trusted any more. */
    public void endStreams(Predicate<String> trusted) {
        lock.lock();
        try {
            streams.stream().filter(stream -> !trusted.test(stream.pin())).forEach(Subscription::end);
        } finally {
            lock.unlock();
        }
    }

    public int streams() {
        lock.lock();
        try {
            return streams.size();
        } finally {
            lock.unlock();
        }
    }

    /** Something may have changed. Free while nobody listens. */
    public void nudge(Set<Aspect> aspects) {
        lock.lock();
        try {
            if (!streams.isEmpty()) {
                lanes.forEach(lane -> lane.nudge(aspects));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Anything may have changed, as after a step. */
    public void nudgeAll() {
        nudge(EnumSet.allOf(Aspect.class));
    }

    private void run(Lane lane) {
        try {
            while (true) {
                long pause;
                lock.lock();
                try {
                    while (lane.dirty.isEmpty() && !closed) {
                        lane.wake.await();
                    }
                    if (closed) {
                        return;
                    }
                    // A new stream waits for its beginning.
                    pause = lane.beginning() ? 0 : lane.budget.pause(System.nanoTime());
                } finally {
                    lock.unlock();
                }
                TimeUnit.NANOSECONDS.sleep(pause);
                long began = System.nanoTime();
                takeDirty(lane).forEach(this::publish);
                lane.budget.spent(began, System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<Aspect> takeDirty(Lane lane) {
        lock.lock();
        try {
            Set<Aspect> due = EnumSet.noneOf(Aspect.class);
            due.addAll(lane.dirty);
            lane.dirty.clear();
            return due;
        } finally {
            lock.unlock();
        }
    }

    private void publish(Aspect aspect) {
        NodeEvent event;
        try {
            event = read(aspect);
        } catch (ProblemException e) {
            // No configuration where no cluster runs; the view says why. Anything else is tried again by the safety
            // net.
            if (aspect != Aspect.CONFIGURATION) {
                Log.warning("can't read " + aspect + ": " + e.getMessage());
            }
            forget(aspect);
            return;
        } catch (RuntimeException e) {
            Log.fault("reading " + aspect, e);
            forget(aspect);
            return;
        }
        JsonNode comparable = Sameness.of(Json.MAPPER.valueToTree(event));
        lock.lock();
        try {
            Latest before = latest.get(aspect);
            if (before != null && before.comparable().equals(comparable)) {
                return;
            }
            byte[] line = Json.line(event);
            latest.put(aspect, new Latest(comparable, line));
            streams.forEach(stream -> stream.offer(aspect, line));
        } finally {
            lock.unlock();
        }
    }

    private void forget(Aspect aspect) {
        lock.lock();
        try {
            latest.remove(aspect);
        } finally {
            lock.unlock();
        }
    }

    private NodeEvent read(Aspect aspect) {
        return switch (aspect) {
            case FACTS -> new NodeEvent.Facts(reader.facts());
            case VIEW -> new NodeEvent.View(reader.view());
            case CONFIGURATION -> new NodeEvent.Configuration(reader.configuration());
            case STORAGE -> new NodeEvent.Storage(reader.storage(false));
            case GUESTS -> new NodeEvent.Guests(reader.guests());
        };
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            streams.forEach(Subscription::end);
            sources.forEach(Sources::stop);
            lanes.forEach(lane -> lane.wake.signal());
        } finally {
            lock.unlock();
        }
    }
}
