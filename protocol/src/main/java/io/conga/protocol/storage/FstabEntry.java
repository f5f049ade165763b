package io.conga.protocol.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of fstab(5).
 *
 * @param line counted from one
 * @param source as written: UUID=…, LABEL=…, /dev/…, server:path
 * @param target mount point; none for swap
 * @param type file system type
 * @param options as written
 * @param dump fs_freq
 * @param pass fs_passno
 * @param device kernel name of what source leads to now; null where that is nothing
 */
public record FstabEntry(
        int line,
        String source,
        String target,
        String type,
        List<String> options,
        int dump,
        int pass,
        @Nullable String device) {

    public FstabEntry {
        options = List.copyOf(options);
    }
}
