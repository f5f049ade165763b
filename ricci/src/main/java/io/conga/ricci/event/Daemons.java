package io.conga.ricci.event;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Watches the engine's processes, so that a killed one is known at once. */
final class Daemons {

    private static final Set<String> NAMES = Set.of("corosync", "pacemakerd", "sbd", "corosync-qdevic");
    private static final Path PROCESSES = Path.of("/proc");

    private final Runnable changed;
    private final Map<Long, String> watched = new HashMap<>();

    Daemons(Runnable changed) {
        this.changed = changed;
    }

    /** Looks for daemons that are not watched yet. Costs a read per process of the machine: call it when something happened. */
    synchronized void look() {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                String name;
                try {
                    name = Files.readString(process.resolve("comm")).strip();
                } catch (IOException e) {
                    continue; // It ended meanwhile.
                }
                if (NAMES.contains(name)) {
                    long pid = Long.parseLong(process.getFileName().toString());
                    if (watched.putIfAbsent(pid, name) == null) {
                        ProcessExit.watch(pid, () -> ended(pid));
                    }
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    /** Whether the two that make a cluster are known to run. */
    synchronized boolean complete() {
        return watched.containsValue("corosync") && watched.containsValue("pacemakerd");
    }

    private void ended(long pid) {
        synchronized (this) {
            watched.remove(pid);
        }
        changed.run();
    }
}
