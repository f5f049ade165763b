package io.conga.system.storage;

import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a machine's storage, whoever asked. Each look costs several processes, and a job, its preview and the event that tells of
 * it look at the same moment. Nothing that decides whether a change is safe takes it from here.
 */
public final class StorageMemory {

    /**
     * One reading.
     *
     * @param begun when it began: it may be older than that nowhere
     * @param traces {@link StorageTraces} at that time
     */
    record Reading(Instant begun, String traces, StorageView view) {}

    /** Signatures of one device, and when they were asked for. */
    record Signed(Instant begun, List<Signature> signatures) {}

    /** LVM's report for block devices of that hash. */
    record Volumes(int devices, Instant at, LvmReport report) {}

    /** Versions of tools, as of the package manager's state. */
    record Versions(String stamp, Map<String, String> versions) {}

    volatile @Nullable Reading reading;
    volatile @Nullable Volumes volumes;
    volatile @Nullable Versions versions;
    final Map<String, Signed> signed = new ConcurrentHashMap<>();
    final Map<String, Gfs2Reader.Last> journals = new ConcurrentHashMap<>();
    final Usage usage = new Usage();
}
