package io.conga.ricci.event;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What shows that guests changed: libvirt writes a guest's state below /run at each change of it, and its definition below
 * /etc. That is heard without a client that would keep its daemon awake; libvirt is asked then, and once a minute beside it.
 */
public final class GuestSources extends WatchedSources {

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

    public GuestSources(EventHub hub) {
        super("guests", DIRECTORIES, SAFETY_NET);
        this.hub = hub;
    }

    @Override
    void changed(Path file) {
        hub.nudge(GUESTS);
    }

    /** The folders come with the first start of libvirt, and go with a boot. */
    @Override
    boolean look() {
        hub.nudge(GUESTS);
        return true;
    }
}
