package io.conga.ricci.event;

import io.conga.ricci.log.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources that are heard by directories in which something is written, with a thread that looks beside it. */
abstract class WatchedSources implements EventHub.Sources {

    private final String name;
    private final List<Path> directories;
    private final Duration pause;
    private @Nullable DirectoryWatch watch;
    private @Nullable Thread thread;

    /**
     * @param directories those that are not there yet may come
     * @param pause between two looks
     */
    WatchedSources(String name, List<Path> directories, Duration pause) {
        this.name = name;
        this.directories = List.copyOf(directories);
        this.pause = pause;
    }

    /** Something was written there, or was lost from sight. */
    abstract void changed(Path file);

    /** @return whether the directories have to be looked for again */
    abstract boolean look();

    @Override
    public synchronized void start() {
        try {
            DirectoryWatch fresh = new DirectoryWatch(this::changed);
            fresh.watch(directories);
            watch = fresh;
            thread = Thread.ofVirtual().name(name).start(() -> looking(fresh));
        } catch (IOException e) {
            Log.fault("no inotify; nothing is heard of " + name + " between two looks", e);
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

    private void looking(DirectoryWatch mine) {
        try {
            while (true) {
                Thread.sleep(pause);
                if (look()) {
                    mine.watch(directories);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
