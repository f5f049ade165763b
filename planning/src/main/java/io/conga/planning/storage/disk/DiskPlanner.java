package io.conga.planning.storage.disk;

import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.guard.PartitionPlaces;
import io.conga.protocol.storage.guard.PlannedUuid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/*
 * | Change            | Undo within the job                       | Later                                  |
 * |-------------------|-------------------------------------------|----------------------------------------|
 * | WipeDevice        | RestoreSignatures from wipefs' backup     | the same, while nothing else is written |
 * | WritePartitionTable | nothing: it is the last step            | RestorePartitionTable from sfdisk's dump; what partitions held may be lost |
 * | AddPartition      | RestorePartitionTable                     | delete it                              |
 * | DeletePartition   | RestorePartitionTable                     | the same                               |
 *
 * Later is a plan of its own, by the results of the finished job: RestoreSignatures or RestorePartitionTable.
 */
/** Wiping, partition tables, partitions. */
public final class DiskPlanner {

    private static final Set<String> TYPES = Set.of("linux", "swap", "lvm", "raid", "uefi", "home");
    private static final Pattern TYPE =
            Pattern.compile("[0-9A-Fa-f]{2}|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    /** Where a node keeps what a change takes away. */
    private static final Pattern SAVED =
            Pattern.compile("/var/backups/conga/storage/[A-Za-z0-9_-][A-Za-z0-9._-]*(/sfdisk\\.dump)?");

    private static final Pattern LABEL = Pattern.compile("[^\"\\\\\\p{Cntrl}]{0,36}");

    private DiskPlanner() {}

    public static Draft draft(DiskChange change, Here here) {
        return switch (change) {
            case DiskChange.WipeDevice wipe -> {
                here.device("device", wipe.device());
                yield Draft.of(
                                wipe,
                                StorageSentence.WIPE.with("object", wipe.device(), "node", here.node()),
                                wipe.device(),
                                StorageSentence.UNDO_SIGNATURES)
                        .backBy(new DiskChange.RestoreSignatures(wipe.device(), "${result:change.backup}"));
            }
            case DiskChange.WritePartitionTable table -> {
                here.device("device", table.device());
                if (!Set.of("gpt", "dos").contains(table.table())) {
                    here.wrong("table", "It is gpt or dos.");
                }
                yield Draft.of(
                        table,
                        StorageSentence.PARTITION_TABLE.with(
                                "object",
                                table.device(),
                                "node",
                                here.node(),
                                "detail",
                                table.table().toUpperCase(Locale.ROOT)),
                        table.device(),
                        StorageSentence.UNDO_TABLE);
            }
            case DiskChange.AddPartition add -> add(add, here);
            case DiskChange.DeletePartition delete -> delete(delete, here);
            case DiskChange.TestDisk test -> {
                here.device("device", test.device());
                if (!Set.of("short", "long").contains(test.kind())) {
                    here.wrong("kind", "It is short or long.");
                }
                yield Draft.of(
                        test,
                        StorageSentence.TEST_DISK.with(
                                "object", test.device(), "node", here.node(), "detail", test.kind()),
                        test.device(),
                        StorageSentence.UNDO_NOTHING);
            }
            case DiskChange.RescanDisks rescan ->
                Draft.of(
                        rescan,
                        StorageSentence.RESCAN.with("node", here.node()),
                        here.node(),
                        StorageSentence.UNDO_NOTHING);
            case DiskChange.RestoreSignatures restore -> {
                here.device("device", restore.device());
                saved("backup", restore.backup(), here);
                yield Draft.of(
                        restore,
                        StorageSentence.RESTORE_SIGNATURES.with("object", restore.device(), "node", here.node()),
                        restore.device(),
                        StorageSentence.UNDO_OPPOSITE);
            }
            case DiskChange.RestorePartitionTable restore -> restore(restore, here);
        };
    }

    /** The guards say what stands on the disk now; that its partitions are those that the change left says that it holds nothing new. */
    private static Draft restore(DiskChange.RestorePartitionTable restore, Here here) {
        here.device("device", restore.device());
        saved("dump", restore.dump(), here);
        Draft draft = Draft.of(
                restore,
                StorageSentence.RESTORE_TABLE.with("object", restore.device(), "node", here.node()),
                restore.device(),
                StorageSentence.UNDO_OPPOSITE);
        if (restore.left() == null) {
            here.wrong("left", "The job of the change tells which partitions it left.");
        }
        boolean same = here.view().at(restore.device()).stream()
                .allMatch(disk -> PartitionPlaces.of(here.view(), disk).equals(restore.left()));
        return same
                ? draft
                : draft.with(
                        List.of(StorageHazard.CHANGED_SINCE.with("device", restore.device(), "node", here.node())));
    }

    private static void saved(String field, String path, Here here) {
        if (!SAVED.matcher(path).matches()) {
            here.wrong(field, "It is nothing that Conga saved before a change.");
        }
    }

    private static Draft add(DiskChange.AddPartition add, Here here) {
        here.device("device", add.device());
        var device = here.view().at(add.device());
        boolean gpt = device.isPresent() && "gpt".equals(device.get().table());
        if (device.isPresent() && device.get().table() == null) {
            here.wrong("device", "It has no partition table.");
        }
        if (!TYPES.contains(add.partitionType())
                && !TYPE.matcher(add.partitionType()).matches()) {
            here.wrong("partitionType", "It is linux, swap, lvm, raid, uefi, home, a GUID or two hexadecimal digits.");
        }
        if (add.label() != null && !LABEL.matcher(add.label()).matches()) {
            here.wrong("label", "It has at most 36 characters, without quotation marks and backslashes.");
        }
        if (add.bytes() != null && add.bytes() < 1 << 20) {
            here.wrong("bytes", "It has at least 1 MiB.");
        }
        if (add.startBytes() != null && add.startBytes() < 1 << 20) {
            here.wrong("startBytes", "The first MiB belongs to the partition table.");
        }
        var filled = new DiskChange.AddPartition(
                add.device(),
                add.startBytes(),
                add.bytes(),
                add.partitionType(),
                gpt ? add.label() : null,
                gpt ? PlannedUuid.of(here.seed(), add.device()) : null);
        return Draft.of(
                        filled,
                        StorageSentence.ADD_PARTITION.with(
                                "object", add.device(), "node", here.node(), "detail", add.partitionType()),
                        add.device(),
                        StorageSentence.UNDO_OPPOSITE)
                .backBy(new DiskChange.RestorePartitionTable(add.device(), "${result:change.dump}", null));
    }

    private static Draft delete(DiskChange.DeletePartition delete, Here here) {
        here.device("device", delete.device());
        here.device("disk", delete.disk());
        here.view().at(delete.device()).ifPresent(device -> {
            var partition = device.partition();
            boolean on = here.view().at(delete.disk()).stream()
                    .anyMatch(disk -> device.parents().contains(disk.name()));
            if (partition == null || partition.number() != delete.number() || !on) {
                here.wrong("device", "It is not partition " + delete.number() + " of " + delete.disk() + ".");
            }
        });
        return Draft.of(
                        delete,
                        StorageSentence.DELETE_PARTITION.with("object", delete.device(), "node", here.node()),
                        delete.device(),
                        StorageSentence.UNDO_TABLE)
                .backBy(new DiskChange.RestorePartitionTable(delete.disk(), "${result:change.dump}", null));
    }
}
