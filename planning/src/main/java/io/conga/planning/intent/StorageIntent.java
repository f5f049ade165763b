package io.conga.planning.intent;

import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.StorageChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things done to a machine's storage. Whoever may do them needs the right to storage on that system. */
public sealed interface StorageIntent extends Intent {

    /** luci's id of the system that does it. */
    String system();

    /** The change itself; of several the one that decides. */
    StorageChange change();

    /**
     * Types of what is on the devices now and may be lost, as blkid names them: ext4, xfs, gpt, … What else is found refuses
     * the plan. Nothing is lost by default.
     */
    List<String> erase();

    /** One change. */
    record ChangeStorage(String system, StorageChange change, List<String> erase) implements StorageIntent {
        public ChangeStorage {
            erase = List.copyOf(erase);
        }
    }

    /**
     * A new file system, mounted on that system at once.
     *
     * @param change the file system, or swap space
     * @param mountPoint where it is mounted; null: nowhere
     * @param options mount options
     * @param atBoot whether fstab names it
     */
    record FormatAndMount(
            String system,
            io.conga.protocol.storage.change.FileSystemChange.MakeFileSystem change,
            List<String> erase,
            @Nullable String mountPoint,
            List<String> options,
            boolean atBoot)
            implements StorageIntent {
        public FormatAndMount {
            erase = List.copyOf(erase);
            options = List.copyOf(options);
        }
    }

    /**
     * A file system that every node of a cluster mounts at the same time: a shared volume group of these disks, a volume in
     * it, GFS2 on that, mounted by the cluster.
     *
     * @param cluster luci's id of the cluster, to which the system belongs
     * @param change the volume group, shared
     * @param volume name of the logical volume, and of the resources that mount it
     * @param bytes null: all that there is
     * @param fileSystem name of the file system, at most 16 characters
     * @param journals null: one for each node
     * @param journalMib 8 to 1024
     * @param mountPoint where every node mounts it
     * @param options mount options
     */
    record CreateSharedFileSystem(
            String system,
            String cluster,
            GroupChange.CreateGroup change,
            List<String> erase,
            String volume,
            @Nullable Long bytes,
            String fileSystem,
            @Nullable Integer journals,
            int journalMib,
            String mountPoint,
            List<String> options)
            implements StorageIntent {
        public CreateSharedFileSystem {
            erase = List.copyOf(erase);
            options = List.copyOf(options);
        }

        /** Path of the logical volume. */
        public String device() {
            return "/dev/" + change.group() + "/" + volume;
        }
    }
}
