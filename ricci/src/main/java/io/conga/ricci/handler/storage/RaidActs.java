package io.conga.ricci.handler.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.RaidArray;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.system.exec.Command;
import io.conga.system.storage.change.RaidCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** MD RAID. */
final class RaidActs {

    private RaidActs() {}

    static Act of(RaidChange change, Site site) {
        var commands = new RaidCommands(site.machine().tools());
        return switch (change) {
            case RaidChange.CreateArray create -> create(create, site, commands);
            case RaidChange.DeleteArray delete -> delete(delete, site, commands);
            case RaidChange.StopArray stop ->
                array(site.view(), stop.array())
                        .map(array -> Act.of(false, commands.stop(path(site, array))))
                        .orElseGet(() -> Act.of(true));
            case RaidChange.AssembleArray assemble ->
                Act.of(
                        array(site.view(), assemble.array()).isPresent(),
                        commands.assemble(
                                assemble.array(),
                                assemble.devices().stream().map(site::path).toList()));
            case RaidChange.AddMember add -> {
                boolean holds = role(site, add.array(), add.device())
                        .filter(role -> !role.equals("faulty"))
                        .isPresent();
                yield Act.of(holds, commands.add(path(site, add.array()), site.path(add.device())));
            }
            case RaidChange.FailMember fail -> {
                boolean holds = role(site, fail.array(), fail.device())
                        .filter(role -> !role.equals("faulty"))
                        .isEmpty();
                yield Act.of(holds, commands.fail(path(site, fail.array()), site.path(fail.device())));
            }
            case RaidChange.RemoveMember remove ->
                Act.of(
                        role(site, remove.array(), remove.device()).isEmpty(),
                        commands.remove(path(site, remove.array()), site.path(remove.device())));
            case RaidChange.ReplaceMember replace -> {
                Predicate<StorageView> done = view -> role(view, replace.array(), replace.with())
                        .filter(role -> role.equals("active"))
                        .isPresent();
                Command command = commands.replace(
                        path(site, replace.array()), site.path(replace.device()), site.path(replace.with()));
                // mdadm takes no spare for it that is at it already.
                boolean begun = role(site, replace.array(), replace.with())
                        .filter(role -> !role.equals("spare"))
                        .isPresent();
                yield new Act(done.test(site.view()), List.of(command), working -> {
                    if (!begun) {
                        working.run(command);
                    }
                    Following.array(working, replace.array(), done);
                });
            }
            case RaidChange.SetArrayAction action -> action(action, site, commands);
            case RaidChange.GrowArray grow -> {
                Predicate<StorageView> done = view -> array(view, grow.array())
                        .filter(array -> array.disks() == grow.disks() && array.work() == null)
                        .isPresent();
                Command command = commands.grow(path(site, grow.array()), grow.disks());
                boolean begun = array(site.view(), grow.array())
                        .filter(array -> array.disks() == grow.disks())
                        .isPresent();
                yield new Act(done.test(site.view()), List.of(command), working -> {
                    if (!begun) {
                        working.run(command);
                    }
                    Following.array(working, grow.array(), done);
                });
            }
        };
    }

    private static Act create(RaidChange.CreateArray create, Site site, RaidCommands commands) {
        boolean holds =
                create.uuid() != null && array(site.view(), create.uuid()).isPresent();
        List<String> all = Stream.concat(create.devices().stream(), create.spares().stream())
                .toList();
        var there = new RaidChange.CreateArray(
                create.name(),
                create.level(),
                create.devices().stream().map(site::path).toList(),
                create.spares().stream().map(site::path).toList(),
                create.chunkKib(),
                create.metadata(),
                create.bitmap(),
                create.uuid());
        List<Command> steps = new ArrayList<>(site.wipes(all));
        steps.add(commands.create(there));
        if (site.disks().udev()) {
            steps.add(site.disks().settle());
        }
        // What stood where the data of the array begin would show through as its content.
        steps.add(site.disks().wipe("/dev/md/" + create.name()));
        Act act = Act.of(holds, steps);
        return create.uuid() == null ? act.hidden() : act;
    }

    /** Top-down: what is on the array, the array, and what its members say of themselves. */
    private static Act delete(RaidChange.DeleteArray delete, Site site, RaidCommands commands) {
        var array = array(site.view(), delete.array());
        List<String> members = delete.devices().stream()
                .filter(member -> site.view()
                        .at(member)
                        .map(BlockDevice::content)
                        .filter(content -> content.type().equals("linux_raid_member"))
                        .isPresent())
                .toList();
        List<Command> steps = new ArrayList<>();
        array.ifPresent(found -> {
            String path = path(site, found);
            if (!site.signatures().apply(path).isEmpty()) {
                steps.add(site.disks().wipe(path));
            }
            steps.add(commands.stop(path));
        });
        delete.devices().forEach(member -> steps.add(commands.forget(site.path(member))));
        return Act.of(array.isEmpty() && members.isEmpty(), steps);
    }

    private static Act action(RaidChange.SetArrayAction action, Site site, RaidCommands commands) {
        var work = array(site.view(), action.array()).map(RaidArray::work);
        boolean idle = action.action().equals("idle");
        boolean holds = idle
                ? work.isEmpty()
                : work.filter(found -> found.action().equals(action.action())).isPresent();
        Command command = commands.action(path(site, action.array()), action.action());
        Command end = commands.action(path(site, action.array()), "idle");
        return new Act(idle && holds, false, List.of(command), working -> {
            if (!holds) {
                working.run(command);
            }
            if (!idle) {
                Following.array(working, action.array(), end);
            }
        });
    }

    static Optional<RaidArray> array(StorageView view, String uuid) {
        return view.arrays().stream()
                .filter(array -> Site.same(uuid, array.uuid()))
                .findFirst();
    }

    private static Optional<String> role(Site site, String uuid, String device) {
        return role(site.view(), uuid, device);
    }

    private static Optional<String> role(StorageView view, String uuid, String device) {
        var name = view.at(device).map(BlockDevice::name);
        return array(view, uuid).stream()
                .flatMap(array -> array.members().stream())
                .filter(member -> name.isPresent() && member.device().equals(name.get()))
                .map(RaidArray.Member::role)
                .findFirst();
    }

    private static String path(Site site, String uuid) {
        return array(site.view(), uuid).map(array -> path(site, array)).orElse("/dev/md/none");
    }

    private static String path(Site site, RaidArray array) {
        return site.view().device(array.device()).map(BlockDevice::path).orElse("/dev/" + array.device());
    }
}
