package io.conga.ricci.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Tells when a pin was added or taken away, also by {@code ricci trust revoke} in another process. */
public final class TrustWatch implements AutoCloseable {

    private final DirectoryWatch watch;

    public TrustWatch(Path directory, Runnable changed) throws IOException {
        watch = new DirectoryWatch(_ -> changed.run());
        watch.watch(List.of(directory));
    }

    @Override
    public void close() {
        watch.close();
    }
}
