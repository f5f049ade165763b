package io.conga.ricci.event;

import io.conga.ricci.log.Log;
import io.conga.system.exec.SystemRoot;
import io.conga.system.storage.StorageTraces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what a change of storage leaves behind ({@link StorageTraces}): directories by inotify, the kernel's lists every two seconds,
 * which costs four small files. The tools are asked then, and beside that once a minute, for what leaves no trace here, such as a pool
 * that fills or another node's change of a shared group.
 */
public final class StorageSources implements EventHub.Sources {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int SAFETY_NET_EVERY = 30;

    private static final Path UDEV = Path.of("/run/udev/data");
    private static final Path ETC = Path.of("/etc");
    private static final List<Path> DIRECTORIES =
            StorageTraces.DIRECTORIES.stream().map(Path::of).toList();
    private static final SystemRoot ROOT = new SystemRoot(Path.of("/"));
    private static final Set<Aspect> STORAGE = EnumSet.of(Aspect.STORAGE);

    private final EventHub hub;
    private @Nullable DirectoryWatch watch;
    private @Nullable Thread thread;

    public StorageSources(EventHub hub) {
        this.hub = hub;
    }

    @Override
    public synchronized void start() {
        try {
            DirectoryWatch fresh = new DirectoryWatch(this::changed);
            fresh.watch(DIRECTORIES);
            watch = fresh;
            thread = Thread.ofVirtual().name("storage").start(() -> look(fresh));
        } catch (IOException e) {
            Log.fault("no inotify; storage is not watched", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    private void changed(Path file) {
        if (file.startsWith(UDEV)) {
            // b8:16 is a block device; the others are network cards, keyboards, …
            if (file.equals(UDEV) || file.getFileName().toString().startsWith("b")) {
                hub.nudge(STORAGE);
            }
        } else if (!ETC.equals(file.getParent()) || file.endsWith("fstab")) {
            hub.nudge(STORAGE);
        }
    }

    private void look(DirectoryWatch mine) {
        String before = StorageTraces.lists(ROOT);
        try {
            for (int round = 1; ; round++) {
                Thread.sleep(LOOK);
                String now = StorageTraces.lists(ROOT);
                if (round % SAFETY_NET_EVERY == 0) {
                    mine.watch(DIRECTORIES);
                    hub.nudge(STORAGE);
                } else if (!now.equals(before)) {
                    hub.nudge(STORAGE);
                }
                before = now;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
