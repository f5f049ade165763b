package io.conga.protocol.storage.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of physical volumes and volume groups: lvm(8). */
public sealed interface GroupChange extends StorageChange {

    /** A device for LVM. */
    record CreatePhysicalVolume(String device) implements GroupChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /** A physical volume that no volume group has is none any more. */
    record RemovePhysicalVolume(String device) implements GroupChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /**
     * A new volume group.
     *
     * @param extentKib a power of two
     * @param shared with lvmlockd, for several nodes at the same time
     * @param autoActivation whether its volumes come up at boot; false for what a cluster manages
     */
    record CreateGroup(String group, List<String> devices, int extentKib, boolean shared, boolean autoActivation)
            implements GroupChange {
        public CreateGroup {
            devices = List.copyOf(devices);
        }

        @Override
        public List<String> objects() {
            return devices.stream().map(StorageObject::device).toList();
        }
    }

    /** Further physical volumes. */
    record ExtendGroup(String group, List<String> devices) implements GroupChange {
        public ExtendGroup {
            devices = List.copyOf(devices);
        }

        @Override
        public List<String> objects() {
            return StorageObjects.of(group, devices);
        }
    }

    /** Empty physical volumes go out of it, and are none any more. */
    record ReduceGroup(String group, List<String> devices) implements GroupChange {
        public ReduceGroup {
            devices = List.copyOf(devices);
        }

        @Override
        public List<String> objects() {
            return StorageObjects.of(group, devices);
        }
    }

    /** Another name. */
    record RenameGroup(String group, String name) implements GroupChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.group(group));
        }
    }

    /** The group, without volumes, is gone; its physical volumes, which the plan fills in, are none any more. */
    record RemoveGroup(String group, List<String> devices) implements GroupChange {
        public RemoveGroup {
            devices = List.copyOf(devices);
        }

        @Override
        public List<String> objects() {
            return List.of(StorageObject.group(group));
        }
    }

    /** Physical volumes that are missing are forgotten, where nothing lies on them. */
    record RemoveMissing(String group) implements GroupChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.group(group));
        }
    }

    /** The lock space of a shared group is started or stopped on this node. */
    record LockGroup(String group, boolean start) implements GroupChange {
        @Override
        public List<String> objects() {
            return List.of();
        }
    }

    /**
     * What lies on a physical volume goes elsewhere in its group: pvmove(8).
     *
     * @param to null: wherever there is room
     */
    record MoveExtents(String group, String from, @Nullable String to) implements GroupChange {
        @Override
        public List<String> objects() {
            return to == null ? StorageObjects.of(group, List.of(from)) : StorageObjects.of(group, List.of(from, to));
        }
    }

    /** A move that is under way is ended; what has been moved stays or goes back, as LVM says. */
    record AbortMove(String group, String from) implements GroupChange {
        @Override
        public List<String> objects() {
            return List.of();
        }
    }
}
