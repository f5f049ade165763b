package io.conga.protocol.storage.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of file systems: mke2fs(8), mkfs.xfs(8), mkfs.gfs2(8), mkfs.vfat(8), mkswap(8). */
public sealed interface FileSystemChange extends StorageChange {

    /**
     * A new file system, or swap space.
     *
     * @param fileSystem ext4, ext3, ext2, xfs, gfs2, vfat or swap
     * @param lockTable GFS2: CLUSTER:NAME
     * @param journals GFS2: one per node
     * @param journalMib GFS2
     */
    record MakeFileSystem(
            String device,
            String fileSystem,
            @Nullable String label,
            @Nullable String uuid,
            @Nullable String lockTable,
            @Nullable Integer journals,
            @Nullable Integer journalMib)
            implements FileSystemChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /** The file system fills its device. */
    record GrowFileSystem(String device) implements FileSystemChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /** The file system is checked; repaired where asked. Result {@code verdict}: the tool's words. */
    record CheckFileSystem(String device, String fileSystem, boolean repair) implements FileSystemChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /** Another label. An empty one takes it away. */
    record LabelFileSystem(String device, String fileSystem, String label) implements FileSystemChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /**
     * A mounted GFS2 has that many journals: gfs2_jadd(8). It never gets fewer.
     *
     * @param target where it is mounted; the plan fills it in
     * @param journals how many it has afterwards, one for each node that mounts it
     * @param journalMib size of a new one; null: as those that it has
     */
    record AddJournals(
            String device,
            String target,
            int journals,
            @Nullable Integer journalMib) implements FileSystemChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }
}
