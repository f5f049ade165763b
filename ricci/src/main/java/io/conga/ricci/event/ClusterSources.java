package io.conga.ricci.event;

import io.conga.ricci.log.Log;
import io.conga.system.exec.SystemRoot;
import io.conga.system.journal.LogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shows that the cluster changed, measured: Pacemaker's log grows 1-5 ms after any change, cib.xml is renamed into
 * place 0-17 ms after a change of the configuration, corosync.conf is written, a daemon ends. They say that, not what:
 * the state is read then. Every ten seconds a cheap look catches what they missed.
 */
public final class ClusterSources implements EventHub.Sources {

    private static final Duration SAFETY_NET = Duration.ofSeconds(10);

    /** Facts change without a trace here (packages, addresses, units); every sixth look reads them. */
    private static final int FACTS_EVERY = 6;

    private static final Path COROSYNC = Path.of("/etc/corosync");
    private static final Path CIB = Path.of("/var/lib/pacemaker/cib");
    private static final Set<Aspect> ALL = EnumSet.of(Aspect.FACTS, Aspect.VIEW, Aspect.CONFIGURATION);

    private final EventHub hub;
    private final Daemons daemons;
    private final Path log;
    private final List<Path> directories;
    private @Nullable DirectoryWatch watch;
    private @Nullable Thread net;

    public ClusterSources(EventHub hub) {
        this.hub = hub;
        this.log = new LogFiles(SystemRoot.MACHINE).pacemaker().orElse(Path.of("/var/log/pacemaker/pacemaker.log"));
        Path logs = log.getParent();
        this.directories = logs == null ? List.of(COROSYNC, CIB) : List.of(COROSYNC, CIB, logs);
        this.daemons = new Daemons(() -> hub.nudge(ALL));
    }

    @Override
    public synchronized void start() {
        try {
            DirectoryWatch fresh = new DirectoryWatch(this::changed);
            fresh.watch(directories);
            watch = fresh;
            net = Thread.ofVirtual().name("safety net").start(() -> safetyNet(fresh));
        } catch (IOException e) {
            Log.fault("no inotify; changes are seen every " + SAFETY_NET.toSeconds() + " s only", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
        if (net != null) {
            net.interrupt();
            net = null;
        }
    }

    private void changed(Path file) {
        if (file.equals(log)) {
            if (!daemons.complete()) {
                daemons.look();
                hub.nudge(ALL);
            } else {
                hub.nudge(EnumSet.of(Aspect.VIEW));
            }
        } else if (file.startsWith(CIB)) {
            if (file.endsWith("cib.xml") || file.equals(CIB)) {
                hub.nudge(EnumSet.of(Aspect.VIEW, Aspect.CONFIGURATION));
            }
        } else if (file.startsWith(COROSYNC)) {
            hub.nudge(ALL);
        } else if (directories.contains(file)) {
            hub.nudge(ALL);
        }
    }

    private void safetyNet(DirectoryWatch mine) {
        daemons.look();
        String before = glance();
        try {
            for (int round = 1; ; round++) {
                Thread.sleep(SAFETY_NET);
                mine.watch(directories);
                if (!daemons.complete()) {
                    daemons.look();
                }
                String now = glance();
                if (!now.equals(before)) {
                    hub.nudge(ALL);
                } else if (round % FACTS_EVERY == 0) {
                    hub.nudge(EnumSet.of(Aspect.FACTS));
                }
                before = now;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Three looks at files and what is known of the daemons: microseconds. */
    private String glance() {
        return stamp(log) + " " + stamp(CIB.resolve("cib.xml")) + " " + stamp(COROSYNC.resolve("corosync.conf")) + " "
                + daemons.complete();
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis() + "/" + Files.size(file);
        } catch (IOException e) {
            return "-";
        }
    }
}
