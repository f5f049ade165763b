package io.conga.lab.bench;

import io.conga.lab.CommandResult;
import io.conga.lab.Lab;
import io.conga.lab.api.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** From a change of the CIB to the event in a browser, beside a resident crm_mon. */
final class EventBench {

    private static final int CHANGES = 120;
    private static final double LIMIT_MS = 300;
    private final Lab lab;
    private final Person person;
    private final Path scripts;
    private final ConcurrentSkipListSet<Long> events = new ConcurrentSkipListSet<>();
    private final ConcurrentSkipListSet<Long> monitor = new ConcurrentSkipListSet<>();

    EventBench(Lab lab, Person person, Path scripts) {
        this.lab = lab;
        this.person = person;
        this.scripts = scripts;
    }

    List<Row> measure() throws IOException {
        Path seen = lab.stateDir().resolve("shared");
        Files.createDirectories(seen);
        lab.exec("node1", "crm_mon", "--daemonize", "--output-as=xml", "--output-to=/run/shared/monitor.xml")
                .orThrow();
        CommandResult changes;
        try (Stream<String> stream = person.api().events();
                var watcher = seen.getFileSystem().newWatchService()) {
            seen.register(watcher, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_CREATE);
            Thread.ofVirtual().start(() -> read(stream));
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (true) {
                        var key = watcher.take();
                        monitor.add(now());
                        key.pollEvents();
                        key.reset();
                    }
                } catch (InterruptedException | java.nio.file.ClosedWatchServiceException e) {
                    Thread.currentThread().interrupt();
                }
            });
            changes = lab.exec("node1", scripts.resolve("changes.sh").toString(), String.valueOf(CHANGES));
            lab.exec("node1", "pkill", "-x", "crm_mon");
        }
        List<Double> ours = new ArrayList<>();
        List<Double> afterwards = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        changes.orThrow().out().lines().forEach(line -> {
            String[] times = line.split(" ");
            add(ours, events, Long.parseLong(times[0]), Long.parseLong(times[0]));
            add(afterwards, events, Long.parseLong(times[0]), Long.parseLong(times[1]));
            add(peer, monitor, Long.parseLong(times[0]), Long.parseLong(times[0]));
        });
        String command = "bench/node/changes.sh " + CHANGES + " on node1; GET /api/v1/events";
        String how = ours.size() + " of " + CHANGES
                + " changes were followed by an event; from before crm_attribute is started; "
                + "after it returned: median " + Math.round(Figures.median(afterwards)) + " ms, p99 "
                + Math.round(Figures.percentile(afterwards, 99)) + " ms";
        return List.of(
                Row.of(
                        "CIB change to browser event, p99",
                        Figures.percentile(ours, 99),
                        LIMIT_MS,
                        "the limit of 300 ms",
                        "ms",
                        1,
                        command,
                        how),
                Row.of(
                        "CIB change to browser event, median",
                        Figures.median(ours),
                        Figures.median(peer),
                        "resident crm_mon --output-as=xml",
                        "ms",
                        0.25,
                        command,
                        how));
    }

    /** Until the stream is closed, which the reader hears as an exception. */
    private void read(Stream<String> stream) {
        try {
            stream.forEach(this::line);
        } catch (java.io.UncheckedIOException closed) {
            Bench.say("the event stream ended after " + events.size() + " events");
        }
    }

    private void line(String line) {
        if (line.startsWith("data:") && line.contains("\"CLUSTER\"")) {
            events.add(now());
        }
    }

    private static void add(List<Double> series, ConcurrentSkipListSet<Long> arrivals, long change, long since) {
        Long arrival = arrivals.higher(change);
        if (arrival != null) {
            series.add((arrival - since) / 1000.0);
        }
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
