package io.conga.planning.storage;

import io.conga.planning.known.Known;
import io.conga.planning.known.KnownStorage;
import io.conga.planning.plan.Hazard;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.VolumeGroup;
import io.conga.protocol.storage.change.Basis;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
import io.conga.protocol.storage.guard.StorageStack;
import java.util.List;
import java.util.Optional;

/*
 * A volume that several nodes use:
 *
 * | Phase   | Where                     | Do                        | Undo |
 * |---------|---------------------------|---------------------------|------|
 * | change  | the acting system         | ResizeVolume              | none |
 * | refresh | each other that has it    | RefreshVolume             | none |
 * | grow    | the acting system         | GrowFileSystem, if GFS2   | none |
 */
/**
 * What a volume of a shared group needs when it grows. LVM tells the kernel of the node that it runs on; the others would
 * find the end of their device where GFS2 says that there is room, and withdraw from it.
 */
final class SharedGrowth {

    private final Known known;
    private final KnownStorage acting;
    private final StorageView view;
    private final Place place;

    /** @param view of the acting machine */
    SharedGrowth(Known known, KnownStorage acting, StorageView view, Place place) {
        this.known = known;
        this.acting = acting;
        this.view = view;
        this.place = place;
    }

    /** What comes before a file system grows by itself. */
    void before(Steps steps, Draft draft, List<Hazard> hazards) {
        if (draft.change() instanceof FileSystemChange.GrowFileSystem grow) {
            view.at(grow.device()).flatMap(this::volume).ifPresent(volume -> {
                refresh(steps, volume, hazards);
                steps.phase();
            });
        }
    }

    /** What comes after a volume got another size. */
    void after(Steps steps, Draft draft, List<Hazard> hazards) {
        if (draft.change() instanceof VolumeChange.ResizeVolume resize && shared(resize.group())) {
            new StorageStack(view)
                    .volume(resize.group(), resize.volume())
                    .filter(volume -> resize.bytes() > volume.bytes())
                    .ifPresent(volume -> {
                        refresh(steps.phase(), volume, hazards);
                        grow(steps.phase(), volume);
                    });
        }
    }

    private void refresh(Steps steps, LogicalVolume volume, List<Hazard> hazards) {
        String object = volume.group() + "/" + volume.name();
        for (KnownStorage other : known.storage()) {
            if (other.system().equals(acting.system())) {
                continue;
            }
            if (!other.reachable()) {
                if (other.member()) {
                    hazards.add(StorageHazard.UNREACHABLE.with("device", object, "node", other.node()));
                }
            } else if (active(other, volume)) {
                steps.add(
                        "refresh." + other.node(),
                        Place.only(other.system(), other.node()),
                        StorageSentence.REFRESH_LV.with("object", object, "node", other.node(), "detail", ""),
                        operation(new VolumeChange.RefreshVolume(volume.group(), volume.name())));
            }
        }
    }

    private void grow(Steps steps, LogicalVolume volume) {
        new StorageStack(view)
                .device(volume)
                .filter(device ->
                        device.content() != null && device.content().type().equals("gfs2"))
                .map(BlockDevice::stable)
                .ifPresent(device -> steps.add(
                        "grow",
                        place,
                        StorageSentence.GROW_FS.with("object", device, "node", place.node(), "detail", ""),
                        operation(new FileSystemChange.GrowFileSystem(device))));
    }

    private static io.conga.protocol.operation.Operation operation(StorageChange change) {
        return StoragePlanner.operation(Basis.NONE, change);
    }

    private static boolean active(KnownStorage other, LogicalVolume volume) {
        StorageView theirs = other.view();
        return theirs != null
                && theirs.logicalVolumes().stream()
                        .anyMatch(found -> found.uuid().equals(volume.uuid()) && found.active());
    }

    private Optional<LogicalVolume> volume(BlockDevice device) {
        var stack = new StorageStack(view);
        return view.logicalVolumes().stream()
                .filter(volume -> shared(volume.group()))
                .filter(volume -> stack.device(volume).filter(device::equals).isPresent())
                .findFirst();
    }

    private boolean shared(String group) {
        return view.volumeGroups().stream()
                .filter(found -> found.name().equals(group))
                .anyMatch(VolumeGroup::shared);
    }
}
