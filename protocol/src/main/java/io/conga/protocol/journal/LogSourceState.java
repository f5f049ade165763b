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
 * @param missing why it is not available; null where it is
 */
public record LogSourceState(
        LogSource source,
        boolean available,
        @Nullable String path,
        @Nullable Long bytes,
        List<String> rotated,
        @Nullable Missing missing) {

    public LogSourceState {
        rotated = List.copyOf(rotated);
    }

    /** Why a source can't be read. */
    public enum Missing {
        /** journalctl is not installed. */
        NO_TOOL,
        /** There are no journal files: systemd-journald does not run, or keeps none. */
        NO_JOURNAL,
        /** Its own log is switched off, or none is configured. */
        OFF,
        /** The file is not there, or not yet. */
        NO_FILE
    }
}
