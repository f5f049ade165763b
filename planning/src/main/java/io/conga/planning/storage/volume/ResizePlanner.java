package io.conga.planning.storage.volume;

import io.conga.planning.plan.Hazard;
import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.change.VolumeChange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A volume and what is on it, grown outside-in or shrunk inside-out: never the one without the other. */
final class ResizePlanner {

    private static final Set<String> GROWING = Set.of("ext2", "ext3", "ext4", "xfs", "gfs2");
    private static final Set<String> SHRINKING = Set.of("ext2", "ext3", "ext4");
    /** These are no use at another size than the one they were made for, or grow by themselves. */
    private static final Set<String> MOUNTED_ONLY = Set.of("xfs", "gfs2");

    /** blkid's name of a LUKS container; it fills its device when it is opened. */
    private static final String ENCRYPTED = "crypto_LUKS";

    private ResizePlanner() {}

    static Draft draft(VolumeChange.ResizeVolume resize, Here here) {
        List<Hazard> hazards = GroupPlanner.existing(here, resize.group());
        var volume = here.volume("volume", resize.group(), resize.volume());
        String object = resize.group() + "/" + resize.volume();
        String content = volume.map(found -> content(here, found)).orElse(null);
        volume.ifPresent(found -> check(resize, here, found, content, hazards));
        var filled = new VolumeChange.ResizeVolume(
                resize.group(),
                resize.volume(),
                resize.bytes(),
                ENCRYPTED.equals(content) || grownLater(here, resize.group(), content) ? null : content);
        return VolumePlanner.draft(
                        here,
                        filled,
                        StorageSentence.RESIZE_LV,
                        object,
                        mebibytes(resize.bytes()),
                        StorageSentence.UNDO_GROWN)
                .with(hazards);
    }

    private static void check(
            VolumeChange.ResizeVolume resize,
            Here here,
            LogicalVolume volume,
            @Nullable String content,
            List<Hazard> hazards) {
        boolean shrink = resize.bytes() < volume.bytes();
        var device = here.stack().device(volume);
        if (device.isEmpty() && !volume.layout().equals("thin-pool")) {
            hazards.add(
                    StorageHazard.NOT_ACTIVE.with("object", volume.group() + "/" + volume.name(), "node", here.node()));
        }
        if (resize.bytes() < 1 || resize.bytes() == volume.bytes()) {
            here.wrong("bytes", "It is another size than now.");
        }
        if (device.filter(found -> opened(here, found)).isPresent()) {
            here.wrong(
                    "volume",
                    "An encrypted volume is open on it. Close that first; opened again it has the new size, and its file system grows then.");
            return;
        }
        if (content == null || (content.equals(ENCRYPTED) && !shrink)) {
            return;
        }
        if (shrink && !SHRINKING.contains(content)) {
            here.wrong("bytes", content + " can not be made smaller. Make a new, smaller volume and copy to it.");
        } else if (shrink) {
            hazards.add(StorageHazard.SHRINK.with());
        } else if (!GROWING.contains(content)) {
            here.wrong("bytes", content + " does not grow with its volume.");
        } else if (MOUNTED_ONLY.contains(content) && !mounted(here, device.orElseThrow())) {
            here.wrong("volume", content + " grows only while it is mounted.");
        }
    }

    /** GFS2 of a shared group is grown by a step of its own, once every node knows how large the volume is. */
    static boolean grownLater(Here here, String group, @Nullable String content) {
        return "gfs2".equals(content)
                && here.view().volumeGroups().stream()
                        .anyMatch(found -> found.name().equals(group) && found.shared());
    }

    /** Its key may lie in the kernel's keyring, where {@code cryptsetup resize} asks for the passphrase: cryptsetup(8). */
    private static boolean opened(Here here, BlockDevice device) {
        return here.stack().above(device).stream().anyMatch(above -> above.kind() == BlockDevice.Kind.ENCRYPTED);
    }

    private static boolean mounted(Here here, BlockDevice device) {
        return here.stack().above(device).stream()
                .anyMatch(above -> here.view().mounts().stream()
                        .anyMatch(mount -> above.name().equals(mount.device())));
    }

    /** What is on it. */
    private static @Nullable String content(Here here, LogicalVolume volume) {
        return here.stack()
                .device(volume)
                .map(device -> here.stack().above(device).getLast())
                .map(BlockDevice::content)
                .map(found -> found.type())
                .orElse(null);
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }
}
