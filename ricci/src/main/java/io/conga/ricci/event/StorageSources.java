package io.conga.ricci.event;

import io.conga.system.exec.SystemRoot;
import io.conga.system.storage.StorageTraces;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for what a change of storage leaves behind ({@link StorageTraces}): directories by inotify, the kernel's lists every two seconds,
 * which costs four small files. The tools are asked then, and beside that once a minute, for what leaves no trace here, such as a pool
 * that fills or another node's change of a shared group.
 */
public final class StorageSources extends WatchedSources {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int SAFETY_NET_EVERY = 30;

    private static final Path UDEV = Path.of("/run/udev/data");
    private static final Path ETC = Path.of("/etc");
    private static final List<Path> DIRECTORIES =
            StorageTraces.DIRECTORIES.stream().map(Path::of).toList();
    private static final SystemRoot ROOT = new SystemRoot(Path.of("/"));
    private static final Set<Aspect> STORAGE = EnumSet.of(Aspect.STORAGE);

    private final EventHub hub;
    private String before = "";
    private int round;

    public StorageSources(EventHub hub) {
        super("storage", DIRECTORIES, LOOK);
        this.hub = hub;
    }

    @Override
    public synchronized void start() {
        before = StorageTraces.lists(ROOT);
        super.start();
    }

    @Override
    void changed(Path file) {
        if (file.startsWith(UDEV)) {
            // b8:16 is a block device; the others are network cards, keyboards, …
            if (file.equals(UDEV) || file.getFileName().toString().startsWith("b")) {
                hub.nudge(STORAGE);
            }
        } else if (!ETC.equals(file.getParent()) || file.endsWith("fstab")) {
            hub.nudge(STORAGE);
        }
    }

    @Override
    boolean look() {
        String now = StorageTraces.lists(ROOT);
        boolean safetyNet = ++round % SAFETY_NET_EVERY == 0;
        if (safetyNet || !now.equals(before)) {
            hub.nudge(STORAGE);
        }
        before = now;
        return safetyNet;
    }
}
