package io.conga.ricci.handler.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.VolumeGroup;
import io.conga.protocol.storage.change.VolumeChange;
import io.conga.system.exec.Command;
import io.conga.system.storage.change.FileSystemCommands;
import io.conga.system.storage.change.VolumeCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Logical volumes. */
final class VolumeActs {

    private VolumeActs() {}

    static Act of(VolumeChange change, Site site) {
        var commands = new VolumeCommands(site.machine().tools());
        return switch (change) {
            case VolumeChange.CreateVolume create -> {
                boolean shared = GroupActs.group(site, create.group())
                        .filter(VolumeGroup::shared)
                        .isPresent();
                yield Act.of(volume(site, create.group(), create.name()).isPresent(), commands.create(create, shared));
            }
            case VolumeChange.CreateSnapshot snapshot ->
                Act.of(volume(site, snapshot.group(), snapshot.name()).isPresent(), commands.snapshot(snapshot));
            case VolumeChange.MergeSnapshot merge -> {
                // While it is merged it is a hidden volume; nobody looks after a merge that a power cut interrupted.
                boolean merging = volume(site, merge.group(), "[" + merge.snapshot() + "]")
                        .isPresent();
                Command command =
                        merging ? commands.poll(merge.group()) : commands.merge(merge.group(), merge.snapshot());
                boolean gone = !merging
                        && volume(site, merge.group(), merge.snapshot()).isEmpty();
                yield new Act(gone, List.of(command), working -> {
                    working.run(command);
                    Following.volumes(
                            working,
                            merge.group(),
                            null,
                            volume -> plain(volume).equals(merge.snapshot()));
                });
            }
            case VolumeChange.ResizeVolume resize -> resize(resize, site, commands);
            case VolumeChange.RenameVolume rename ->
                Act.of(
                        volume(site, rename.group(), rename.volume()).isEmpty()
                                && volume(site, rename.group(), rename.name()).isPresent(),
                        commands.rename(rename.group(), rename.volume(), rename.name()));
            case VolumeChange.ActivateVolume activate ->
                Act.of(
                        volume(site, activate.group(), activate.volume())
                                .filter(volume -> volume.active() == activate.active())
                                .isPresent(),
                        commands.activate(activate.group(), activate.volume(), activate.active(), activate.shared()));
            case VolumeChange.RefreshVolume refresh -> Act.unseen(commands.refresh(refresh.group(), refresh.volume()));
            case VolumeChange.RemoveVolume remove ->
                Act.of(
                        volume(site, remove.group(), remove.volume()).isEmpty(),
                        commands.remove(remove.group(), remove.volume()));
        };
    }

    /** Grown outside-in, shrunk inside-out; a step that was done before an interruption is done again without harm. */
    private static Act resize(VolumeChange.ResizeVolume resize, Site site, VolumeCommands commands) {
        var volume = volume(site, resize.group(), resize.volume());
        long extent = GroupActs.group(site, resize.group())
                .map(VolumeGroup::extentBytes)
                .filter(bytes -> bytes > 0)
                .orElse(1L);
        long wanted = (resize.bytes() + extent - 1) / extent * extent;
        long now = volume.map(LogicalVolume::bytes).orElse(0L);
        Optional<BlockDevice> device = volume.flatMap(site.stack()::device);
        String inner = device.map(BlockDevice::path).orElse("");
        List<Command> steps = new ArrayList<>();
        var fileSystems = new FileSystemCommands(site.machine().tools());
        String type = resize.fileSystem();
        if (wanted >= now) {
            if (wanted > now) {
                steps.add(commands.grow(resize.group(), resize.volume(), wanted));
            }
            if (type != null) {
                steps.add(fileSystems.grow(type, inner, mount(site, device)));
            }
        } else {
            if (type != null) {
                steps.add(fileSystems.check(type, inner, true));
                steps.add(fileSystems.shrink(inner, wanted));
            }
            steps.add(commands.shrink(resize.group(), resize.volume(), wanted));
            if (type != null) {
                steps.add(fileSystems.check(type, inner, false));
            }
        }
        boolean holds = wanted == now && type == null;
        return new Act(
                holds,
                false,
                steps,
                working -> steps.forEach(step -> {
                    // e2fsck exits 1 where it mended something: that is a success too.
                    if (step.tool().equals("e2fsck")) {
                        FileSystemActs.checked(working, step);
                    } else {
                        working.run(step);
                    }
                }));
    }

    private static @org.jspecify.annotations.Nullable String mount(Site site, Optional<BlockDevice> device) {
        return device.flatMap(found -> site.view().mounts().stream()
                        .filter(mount -> found.name().equals(mount.device()))
                        .map(Mount::target)
                        .findFirst())
                .orElse(null);
    }

    private static Optional<LogicalVolume> volume(Site site, String group, String name) {
        return site.stack().volume(group, name);
    }

    private static String plain(LogicalVolume volume) {
        return volume.name().replace("[", "").replace("]", "");
    }
}
