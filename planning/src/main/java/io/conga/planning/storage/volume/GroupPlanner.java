package io.conga.planning.storage.volume;

import io.conga.planning.plan.Hazard;
import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.LockSpace;
import io.conga.protocol.storage.PhysicalVolume;
import io.conga.protocol.storage.VolumeGroup;
import io.conga.protocol.storage.change.GroupChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/*
 * | Change               | Undo within the job  | Later                          |
 * |----------------------|----------------------|--------------------------------|
 * | CreatePhysicalVolume | RemovePhysicalVolume | none: what was there is lost   |
 * | CreateGroup          | RemoveGroup          | delete it; what was there is lost |
 * | ExtendGroup          | ReduceGroup          | reduce it                      |
 * | ReduceGroup          | ExtendGroup          | extend it                      |
 * | RenameGroup          | RenameGroup          | rename it                      |
 * | RemoveGroup          | none                 | vgcfgrestore, metadata only    |
 * | MoveExtents          | none; can be ended   | move back                      |
 */
/** Physical volumes and volume groups. */
public final class GroupPlanner {

    private GroupPlanner() {}

    public static Draft draft(GroupChange change, Here here) {
        return switch (change) {
            case GroupChange.CreatePhysicalVolume create -> {
                here.device("device", create.device());
                yield draft(here, create, StorageSentence.CREATE_PV, create.device(), "", StorageSentence.UNDO_DATA);
            }
            case GroupChange.RemovePhysicalVolume remove -> {
                here.device("device", remove.device());
                yield draft(
                        here, remove, StorageSentence.REMOVE_PV, remove.device(), "", StorageSentence.UNDO_METADATA);
            }
            case GroupChange.CreateGroup create -> create(create, here);
            case GroupChange.ExtendGroup extend -> {
                here.devices("devices", extend.devices(), 1);
                yield draft(
                                here,
                                extend,
                                StorageSentence.EXTEND_VG,
                                extend.group(),
                                String.join(", ", extend.devices()),
                                StorageSentence.UNDO_DATA)
                        .with(existing(here, extend.group()))
                        .backBy(new GroupChange.ReduceGroup(extend.group(), extend.devices()));
            }
            case GroupChange.ReduceGroup reduce -> reduce(reduce, here);
            case GroupChange.RenameGroup rename -> {
                here.name("name", rename.name());
                taken(here, "name", rename.name());
                yield draft(
                                here,
                                rename,
                                StorageSentence.RENAME_VG,
                                rename.group(),
                                rename.name(),
                                StorageSentence.UNDO_OPPOSITE)
                        .with(existing(here, rename.group()))
                        .backBy(new GroupChange.RenameGroup(rename.name(), rename.group()));
            }
            case GroupChange.RemoveGroup remove -> remove(remove, here);
            case GroupChange.RemoveMissing missing -> {
                here.group("group", missing.group());
                yield draft(
                        here,
                        missing,
                        StorageSentence.REMOVE_MISSING,
                        missing.group(),
                        "",
                        StorageSentence.UNDO_METADATA);
            }
            case GroupChange.LockGroup lock -> {
                here.group("group", lock.group())
                        .filter(group -> !group.shared())
                        .ifPresent(_ -> here.wrong("group", "It is no shared volume group."));
                yield draft(
                        here,
                        lock,
                        lock.start() ? StorageSentence.LOCK_START : StorageSentence.LOCK_STOP,
                        lock.group(),
                        "",
                        StorageSentence.UNDO_OPPOSITE);
            }
            case GroupChange.MoveExtents move -> move(move, here);
            case GroupChange.AbortMove abort -> {
                here.device("from", abort.from());
                yield draft(
                                here,
                                abort,
                                StorageSentence.ABORT_MOVE,
                                abort.group(),
                                abort.from(),
                                StorageSentence.UNDO_NOTHING)
                        .with(existing(here, abort.group()));
            }
        };
    }

    private static Draft create(GroupChange.CreateGroup create, Here here) {
        here.name("group", create.group());
        taken(here, "group", create.group());
        here.devices("devices", create.devices(), 1);
        if (create.extentKib() < 1 || Integer.bitCount(create.extentKib()) != 1) {
            here.wrong("extentKib", "It is a power of two, 4096 as a rule.");
        }
        if (create.shared() && here.cluster().isEmpty()) {
            here.wrong("shared", here.node() + " is a node of no cluster.");
        }
        return draft(here, create, StorageSentence.CREATE_VG, create.group(), "", StorageSentence.UNDO_DATA)
                .backBy(new GroupChange.RemoveGroup(create.group(), create.devices()));
    }

    private static Draft reduce(GroupChange.ReduceGroup reduce, Here here) {
        List<Hazard> hazards = existing(here, reduce.group());
        here.devices("devices", reduce.devices(), 1);
        for (String device : reduce.devices()) {
            Optional<PhysicalVolume> volume = here.view().at(device).flatMap(here.stack()::physicalVolume);
            if (volume.isEmpty() || !reduce.group().equals(volume.get().group())) {
                here.wrong("devices", device + " is no physical volume of " + reduce.group() + ".");
            } else {
                List<String> on = on(here, reduce.group(), device);
                if (!on.isEmpty()) {
                    hazards.add(StorageHazard.HAS_DEPENDENTS.with("object", device, "detail", String.join(", ", on)));
                }
            }
        }
        return draft(
                        here,
                        reduce,
                        StorageSentence.REDUCE_VG,
                        reduce.group(),
                        String.join(", ", reduce.devices()),
                        StorageSentence.UNDO_OPPOSITE)
                .with(hazards)
                .backBy(new GroupChange.ExtendGroup(reduce.group(), reduce.devices()));
    }

    private static Draft remove(GroupChange.RemoveGroup remove, Here here) {
        List<Hazard> hazards = existing(here, remove.group());
        List<String> volumes = here.view().logicalVolumes().stream()
                .filter(volume -> volume.group().equals(remove.group()) && !volume.hidden())
                .map(volume -> volume.name())
                .toList();
        if (!volumes.isEmpty()) {
            hazards.add(
                    StorageHazard.HAS_DEPENDENTS.with("object", remove.group(), "detail", String.join(", ", volumes)));
        }
        List<String> devices = here.view().physicalVolumes().stream()
                .filter(volume -> remove.group().equals(volume.group()) && volume.device() != null)
                .flatMap(volume -> java.util.stream.Stream.ofNullable(volume.device()))
                .map(path -> here.view().at(path).map(BlockDevice::stable).orElse(path))
                .toList();
        return draft(
                        here,
                        new GroupChange.RemoveGroup(remove.group(), devices),
                        StorageSentence.REMOVE_VG,
                        remove.group(),
                        "",
                        StorageSentence.UNDO_METADATA)
                .with(hazards);
    }

    private static Draft move(GroupChange.MoveExtents move, Here here) {
        List<Hazard> hazards = existing(here, move.group());
        here.device("from", move.from());
        here.view().volumeGroups().stream()
                .filter(group -> group.name().equals(move.group()) && group.shared())
                .forEach(group ->
                        hazards.add(StorageHazard.SHARED_LAYOUT.with("object", group.name(), "layout", "pvmove")));
        return draft(here, move, StorageSentence.MOVE_EXTENTS, move.group(), move.from(), StorageSentence.UNDO_OPPOSITE)
                .with(hazards);
    }

    /** What stands against any change of a group that is there. */
    static List<Hazard> existing(Here here, String name) {
        List<Hazard> hazards = new ArrayList<>();
        here.group("group", name).ifPresent(group -> hazards.addAll(whole(here, group)));
        return hazards;
    }

    private static List<Hazard> whole(Here here, VolumeGroup group) {
        List<Hazard> hazards = new ArrayList<>();
        String owner = group.systemId();
        if (owner != null && !owner.isEmpty() && !owner.equals(here.node()) && !owner.startsWith(here.node() + ".")) {
            hazards.add(StorageHazard.FOREIGN.with("object", group.name(), "detail", owner));
        }
        hazards.addAll(unlocked(here, group));
        if (group.missing() > 0) {
            hazards.add(StorageHazard.PARTIAL.with("object", group.name(), "detail", String.valueOf(group.missing())));
        }
        return hazards;
    }

    /** LVM refuses whatever touches a shared group whose lock space does not run, with a lock manager's words. */
    static List<Hazard> unlocked(Here here, VolumeGroup group) {
        boolean known = !here.view().unread().containsKey("locks");
        boolean runs = here.view().locks().stream()
                .anyMatch(space ->
                        space.kind() == LockSpace.Kind.LVM && space.name().equals("lvm_" + group.name()));
        return group.shared() && known && !runs
                ? List.of(StorageHazard.LOCKS_STOPPED.with("object", group.name(), "node", here.node()))
                : List.of();
    }

    private static List<String> on(Here here, String group, String device) {
        var name = here.view().at(device).map(BlockDevice::name);
        return here.view().logicalVolumes().stream()
                .filter(volume -> volume.group().equals(group))
                .filter(volume -> volume.devices().stream()
                        .anyMatch(path -> name.isPresent()
                                && name.equals(here.view().at(path).map(BlockDevice::name))))
                .map(volume -> volume.name())
                .toList();
    }

    private static void taken(Here here, String field, String name) {
        if (here.view().volumeGroups().stream().anyMatch(group -> group.name().equals(name))) {
            here.wrong(field, here.node() + " has a volume group " + name + " already.");
        }
    }

    private static Draft draft(
            Here here,
            GroupChange change,
            StorageSentence sentence,
            String object,
            String detail,
            StorageSentence undo) {
        return Draft.of(change, sentence.with("object", object, "node", here.node(), "detail", detail), object, undo);
    }
}
