package io.conga.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks every hypervisor, again and again, which guests execute. The nodes are asked at the same time, not at the same
 * instant: a guest that just moved may be seen on both, so that one seen twice is asked for again at once, and counts when
 * it is still there twice.
 */
final class OnceWatch implements AutoCloseable {

    private final LabGuests guests;
    private final List<String> twice = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile int looks;

    OnceWatch(LabGuests guests) {
        this.guests = guests;
        this.thread = Thread.ofPlatform().name("once").start(this::watch);
    }

    private void watch() {
        while (!closed) {
            List<String> doubled = doubled();
            looks++;
            if (!doubled.isEmpty()) {
                doubled.retainAll(doubled());
                synchronized (twice) {
                    twice.addAll(doubled);
                }
            }
        }
    }

    private List<String> doubled() {
        Map<String, List<String>> places = guests.running().stream()
                .collect(Collectors.groupingBy(
                        LabGuests.Seen::guest, Collectors.mapping(LabGuests.Seen::node, Collectors.toList())));
        var found = new ArrayList<String>();
        places.forEach((guest, nodes) -> {
            if (nodes.size() > 1) {
                found.add(guest + " on " + nodes);
            }
        });
        return found;
    }

    /** How often all hypervisors were asked. */
    int looks() {
        return looks;
    }

    /** Guests that ran twice, and where. */
    List<String> twice() {
        synchronized (twice) {
            return List.copyOf(twice);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
