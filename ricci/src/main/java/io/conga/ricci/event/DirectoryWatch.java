package io.conga.ricci.event;

import io.conga.ricci.log.Log;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** inotify on a few directories: tells of each file in them that was made, written, renamed into place or deleted. */
final class DirectoryWatch implements AutoCloseable {

    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    /** @param changed called with the file's path on a thread of the watch, or with the directory where the kernel lost count */
    DirectoryWatch(Consumer<Path> changed) throws IOException {
        service = FileSystems.getDefault().newWatchService();
        Thread.ofVirtual().name("watch").start(() -> run(changed));
    }

    /** Watches those that exist and are not watched yet; to be called again when others may have come to be. */
    synchronized void watch(Collection<Path> directories) {
        for (Path directory : directories) {
            @Nullable WatchKey key = keys.get(directory);
            if ((key == null || !key.isValid()) && Files.isDirectory(directory)) {
                try {
                    keys.put(
                            directory,
                            directory.register(
                                    service,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE));
                } catch (IOException e) {
                    Log.warning("can't watch " + directory + ": " + e.getMessage());
                }
            }
        }
    }

    private void run(Consumer<Path> changed) {
        try {
            while (true) {
                WatchKey key = service.take();
                var directory = (Path) key.watchable();
                for (WatchEvent<?> event : key.pollEvents()) {
                    changed.accept(event.context() instanceof Path name ? directory.resolve(name) : directory);
                }
                key.reset();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException closed) {
            // The end.
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            Log.warning("closing a watch: " + e.getMessage());
        }
    }
}
