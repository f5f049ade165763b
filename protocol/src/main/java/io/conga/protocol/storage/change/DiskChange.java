package io.conga.protocol.storage.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of a disk as a whole: wipefs(8), sfdisk(8). */
public sealed interface DiskChange extends StorageChange {

    /** Everything that a program would recognise the content by is erased: wipefs --all, with a backup of these bytes. Result {@code backup}: where. */
    record WipeDevice(String device) implements DiskChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /**
     * The bytes that a wipe saved are written back.
     *
     * @param backup directory, as the wipe told it
     */
    record RestoreSignatures(String device, String backup) implements DiskChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /**
     * A new, empty partition table, and no signature beside it. Results {@code dump}: file with the table that was there, and
     * {@code left}: the partitions that are there afterwards, {@link io.conga.protocol.storage.guard.PartitionPlaces}.
     *
     * @param table gpt or dos
     */
    record WritePartitionTable(String device, String table) implements DiskChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /**
     * The partition table that was there before is written back: the table only.
     *
     * @param dump file, as the step told it
     * @param left the partitions that the step left, as it told them; null in a job that takes its own step back
     */
    record RestorePartitionTable(
            String device, String dump, @Nullable String left) implements DiskChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /**
     * A further partition, without a signature at its beginning.
     *
     * @param startBytes null: where the first room for it is
     * @param bytes null: as large as can be
     * @param partitionType sfdisk's name for it: linux, swap, lvm, raid, uefi, or a GUID or hexadecimal number
     * @param label GPT only
     * @param uuid PARTUUID; GPT only
     */
    record AddPartition(
            String device,
            @Nullable Long startBytes,
            @Nullable Long bytes,
            String partitionType,
            @Nullable String label,
            @Nullable String uuid)
            implements DiskChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /**
     * A partition is gone. Results {@code dump} and {@code left} as above.
     *
     * @param disk the disk it is on
     * @param device the partition
     * @param number its number
     */
    record DeletePartition(String disk, String device, int number) implements DiskChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(disk), StorageObject.device(device));
        }
    }

    /**
     * The disk begins to test itself; it goes on being used meanwhile, and keeps what came of it: smartctl(8).
     *
     * @param kind short or long
     */
    record TestDisk(String device, String kind) implements DiskChange {
        @Override
        public List<String> objects() {
            return List.of();
        }
    }

    /** The machine looks for disks that came, and for changed sizes. */
    record RescanDisks() implements DiskChange {
        @Override
        public List<String> objects() {
            return List.of();
        }
    }
}
