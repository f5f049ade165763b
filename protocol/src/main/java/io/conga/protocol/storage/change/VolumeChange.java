package io.conga.protocol.storage.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of logical volumes: lvm(8). */
public sealed interface VolumeChange extends StorageChange {

    /**
     * A new volume, without a signature at its beginning.
     *
     * @param layout linear, striped, raid1, raid5, raid6, raid10, thin-pool or thin
     * @param bytes null: all that is free; of a thin volume its virtual size
     * @param stripes data stripes; striped and raid5, 6, 10
     * @param mirrors further copies; raid1 and raid10
     * @param pool of a thin volume
     */
    record CreateVolume(
            String group,
            String name,
            String layout,
            @Nullable Long bytes,
            @Nullable Integer stripes,
            @Nullable Integer mirrors,
            @Nullable String pool,
            @Nullable Integer stripeKib)
            implements VolumeChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.group(group));
        }
    }

    /**
     * A snapshot.
     *
     * @param bytes room for changes; null for one of a thin volume
     */
    record CreateSnapshot(
            String group,
            String origin,
            String name,
            @Nullable Long bytes) implements VolumeChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.group(group));
        }
    }

    /** The origin becomes what the snapshot was, and the snapshot is gone. */
    record MergeSnapshot(String group, String snapshot) implements VolumeChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.group(group));
        }
    }

    /**
     * The volume and what is on it get that size together: grown outside-in, shrunk inside-out.
     *
     * @param bytes rounded up to extents by LVM
     * @param fileSystem what is on it, as the plan saw it; null: nothing
     */
    record ResizeVolume(
            String group,
            String volume,
            long bytes,
            @Nullable String fileSystem) implements VolumeChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.group(group));
        }
    }

    /** Another name. */
    record RenameVolume(String group, String volume, String name) implements VolumeChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.group(group));
        }
    }

    /**
     * Its device is there, or not.
     *
     * @param shared by several nodes, in a shared group
     */
    record ActivateVolume(String group, String volume, boolean active, boolean shared) implements VolumeChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.group(group));
        }
    }

    /** Another node changed the volume's size: its device here gets the size that LVM knows of. */
    record RefreshVolume(String group, String volume) implements VolumeChange {
        @Override
        public List<String> objects() {
            return List.of();
        }
    }

    /** The volume is gone. */
    record RemoveVolume(String group, String volume) implements VolumeChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.group(group));
        }
    }
}
