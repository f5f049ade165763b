package io.conga.protocol.storage.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mounts now and at boot: mount(8), fstab(5), swapon(8). */
public sealed interface MountChange extends StorageChange {

    /**
     * It is mounted there.
     *
     * @param source device path, or server:path
     * @param target made where it is not there
     * @param fileSystem ext4, xfs, nfs4, …
     */
    record MountFileSystem(String source, String target, String fileSystem, List<String> options)
            implements MountChange {
        public MountFileSystem {
            options = List.copyOf(options);
        }

        @Override
        public List<String> objects() {
            return List.of(StorageObject.mount(target));
        }
    }

    /** Nothing is mounted there. */
    record Unmount(String target) implements MountChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.mount(target));
        }
    }

    /**
     * What fstab says of a mount point. Other lines stay as they are.
     *
     * @param target none for swap, whose lines are told apart by their source
     * @param source null: no line
     * @param fileSystem null: no line
     */
    record SetFstab(
            String target,
            @Nullable String source,
            @Nullable String fileSystem,
            List<String> options) implements MountChange {
        public SetFstab {
            options = List.copyOf(options);
        }

        @Override
        public List<String> objects() {
            return List.of(StorageObject.mount(target));
        }
    }

    /** A swap space is used, or not. */
    record UseSwap(String device, boolean on) implements MountChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }
}
