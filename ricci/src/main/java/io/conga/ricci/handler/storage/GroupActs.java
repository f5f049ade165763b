package io.conga.ricci.handler.storage;

import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.StorageProblem;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.PhysicalVolume;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.VolumeGroup;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.guard.StorageStack;
import io.conga.system.exec.Command;
import io.conga.system.storage.change.VolumeCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Physical volumes and volume groups. */
final class GroupActs {

    private GroupActs() {}

    static Act of(GroupChange change, Site site) {
        var commands = new VolumeCommands(site.machine().tools());
        return switch (change) {
            case GroupChange.CreatePhysicalVolume create ->
                wiped(
                        site,
                        physical(site, create.device()).isPresent(),
                        List.of(create.device()),
                        commands.createPhysical(site.path(create.device())));
            case GroupChange.RemovePhysicalVolume remove ->
                Act.of(
                        physical(site, remove.device()).isEmpty(),
                        commands.removePhysical(List.of(site.path(remove.device()))));
            case GroupChange.CreateGroup create ->
                wiped(
                        site,
                        group(site, create.group()).isPresent() && all(site, create.group(), create.devices()),
                        create.devices(),
                        commands.create(new GroupChange.CreateGroup(
                                create.group(),
                                paths(site, create.devices()),
                                create.extentKib(),
                                create.shared(),
                                create.autoActivation())));
            case GroupChange.ExtendGroup extend ->
                wiped(
                        site,
                        all(site, extend.group(), extend.devices()),
                        extend.devices(),
                        commands.extend(extend.group(), paths(site, extend.devices())));
            case GroupChange.ReduceGroup reduce -> {
                List<String> members = reduce.devices().stream()
                        .filter(device -> member(site, reduce.group(), device))
                        .toList();
                List<String> physical = reduce.devices().stream()
                        .filter(device -> physical(site, device).isPresent())
                        .toList();
                List<Command> steps = new ArrayList<>();
                if (!members.isEmpty()) {
                    steps.add(commands.reduce(reduce.group(), paths(site, members)));
                }
                if (!physical.isEmpty()) {
                    steps.add(commands.removePhysical(paths(site, physical)));
                }
                yield Act.of(steps.isEmpty(), steps);
            }
            case GroupChange.RenameGroup rename ->
                Act.of(
                        group(site, rename.group()).isEmpty()
                                && group(site, rename.name()).isPresent(),
                        commands.rename(rename.group(), rename.name()));
            case GroupChange.RemoveGroup remove -> {
                List<Command> steps = new ArrayList<>();
                if (group(site, remove.group()).isPresent()) {
                    steps.add(commands.remove(remove.group()));
                }
                List<String> physical = remove.devices().stream()
                        .filter(device -> physical(site, device).isPresent())
                        .toList();
                if (!physical.isEmpty()) {
                    steps.add(commands.removePhysical(paths(site, physical)));
                }
                yield Act.of(steps.isEmpty(), steps);
            }
            case GroupChange.RemoveMissing missing ->
                Act.of(
                        group(site, missing.group())
                                .filter(group -> group.missing() > 0)
                                .isEmpty(),
                        commands.removeMissing(missing.group()));
            case GroupChange.LockGroup lock -> Act.unseen(commands.lock(lock.group(), lock.start()));
            case GroupChange.MoveExtents move -> move(move, site, commands);
            case GroupChange.AbortMove abort ->
                Act.of(!moving(site, abort.group()), commands.abortMove(site.path(abort.from())));
        };
    }

    private static Act move(GroupChange.MoveExtents move, Site site, VolumeCommands commands) {
        String to = move.to();
        Command command = commands.move(site.path(move.from()), to == null ? null : site.path(to));
        Command end = commands.abortMove(site.path(move.from()));
        return new Act(empty(site.view(), move.from()), List.of(command), working -> {
            // Nobody looks after a move that a power cut interrupted.
            working.run(moving(site, move.group()) ? commands.poll(move.group()) : command);
            Following.volumes(working, move.group(), end, GroupActs::moves);
            if (!empty(working.look(), move.from())) {
                throw new ProblemException(StorageProblem.ENDED);
            }
        });
    }

    private static boolean empty(StorageView view, String device) {
        return view.at(device)
                .flatMap(new StorageStack(view)::physicalVolume)
                .filter(volume -> volume.bytes() == volume.freeBytes())
                .isPresent();
    }

    private static boolean moving(Site site, String group) {
        return site.view().logicalVolumes().stream()
                .anyMatch(volume -> volume.group().equals(group) && moves(volume));
    }

    private static boolean moves(LogicalVolume volume) {
        return volume.movePhysicalVolume() != null || volume.name().startsWith("[pvmove");
    }

    private static Act wiped(Site site, boolean holds, List<String> devices, Command command) {
        if (holds) {
            return Act.of(true);
        }
        List<Command> steps = new ArrayList<>(site.wipes(devices));
        steps.add(command);
        return Act.of(false, steps);
    }

    static Optional<VolumeGroup> group(Site site, String name) {
        return site.view().volumeGroups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst();
    }

    private static Optional<PhysicalVolume> physical(Site site, String device) {
        return site.view().at(device).flatMap(site.stack()::physicalVolume);
    }

    private static boolean member(Site site, String group, String device) {
        return physical(site, device)
                .filter(volume -> group.equals(volume.group()))
                .isPresent();
    }

    private static boolean all(Site site, String group, List<String> devices) {
        return devices.stream().allMatch(device -> member(site, group, device));
    }

    private static List<String> paths(Site site, List<String> devices) {
        return devices.stream().map(site::path).toList();
    }
}
