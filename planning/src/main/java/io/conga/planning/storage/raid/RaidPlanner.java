package io.conga.planning.storage.raid;

import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Sentence;
import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.RaidArray;
import io.conga.protocol.storage.change.RaidChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/*
 * | Change        | Undo within the job | Later                                            |
 * |---------------|---------------------|--------------------------------------------------|
 * | CreateArray   | none                | none: what the members held is lost              |
 * | DeleteArray   | none                | none                                             |
 * | StopArray     | AssembleArray       | assemble it                                      |
 * | AddMember     | none                | fail and remove it                               |
 * | FailMember    | none                | remove and add again                             |
 * | RemoveMember  | AddMember           | add it again                                     |
 * | GrowArray     | none                | none: a finished reshape is not cheaply undone   |
 */
/** MD RAID. */
public final class RaidPlanner {

    private RaidPlanner() {}

    public static Draft draft(RaidChange change, Here here) {
        return switch (change) {
            case RaidChange.CreateArray create -> ArrayCreation.draft(create, here);
            case RaidChange.DeleteArray delete -> {
                var array = array(here, delete.array());
                List<String> members = array.stream()
                        .flatMap(found -> found.members().stream())
                        .flatMap(member -> here.view().device(member.device()).stream())
                        .map(BlockDevice::stable)
                        .toList();
                yield draft(
                                here,
                                new RaidChange.DeleteArray(delete.array(), members),
                                StorageSentence.DELETE_ARRAY,
                                delete.array(),
                                "",
                                StorageSentence.UNDO_DATA)
                        .with(List.of());
            }
            case RaidChange.StopArray stop -> {
                var members = array(here, stop.array()).stream()
                        .flatMap(found -> found.members().stream())
                        .flatMap(member -> here.view().device(member.device()).stream())
                        .map(BlockDevice::stable)
                        .toList();
                yield draft(here, stop, StorageSentence.STOP_ARRAY, stop.array(), "", StorageSentence.UNDO_OPPOSITE)
                        .backBy(new RaidChange.AssembleArray(stop.array(), members));
            }
            case RaidChange.AssembleArray assemble -> {
                here.devices("devices", assemble.devices(), 1);
                yield draft(
                        here,
                        assemble,
                        StorageSentence.ASSEMBLE_ARRAY,
                        assemble.array(),
                        "",
                        StorageSentence.UNDO_OPPOSITE);
            }
            case RaidChange.AddMember add -> {
                array(here, add.array());
                here.device("device", add.device());
                yield draft(
                        here, add, StorageSentence.ADD_MEMBER, add.array(), add.device(), StorageSentence.UNDO_DATA);
            }
            case RaidChange.FailMember fail ->
                draft(here, fail, StorageSentence.FAIL_MEMBER, fail.array(), fail.device(), StorageSentence.UNDO_READD)
                        .with(losing(here, fail.array(), fail.device()));
            case RaidChange.RemoveMember remove -> {
                var member = member(here, remove.array(), remove.device());
                if (member.isPresent()
                        && !Set.of("faulty", "spare").contains(member.get().role())) {
                    here.wrong("device", "It is in use by the array: mark it as failed, or replace it, first.");
                }
                yield draft(
                                here,
                                remove,
                                StorageSentence.REMOVE_MEMBER,
                                remove.array(),
                                remove.device(),
                                StorageSentence.UNDO_READD)
                        .backBy(new RaidChange.AddMember(remove.array(), remove.device()));
            }
            case RaidChange.ReplaceMember replace -> {
                member(here, replace.array(), replace.device());
                member(here, replace.array(), replace.with())
                        .filter(member -> !member.role().equals("spare"))
                        .ifPresent(_ -> here.wrong("with", "It is no spare of the array."));
                yield draft(
                        here,
                        replace,
                        StorageSentence.REPLACE_MEMBER,
                        replace.array(),
                        replace.device() + " → " + replace.with(),
                        StorageSentence.UNDO_READD);
            }
            case RaidChange.SetArrayAction action -> {
                array(here, action.array());
                if (!Set.of("check", "repair", "idle").contains(action.action())) {
                    here.wrong("action", "It is check, repair or idle.");
                }
                yield draft(
                        here,
                        action,
                        StorageSentence.ARRAY_ACTION,
                        action.array(),
                        action.action(),
                        StorageSentence.UNDO_NOTHING);
            }
            case RaidChange.GrowArray grow -> grow(grow, here);
        };
    }

    private static Draft grow(RaidChange.GrowArray grow, Here here) {
        List<Hazard> hazards = new ArrayList<>();
        array(here, grow.array()).ifPresent(array -> {
            long spares = array.members().stream()
                    .filter(member -> member.role().equals("spare"))
                    .count();
            if (grow.disks() <= array.disks()) {
                here.wrong("disks", "The array has " + array.disks() + " already; it can only become larger here.");
            } else if (Set.of("raid0", "linear").contains(array.level())) {
                here.wrong("array", "An array without redundancy takes no spares, and is not made larger here.");
            } else if (array.disks() + spares < grow.disks()) {
                here.wrong("disks", "The array has " + spares + " spares: add more first.");
            }
            String name = nameOf(here, grow.array());
            if (array.work() != null) {
                hazards.add(StorageHazard.WORKING.with(
                        "object", name, "detail", array.work().action()));
            }
            hazards.add(StorageHazard.RESHAPE.with("object", name, "node", here.node()));
        });
        return draft(
                        here,
                        grow,
                        StorageSentence.GROW_ARRAY,
                        grow.array(),
                        String.valueOf(grow.disks()),
                        StorageSentence.UNDO_GROWN)
                .with(hazards);
    }

    /** What it means for an array to lose a member. */
    private static List<Hazard> losing(Here here, String uuid, String device) {
        List<Hazard> hazards = new ArrayList<>();
        var member = member(here, uuid, device);
        array(here, uuid).filter(_ -> member.isPresent()).ifPresent(array -> {
            boolean working = member.get().role().equals("active");
            int spare = switch (array.level()) {
                case "raid1" -> array.disks() - 1;
                case "raid4", "raid5" -> 1;
                case "raid6" -> 2;
                case "raid10" -> 1;
                default -> 0;
            };
            String name = nameOf(here, uuid);
            if (working && array.degraded() >= spare) {
                hazards.add(StorageHazard.LAST_MEMBER.with("object", name, "device", device));
            } else if (working) {
                hazards.add(StorageHazard.REDUNDANCY.with("object", name, "device", device));
            }
        });
        return hazards;
    }

    private static Optional<RaidArray> array(Here here, String uuid) {
        var found = here.stack().array(uuid);
        if (found.isEmpty()) {
            here.wrong("array", here.node() + " has no running array " + uuid + ".");
        }
        return found;
    }

    private static Optional<RaidArray.Member> member(Here here, String uuid, String device) {
        var name = here.view().at(device).map(BlockDevice::name);
        var found = here.stack().array(uuid).stream()
                .flatMap(array -> array.members().stream())
                .filter(member -> name.isPresent() && member.device().equals(name.get()))
                .findFirst();
        if (found.isEmpty()) {
            here.wrong("device", device + " is no member of the array.");
        }
        return found;
    }

    private static String nameOf(Here here, String uuid) {
        return here.stack()
                .array(uuid)
                .map(array -> {
                    String name = array.name();
                    return name == null ? array.device() : name.substring(name.indexOf(':') + 1);
                })
                .orElse(uuid);
    }

    private static Draft draft(
            Here here, RaidChange change, StorageSentence sentence, String uuid, String detail, StorageSentence undo) {
        String name = nameOf(here, uuid);
        return Draft.of(change, title(here, sentence, name, detail), name, undo);
    }

    static Sentence title(Here here, StorageSentence sentence, String object, String detail) {
        return sentence.with("object", object, "node", here.node(), "detail", detail);
    }
}
