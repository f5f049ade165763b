package io.conga.ricci.event;

import io.conga.ricci.log.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What shows that storage changed: udev writes what it found on a device below /run/udev/data, LVM keeps a copy of a group's
 * metadata before and after each change, fstab is written; the kernel's lists of mounts, swaps, partitions and arrays differ,
 * which is looked at every two seconds and costs four small files. They say that, not what: the tools are asked then, and
 * beside that once a minute, for what leaves no trace here, such as a pool that fills or another node's change of a shared group.
 */
public final class StorageSources implements EventHub.Sources {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int SAFETY_NET_EVERY = 30;

    private static final Path UDEV = Path.of("/run/udev/data");
    private static final Path ETC = Path.of("/etc");
    private static final List<Path> DIRECTORIES =
            List.of(UDEV, ETC, Path.of("/etc/lvm/backup"), Path.of("/etc/lvm/archive"));
    private static final List<Path> LISTS = List.of(
            Path.of("/proc/1/mountinfo"), Path.of("/proc/swaps"), Path.of("/proc/partitions"), Path.of("/proc/mdstat"));
    private static final Set<Aspect> STORAGE = EnumSet.of(Aspect.STORAGE);

    /** How far a copy is, and when it will end: read with the safety net, or it would be news each time. */
    private static final Pattern PROGRESS = Pattern.compile("\\[[=>.]*\\] .*");

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
        String before = lists();
        try {
            for (int round = 1; ; round++) {
                Thread.sleep(LOOK);
                String now = lists();
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

    private static String lists() {
        var all = new StringBuilder();
        for (Path list : LISTS) {
            try {
                all.append(new String(Files.readAllBytes(list), StandardCharsets.UTF_8));
            } catch (IOException none) {
                all.append('-');
            }
        }
        return PROGRESS.matcher(all).replaceAll("");
    }
}
