package io.conga.protocol.storage.guard;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.VolumeGroup;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.VolumeChange;
import io.conga.protocol.storage.guard.Target.Demand;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What grows may be in use on the machine that lets it grow, and nowhere else: another kernel would go on with the size it knows, and
 * with its own copy of the file system's metadata. What is made for several nodes is none of these: a shared volume group, GFS2.
 */
final class Growth {

    private static final Set<String> FOR_SEVERAL = Set.of("gfs2", "ocfs2");

    private Growth() {}

    static List<Target> of(VolumeChange.ResizeVolume resize, StorageView view) {
        var stack = new StorageStack(view);
        return shared(view, resize.group())
                ? List.of()
                : grown(stack.volume(resize.group(), resize.volume()).flatMap(stack::device));
    }

    static List<Target> of(FileSystemChange.GrowFileSystem grow, StorageView view) {
        var stack = new StorageStack(view);
        return grown(view.at(grow.device())
                .filter(device -> device.content() == null
                        || !FOR_SEVERAL.contains(device.content().type()))
                .filter(device -> view.logicalVolumes().stream()
                        .filter(volume -> shared(view, volume.group()))
                        .noneMatch(volume ->
                                stack.device(volume).filter(device::equals).isPresent())));
    }

    static List<Target> of(RaidChange.GrowArray grow, StorageView view) {
        return grown(new StorageStack(view).array(grow.array()).flatMap(array -> view.device(array.device())));
    }

    private static List<Target> grown(Optional<BlockDevice> device) {
        return device.map(found -> new Target(found.path(), Demand.ALONE, Set.of())).stream()
                .toList();
    }

    private static boolean shared(StorageView view, String group) {
        return view.volumeGroups().stream()
                .filter(found -> found.name().equals(group))
                .anyMatch(VolumeGroup::shared);
    }
}
