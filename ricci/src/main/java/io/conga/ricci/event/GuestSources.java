package io.conga.ricci.event;

import io.conga.ricci.log.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shows that guests changed: libvirt writes a guest's state below /run at each change of it, and its definition below
 * /etc. That is heard without a client that would keep its daemon awake; libvirt is asked then, and once a minute beside it.
 */
public final class GuestSources implements EventHub.Sources {

    private static final Duration SAFETY_NET = Duration.ofMinutes(1);

    private static final List<Path> DIRECTORIES = List.of(
            Path.of("/etc/libvirt/qemu"),
            Path.of("/etc/libvirt/qemu/autostart"),
            Path.of("/run/libvirt/qemu"),
            Path.of("/etc/libvirt/libxl"),
            Path.of("/etc/libvirt/libxl/autostart"),
            Path.of("/run/libvirt/libxl"));
    private static final Set<Aspect> GUESTS = EnumSet.of(Aspect.GUESTS);

    private final EventHub hub;
    private @Nullable DirectoryWatch watch;
    private @Nullable Thread thread;

    public GuestSources(EventHub hub) {
        this.hub = hub;
    }

    @Override
    public synchronized void start() {
        try {
            DirectoryWatch fresh = new DirectoryWatch(_ -> hub.nudge(GUESTS));
            fresh.watch(DIRECTORIES);
            watch = fresh;
            thread = Thread.ofVirtual().name("guests").start(() -> look(fresh));
        } catch (IOException e) {
            Log.fault("no inotify; guests are not watched", e);
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

    /** The folders come with the first start of libvirt, and go with a boot. */
    private void look(DirectoryWatch mine) {
        try {
            while (true) {
                Thread.sleep(SAFETY_NET);
                mine.watch(DIRECTORIES);
                hub.nudge(GUESTS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
