package io.conga.planning.storage.guard;

import io.conga.planning.known.Known;
import io.conga.planning.known.KnownStorage;
import io.conga.planning.plan.Hazard;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
import io.conga.protocol.storage.guard.StorageStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Guards of what is named by a volume group or a volume, and not by a device. */
final class GroupGuards {

    private GroupGuards() {}

    /** Whether it takes something from a group that somebody may rely on. */
    static boolean decisive(StorageChange change) {
        return group(change).isPresent();
    }

    private static Optional<String> group(StorageChange change) {
        return switch (change) {
            case GroupChange.RenameGroup rename -> Optional.of(rename.group());
            case GroupChange.RemoveGroup remove -> Optional.of(remove.group());
            case VolumeChange.RenameVolume rename -> Optional.of(rename.group());
            case VolumeChange.RemoveVolume remove -> Optional.of(remove.group());
            case VolumeChange.MergeSnapshot merge -> Optional.of(merge.group());
            case VolumeChange.ActivateVolume activate -> Optional.of(activate.group());
            default -> Optional.empty();
        };
    }

    private static Optional<String> volume(StorageChange change) {
        return switch (change) {
            case VolumeChange.RenameVolume rename -> Optional.of(rename.volume());
            case VolumeChange.RemoveVolume remove -> Optional.of(remove.volume());
            case VolumeChange.MergeSnapshot merge -> Optional.of(merge.snapshot());
            case VolumeChange.ActivateVolume activate -> Optional.of(activate.volume());
            default -> Optional.empty();
        };
    }

    /** The cluster's resources that name the group, or the volume. */
    static List<Hazard> managed(ManagedStorage managed, StorageChange change) {
        return group(change).stream()
                .flatMap(group -> managed.toGroup(group).stream()
                        .filter(reference -> volume(change).isEmpty()
                                || reference.kind() == ManagedStorage.Kind.GROUP
                                || reference
                                        .value()
                                        .equals(group + "/" + volume(change).get()))
                        .map(reference -> ManagedStorage.hazard(reference, change)
                                .with("device", group, "resource", reference.resource(), "detail", reference.value())))
                .toList();
    }

    /** Volumes of the same group, by its UUID, that another node uses. */
    static List<Hazard> elsewhere(StorageChange change, Known known, KnownStorage acting) {
        var name = group(change);
        StorageView view = acting.view();
        if (name.isEmpty() || view == null || activates(change)) {
            return List.of();
        }
        List<Hazard> found = new ArrayList<>();
        var uuid = uuid(view, name.get());
        for (KnownStorage other : known.storage()) {
            StorageView theirs = other.view();
            boolean same = !other.system().equals(acting.system())
                    && theirs != null
                    && uuid.isPresent()
                    && uuid.equals(uuid(theirs, name.get()));
            if (!same || theirs == null) {
                continue;
            }
            if (!other.reachable()) {
                found.add(StorageHazard.UNREACHABLE.with("device", name.get(), "node", other.node()));
                continue;
            }
            var stack = new StorageStack(theirs);
            theirs.logicalVolumes().stream()
                    .filter(volume -> volume.group().equals(name.get()))
                    .filter(volume ->
                            volume(change).isEmpty() || volume(change).get().equals(volume.name()))
                    .filter(volume -> volume.open())
                    .forEach(volume -> found.add(StorageHazard.IN_USE.with(
                            "device",
                            name.get(),
                            "node",
                            other.node(),
                            "detail",
                            stack.device(volume).map(device -> device.path()).orElse(volume.name()))));
        }
        return found;
    }

    private static boolean activates(StorageChange change) {
        return change instanceof VolumeChange.ActivateVolume;
    }

    private static Optional<String> uuid(StorageView view, String group) {
        return view.volumeGroups().stream()
                .filter(found -> found.name().equals(group))
                .map(found -> found.uuid())
                .findFirst();
    }
}
