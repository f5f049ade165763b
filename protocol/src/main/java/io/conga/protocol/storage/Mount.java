package io.conga.protocol.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something mounted in the machine's first mount namespace: findmnt(8).
 *
 * @param target where
 * @param source device path, or server:path
 * @param device kernel name; null where it is no block device
 * @param type file system type
 * @param options in the kernel's words
 * @param bytes size; null where it can't be had, such as from a file server that does not answer
 * @param usedBytes used; null likewise
 */
public record Mount(
        String target,
        String source,
        @Nullable String device,
        String type,
        List<String> options,
        @Nullable Long bytes,
        @Nullable Long usedBytes) {

    public Mount {
        options = List.copyOf(options);
    }
}
