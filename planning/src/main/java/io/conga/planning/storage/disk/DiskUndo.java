package io.conga.planning.storage.disk;

import io.conga.planning.intent.Intent;
import io.conga.planning.intent.StorageIntent.ChangeStorage;
import io.conga.protocol.storage.change.DiskChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What takes back a change of a disk that was carried out to its end: an intent like any other, with the guards of one. */
public final class DiskUndo {

    private static final String NOTHING = "none";

    /** What is written over; of a table before the one that is there now something may be left. */
    private static final List<String> TABLES = List.of("gpt", "dos");

    private DiskUndo() {}

    /** Whether the change is of those that save what they take away. */
    public static boolean saves(Intent intent) {
        return intent instanceof ChangeStorage(var _, var change, var _)
                && (change instanceof DiskChange.WipeDevice
                        || change instanceof DiskChange.WritePartitionTable
                        || change instanceof DiskChange.DeletePartition);
    }

    /**
     * The intent that takes it back; empty where nothing was saved.
     *
     * @param results of its step, by name
     */
    public static Optional<Intent> of(Intent intent, Map<String, String> results) {
        return intent instanceof ChangeStorage(var system, var change, var _)
                ? switch (change) {
                    case DiskChange.WipeDevice wipe ->
                        saved(results.get("backup"))
                                .map(backup -> new ChangeStorage(
                                        system, new DiskChange.RestoreSignatures(wipe.device(), backup), List.of()));
                    case DiskChange.WritePartitionTable table -> table(system, table.device(), results);
                    case DiskChange.DeletePartition delete -> table(system, delete.disk(), results);
                    default -> Optional.empty();
                }
                : Optional.empty();
    }

    private static Optional<Intent> table(String system, String disk, Map<String, String> results) {
        String left = results.get("left");
        return left == null
                ? Optional.empty()
                : saved(results.get("dump"))
                        .map(dump -> new ChangeStorage(
                                system, new DiskChange.RestorePartitionTable(disk, dump, left), TABLES));
    }

    private static Optional<String> saved(@Nullable String path) {
        return Optional.ofNullable(path).filter(found -> !found.equals(NOTHING));
    }
}
