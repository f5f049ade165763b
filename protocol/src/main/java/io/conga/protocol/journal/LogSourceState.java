package io.conga.protocol.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a system has a source.
 *
 * @param source which
 * @param available whether it can be read now
 * @param path the file; null for the journal, and where none is configured
 * @param bytes size of the file; null for the journal, and where there is none
 * @param rotated older files beside it, which are not read; newest first
 * @param reason why it is not available, for a person; null where it is
 */
public record LogSourceState(
        LogSource source,
        boolean available,
        @Nullable String path,
        @Nullable Long bytes,
        List<String> rotated,
        @Nullable String reason) {

    public LogSourceState {
        rotated = List.copyOf(rotated);
    }
}
