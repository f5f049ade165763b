package io.conga.planning.storage.volume;

import io.conga.planning.plan.Hazard;
import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.change.VolumeChange;
import java.util.List;
import java.util.Set;

/*
 * | Change         | Undo within the job | Later                                        |
 * |----------------|---------------------|----------------------------------------------|
 * | CreateVolume   | RemoveVolume        | delete it                                    |
 * | CreateSnapshot | RemoveVolume        | delete it                                    |
 * | MergeSnapshot  | none                | none                                         |
 * | ResizeVolume   | none                | shrink or grow again, where the file system can |
 * | RenameVolume   | RenameVolume        | rename it                                    |
 * | ActivateVolume | ActivateVolume      | the opposite                                 |
 * | RefreshVolume  | none                | nothing to undo                              |
 * | RemoveVolume   | none                | vgcfgrestore, metadata only                  |
 */
/** Logical volumes. */
public final class VolumePlanner {

    private static final Set<String> LAYOUTS =
            Set.of("linear", "striped", "raid1", "raid5", "raid6", "raid10", "thin-pool", "thin");
    private static final Set<String> SHAREABLE = Set.of("linear", "striped");

    private VolumePlanner() {}

    public static Draft draft(VolumeChange change, Here here) {
        return switch (change) {
            case VolumeChange.CreateVolume create -> create(create, here);
            case VolumeChange.CreateSnapshot snapshot -> snapshot(snapshot, here);
            case VolumeChange.MergeSnapshot merge -> merge(merge, here);
            case VolumeChange.ResizeVolume resize -> ResizePlanner.draft(resize, here);
            case VolumeChange.RenameVolume rename -> {
                here.volume("volume", rename.group(), rename.volume());
                free(here, "name", rename.group(), rename.name());
                yield draft(
                                here,
                                rename,
                                StorageSentence.RENAME_LV,
                                rename.group() + "/" + rename.volume(),
                                rename.name(),
                                StorageSentence.UNDO_OPPOSITE)
                        .with(GroupPlanner.existing(here, rename.group()))
                        .backBy(new VolumeChange.RenameVolume(rename.group(), rename.name(), rename.volume()));
            }
            case VolumeChange.ActivateVolume activate -> {
                here.volume("volume", activate.group(), activate.volume());
                List<Hazard> hazards = here.group("group", activate.group())
                        .filter(_ -> activate.active())
                        .map(group -> GroupPlanner.unlocked(here, group))
                        .orElse(List.of());
                yield draft(
                                here,
                                activate,
                                activate.active() ? StorageSentence.ACTIVATE_LV : StorageSentence.DEACTIVATE_LV,
                                activate.group() + "/" + activate.volume(),
                                "",
                                StorageSentence.UNDO_OPPOSITE)
                        .with(hazards)
                        .backBy(new VolumeChange.ActivateVolume(
                                activate.group(), activate.volume(), !activate.active(), activate.shared()));
            }
            case VolumeChange.RefreshVolume refresh -> {
                here.volume("volume", refresh.group(), refresh.volume());
                yield draft(
                        here,
                        refresh,
                        StorageSentence.REFRESH_LV,
                        refresh.group() + "/" + refresh.volume(),
                        "",
                        StorageSentence.UNDO_NOTHING);
            }
            case VolumeChange.RemoveVolume remove -> remove(remove, here);
        };
    }

    private static Draft create(VolumeChange.CreateVolume create, Here here) {
        List<Hazard> hazards = GroupPlanner.existing(here, create.group());
        free(here, "name", create.group(), create.name());
        if (!LAYOUTS.contains(create.layout())) {
            here.wrong("layout", "It is linear, striped, raid1, raid5, raid6, raid10, thin-pool or thin.");
        }
        Long bytes = create.bytes();
        here.view().volumeGroups().stream()
                .filter(group -> group.name().equals(create.group()))
                .forEach(group -> {
                    if (group.shared() && !SHAREABLE.contains(create.layout())) {
                        hazards.add(
                                StorageHazard.SHARED_LAYOUT.with("object", group.name(), "layout", create.layout()));
                    }
                    boolean virtual = create.layout().equals("thin");
                    if (bytes != null && !virtual && bytes > group.freeBytes()) {
                        here.wrong("bytes", group.name() + " has " + group.freeBytes() + " bytes free.");
                    }
                });
        if (bytes != null && bytes < 1) {
            here.wrong("bytes", "It is more than nothing.");
        }
        if (create.layout().equals("thin")) {
            if (bytes == null) {
                here.wrong("bytes", "A thin volume needs a virtual size.");
            }
            String pool = create.pool();
            if (pool == null) {
                here.wrong("pool", "A thin volume needs a pool.");
            } else {
                here.volume("pool", create.group(), pool)
                        .filter(found -> !found.layout().equals("thin-pool"))
                        .ifPresent(_ -> here.wrong("pool", "It is no thin pool."));
            }
        }
        return draft(
                        here,
                        create,
                        StorageSentence.CREATE_LV,
                        create.group() + "/" + create.name(),
                        create.layout(),
                        StorageSentence.UNDO_OPPOSITE)
                .with(hazards)
                .backBy(new VolumeChange.RemoveVolume(create.group(), create.name()));
    }

    private static Draft snapshot(VolumeChange.CreateSnapshot snapshot, Here here) {
        List<Hazard> hazards = GroupPlanner.existing(here, snapshot.group());
        free(here, "name", snapshot.group(), snapshot.name());
        here.volume("origin", snapshot.group(), snapshot.origin()).ifPresent(origin -> {
            boolean thin = origin.layout().equals("thin");
            if (!thin && snapshot.bytes() == null) {
                here.wrong("bytes", "A snapshot of this volume needs room for changes.");
            }
        });
        here.view().volumeGroups().stream()
                .filter(group -> group.name().equals(snapshot.group()) && group.shared())
                .forEach(group ->
                        hazards.add(StorageHazard.SHARED_LAYOUT.with("object", group.name(), "layout", "snapshot")));
        return draft(
                        here,
                        snapshot,
                        StorageSentence.CREATE_SNAPSHOT,
                        snapshot.group() + "/" + snapshot.name(),
                        snapshot.origin(),
                        StorageSentence.UNDO_OPPOSITE)
                .with(hazards)
                .backBy(new VolumeChange.RemoveVolume(snapshot.group(), snapshot.name()));
    }

    private static Draft merge(VolumeChange.MergeSnapshot merge, Here here) {
        List<Hazard> hazards = GroupPlanner.existing(here, merge.group());
        here.volume("snapshot", merge.group(), merge.snapshot()).ifPresent(snapshot -> {
            String origin = snapshot.origin();
            if (origin == null) {
                here.wrong("snapshot", "It is no snapshot.");
            } else {
                hazards.add(
                        StorageHazard.MERGE.with("object", merge.group() + "/" + origin, "detail", snapshot.name()));
            }
        });
        return draft(
                        here,
                        merge,
                        StorageSentence.MERGE_SNAPSHOT,
                        merge.group() + "/" + merge.snapshot(),
                        "",
                        StorageSentence.UNDO_DATA)
                .with(hazards);
    }

    private static Draft remove(VolumeChange.RemoveVolume remove, Here here) {
        List<Hazard> hazards = GroupPlanner.existing(here, remove.group());
        String object = remove.group() + "/" + remove.volume();
        here.volume("volume", remove.group(), remove.volume()).ifPresent(volume -> {
            List<String> dependents = here.view().logicalVolumes().stream()
                    .filter(other -> other.group().equals(remove.group()))
                    .filter(other -> remove.volume().equals(other.origin())
                            || remove.volume().equals(other.pool()))
                    .filter(other ->
                            !(volume.layout().equals("thin") && remove.volume().equals(other.origin())))
                    .map(LogicalVolume::name)
                    .toList();
            if (!dependents.isEmpty()) {
                hazards.add(
                        StorageHazard.HAS_DEPENDENTS.with("object", object, "detail", String.join(", ", dependents)));
            }
            if (!volume.layout().equals("thin-pool")
                    && here.stack().device(volume).isEmpty()) {
                hazards.add(StorageHazard.NOT_ACTIVE.with("object", object, "node", here.node()));
            }
        });
        return draft(here, remove, StorageSentence.REMOVE_LV, object, "", StorageSentence.UNDO_METADATA)
                .with(hazards);
    }

    private static void free(Here here, String field, String group, String name) {
        here.name(field, name);
        if (here.stack().volume(group, name).isPresent()) {
            here.wrong(field, group + " has a volume " + name + " already.");
        }
        if (name.startsWith("snapshot")
                || name.startsWith("pvmove")
                || name.contains("_tmeta")
                || name.contains("_mimage")) {
            here.wrong(field, "LVM keeps such names for itself.");
        }
    }

    static Draft draft(
            Here here,
            VolumeChange change,
            StorageSentence sentence,
            String object,
            String detail,
            StorageSentence undo) {
        return Draft.of(change, sentence.with("object", object, "node", here.node(), "detail", detail), object, undo);
    }
}
