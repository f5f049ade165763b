package io.conga.protocol.storage.guard;

import static io.conga.protocol.storage.guard.Target.erase;
import static io.conga.protocol.storage.guard.Target.unused;

import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.IscsiChange;
import io.conga.protocol.storage.change.MountChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
import io.conga.protocol.storage.guard.Target.Demand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which devices a change touches, and how free they have to be. A new change does not compile without an answer. */
public final class Targets {

    private Targets() {}

    /** The devices of a change on the machine whose view this is. */
    public static List<Target> of(StorageChange change, StorageView view) {
        return switch (change) {
            case DiskChange disk -> disk(disk);
            case RaidChange raid -> raid(raid, view);
            case GroupChange group -> group(group);
            case VolumeChange volume -> volume(volume, view);
            case FileSystemChange fileSystem -> fileSystem(fileSystem, view);
            case MountChange mount -> mount(mount, view);
            case EncryptionChange encryption -> encryption(encryption);
            case IscsiChange.LogOut out -> session(out, view);
            case IscsiChange _ -> List.of();
        };
    }

    private static Target restored(String device) {
        return new Target(device, Demand.RESTORED, Set.of());
    }

    private static List<Target> disk(DiskChange change) {
        return switch (change) {
            case DiskChange.WipeDevice wipe -> List.of(erase(wipe.device()));
            case DiskChange.WritePartitionTable table -> List.of(erase(table.device()));
            case DiskChange.AddPartition add -> List.of(new Target(add.device(), Demand.ITSELF, Set.of()));
            case DiskChange.DeletePartition delete -> List.of(erase(delete.device()));
            // What came on it since would be lost.
            case DiskChange.RestoreSignatures restore -> List.of(restored(restore.device()));
            case DiskChange.RestorePartitionTable restore -> List.of(restored(restore.device()));
            case DiskChange.RescanDisks _, DiskChange.TestDisk _ -> List.of();
        };
    }

    private static List<Target> raid(RaidChange change, StorageView view) {
        return switch (change) {
            case RaidChange.CreateArray create ->
                Stream.concat(create.devices().stream(), create.spares().stream())
                        .map(Target::erase)
                        .toList();
            case RaidChange.DeleteArray delete ->
                array(delete.array(), view).map(Target::erase).stream().toList();
            case RaidChange.StopArray stop ->
                array(stop.array(), view).map(Target::unused).stream().toList();
            case RaidChange.AddMember add -> List.of(erase(add.device(), Obstacle.Kind.RAID_SIGNATURE));
            case RaidChange.AssembleArray _,
                    RaidChange.FailMember _,
                    RaidChange.RemoveMember _,
                    RaidChange.ReplaceMember _,
                    RaidChange.SetArrayAction _ -> List.of();
            case RaidChange.GrowArray grow -> Growth.of(grow, view);
        };
    }

    private static Optional<String> array(String uuid, StorageView view) {
        return new StorageStack(view)
                .array(uuid)
                .flatMap(array -> view.device(array.device()))
                .map(device -> device.path());
    }

    private static List<Target> group(GroupChange change) {
        return switch (change) {
            case GroupChange.CreatePhysicalVolume create -> List.of(erase(create.device()));
            case GroupChange.RemovePhysicalVolume remove ->
                List.of(erase(remove.device(), Obstacle.Kind.ORPHAN_VOLUME));
            case GroupChange.CreateGroup create -> volumes(create.devices());
            case GroupChange.ExtendGroup extend -> volumes(extend.devices());
            case GroupChange.ReduceGroup reduce -> members(reduce.devices());
            case GroupChange.RemoveGroup remove -> members(remove.devices());
            case GroupChange.RenameGroup _,
                    GroupChange.RemoveMissing _,
                    GroupChange.LockGroup _,
                    GroupChange.MoveExtents _,
                    GroupChange.AbortMove _ -> List.of();
        };
    }

    private static List<Target> volumes(List<String> devices) {
        return devices.stream()
                .map(device -> erase(device, Obstacle.Kind.ORPHAN_VOLUME))
                .toList();
    }

    /** They are physical volumes of the group. */
    private static List<Target> members(List<String> devices) {
        return devices.stream()
                .map(device -> new Target(device, Demand.EMPTY, Set.of(Obstacle.Kind.PHYSICAL_VOLUME)))
                .toList();
    }

    private static List<Target> volume(VolumeChange change, StorageView view) {
        return switch (change) {
            case VolumeChange.RemoveVolume remove ->
                pool(remove, view)
                        ? List.of()
                        : path(remove.group(), remove.volume(), view).map(Target::erase).stream()
                                .toList();
            case VolumeChange.MergeSnapshot merge -> merge(merge, view);
            case VolumeChange.ResizeVolume resize -> resized(resize, view);
            case VolumeChange.ActivateVolume activate ->
                activate.active()
                        ? List.of()
                        : path(activate.group(), activate.volume(), view).map(Target::unused).stream()
                                .toList();
            case VolumeChange.CreateVolume _,
                    VolumeChange.CreateSnapshot _,
                    VolumeChange.RenameVolume _,
                    VolumeChange.RefreshVolume _ -> List.of();
        };
    }

    /** A pool has nothing on it but its volumes, and these are looked at by name: its own device is always open, and never written. */
    private static boolean pool(VolumeChange.RemoveVolume remove, StorageView view) {
        return new StorageStack(view)
                .volume(remove.group(), remove.volume())
                .filter(volume -> volume.layout().equals("thin-pool"))
                .isPresent();
    }

    /** The origin loses what came since the snapshot was taken, but says so by the merge itself. */
    private static List<Target> merge(VolumeChange.MergeSnapshot merge, StorageView view) {
        var stack = new StorageStack(view);
        return stack.volume(merge.group(), merge.snapshot()).stream()
                .flatMap(snapshot -> Stream.of(snapshot.name(), snapshot.origin() == null ? "" : snapshot.origin()))
                .flatMap(name -> path(merge.group(), name, view).stream())
                .map(path -> new Target(path, Demand.UNUSED, Set.of(Obstacle.Kind.SNAPSHOT)))
                .toList();
    }

    private static List<Target> resized(VolumeChange.ResizeVolume resize, StorageView view) {
        boolean shrunk = new StorageStack(view)
                .volume(resize.group(), resize.volume())
                .filter(volume -> resize.bytes() < volume.bytes())
                .isPresent();
        return shrunk
                ? path(resize.group(), resize.volume(), view).map(Target::unused).stream()
                        .toList()
                : Growth.of(resize, view);
    }

    private static Optional<String> path(String group, String name, StorageView view) {
        var stack = new StorageStack(view);
        return stack.volume(group, name).flatMap(stack::device).map(device -> device.path());
    }

    private static List<Target> fileSystem(FileSystemChange change, StorageView view) {
        return switch (change) {
            case FileSystemChange.MakeFileSystem make -> List.of(erase(make.device()));
            case FileSystemChange.CheckFileSystem check -> List.of(unused(check.device()));
            case FileSystemChange.LabelFileSystem label ->
                label.fileSystem().startsWith("ext")
                        ? List.of(new Target(label.device(), Demand.OURS, Set.of()))
                        : List.of(unused(label.device()));
            case FileSystemChange.GrowFileSystem grow -> Growth.of(grow, view);
            case FileSystemChange.AddJournals _ -> List.of();
        };
    }

    private static List<Target> mount(MountChange change, StorageView view) {
        return switch (change) {
            case MountChange.MountFileSystem mount ->
                mount.source().startsWith("/dev/")
                        ? List.of(new Target(mount.source(), Demand.UNUSED, Set.of(Obstacle.Kind.MOUNTED)))
                        : List.of();
            case MountChange.Unmount unmount ->
                view.mounts().stream()
                        .filter(mount -> mount.target().equals(unmount.target()))
                        .map(Mount::device)
                        .flatMap(Stream::ofNullable)
                        .flatMap(name -> view.device(name).stream())
                        .map(device -> new Target(device.path(), Demand.OURS, Set.of()))
                        .toList();
            case MountChange.SetFstab fstab ->
                fstab.source() == null
                        ? List.of()
                        : view
                                .at(fstab.source())
                                .map(device -> new Target(device.path(), Demand.OURS, Set.of(Obstacle.Kind.ROOT)))
                                .stream()
                                .toList();
            case MountChange.UseSwap swap ->
                swap.on() ? List.of(unused(swap.device())) : List.of(new Target(swap.device(), Demand.OURS, Set.of()));
        };
    }

    /** The disks that the session has now: one may have come since. */
    private static List<Target> session(IscsiChange.LogOut out, StorageView view) {
        return view.sessions().stream()
                .filter(session -> session.target().equals(out.target()))
                .filter(session -> session.portal().equals(out.portal()))
                .flatMap(session -> session.devices().stream())
                .flatMap(name -> view.device(name).stream())
                .map(device -> Target.unused(device.path()))
                .toList();
    }

    private static List<Target> encryption(EncryptionChange change) {
        return switch (change) {
            case EncryptionChange.FormatLuks format -> List.of(erase(format.device()));
            case EncryptionChange.EraseLuks erase -> List.of(erase(erase.device(), Obstacle.Kind.ENCRYPTED));
            case EncryptionChange.OpenLuks open -> List.of(unused(open.device()));
            case EncryptionChange.CloseLuks close -> List.of(unused("/dev/mapper/" + close.name()));
            case EncryptionChange.AddLuksKey _, EncryptionChange.RemoveLuksKey _ -> List.of();
        };
    }
}
