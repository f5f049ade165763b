package io.conga.protocol.storage.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of MD RAID: mdadm(8), md(4). Arrays are named by UUID. */
public sealed interface RaidChange extends StorageChange {

    /**
     * A new array.
     *
     * @param level 0, 1, 4, 5, 6, 10 or linear
     * @param chunkKib null: mdadm's default, or none for level 1
     * @param bitmap internal or none
     */
    record CreateArray(
            String name,
            String level,
            List<String> devices,
            List<String> spares,
            @Nullable Integer chunkKib,
            String metadata,
            String bitmap,
            @Nullable String uuid)
            implements RaidChange {
        public CreateArray {
            devices = List.copyOf(devices);
            spares = List.copyOf(spares);
        }

        @Override
        public List<String> objects() {
            return StorageObjects.of(devices, spares);
        }
    }

    /**
     * The array is stopped and its members forget it: top-down, so that no ghost of it comes back.
     *
     * @param devices its members
     */
    record DeleteArray(String array, List<String> devices) implements RaidChange {
        public DeleteArray {
            devices = List.copyOf(devices);
        }

        @Override
        public List<String> objects() {
            return List.of(StorageObject.array(array));
        }
    }

    /** The array is stopped; its members keep their data. */
    record StopArray(String array) implements RaidChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.array(array));
        }
    }

    /**
     * The array runs again.
     *
     * @param devices its members
     */
    record AssembleArray(String array, List<String> devices) implements RaidChange {
        public AssembleArray {
            devices = List.copyOf(devices);
        }

        @Override
        public List<String> objects() {
            return List.of();
        }
    }

    /** A device more: a spare, or in place of one that is lacking. */
    record AddMember(String array, String device) implements RaidChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.array(array), StorageObject.device(device));
        }
    }

    /** A member counts as broken. */
    record FailMember(String array, String device) implements RaidChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.array(array));
        }
    }

    /** A spare or broken member is taken out; it keeps its superblock, so that it can be added again. */
    record RemoveMember(String array, String device) implements RaidChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.array(array));
        }
    }

    /** A member is replaced by a spare, with redundancy kept meanwhile. */
    record ReplaceMember(String array, String device, String with) implements RaidChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.array(array), StorageObject.device(with));
        }
    }

    /** check, repair, or idle, which ends the two: sync_action. */
    record SetArrayAction(String array, String action) implements RaidChange {
        @Override
        public List<String> objects() {
            return List.of();
        }
    }

    /** The array is made for more disks: a reshape, which needs spares. */
    record GrowArray(String array, int disks) implements RaidChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.array(array));
        }
    }
}
