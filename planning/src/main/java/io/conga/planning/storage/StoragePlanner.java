package io.conga.planning.storage;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.StorageIntent;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownCluster;
import io.conga.planning.known.KnownStorage;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Sentence;
import io.conga.planning.plan.Undo;
import io.conga.planning.shared.SharedFileSystemSteps;
import io.conga.planning.shared.SharedSentence;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.planning.storage.disk.DiskPlanner;
import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.encryption.EncryptionPlanner;
import io.conga.planning.storage.filesystem.FileSystemPlanner;
import io.conga.planning.storage.guard.GuardRoom;
import io.conga.planning.storage.guard.StorageFingerprints;
import io.conga.planning.storage.iscsi.IscsiPlanner;
import io.conga.planning.storage.mount.MountPlanner;
import io.conga.planning.storage.raid.RaidPlanner;
import io.conga.planning.storage.volume.GroupPlanner;
import io.conga.planning.storage.volume.VolumePlanner;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.Basis;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.IscsiChange;
import io.conga.protocol.storage.change.MountChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
import java.util.ArrayList;
import java.util.List;

/*
 * | Phase  | Where             | Do                         | Undo                     |
 * |--------|-------------------|----------------------------|--------------------------|
 * | change | the acting system | ChangeStorage              | as its family says       |
 * | follow | the same          | mount, swap                | unmount, swapoff         |
 * | boot   | the same          | the line of fstab          | the line goes            |
 * | locks  | other members     | lock space of a shared group | it stops               |
 *
 * Around the growth of a volume that several nodes use there is more: SharedGrowth.
 */
/** One change of storage, or a new file system with its mount. */
public final class StoragePlanner {

    private StoragePlanner() {}

    public static Plan plan(StorageIntent intent, Known known) {
        KnownStorage acting = acting(intent, known);
        StorageView view = acting.view();
        if (view == null) {
            throw unreachable(acting.node());
        }
        var problems = new Problems();
        KnownCluster cluster = known.cluster();
        String seed = String.valueOf(StorageFingerprints.here(intent.change(), acting, view));
        var here = new Here(
                acting.node(),
                cluster == null ? "" : cluster.name(),
                cluster == null ? 0 : cluster.members().size(),
                view,
                problems,
                seed,
                intent instanceof StorageIntent.FormatAndMount);
        Draft draft = draft(intent.change(), here);
        var steps = new Steps();
        Place place = Place.only(acting.system(), acting.node());
        var basis = new Basis(StorageFingerprints.here(draft.change(), acting, view), intent.erase());
        List<Hazard> hazards = new ArrayList<>(new GuardRoom(known, acting, view, intent.erase()).look(draft.change()));
        var growth = new SharedGrowth(known, acting, view, place);
        growth.before(steps, draft, hazards);
        steps.add("change", place, draft.title(), operation(basis, draft.change()), back(draft));
        growth.after(steps, draft, hazards);
        hazards.addAll(draft.hazards());
        switch (intent) {
            case StorageIntent.FormatAndMount format -> FormatSteps.add(steps, place, here, format, draft, hazards);
            case StorageIntent.CreateSharedFileSystem shared -> {
                LockSteps.add(steps, draft.change(), known, acting);
                SharedFileSystemSteps.add(steps, place, shared, known, seed, problems, hazards);
            }
            case StorageIntent.ChangeStorage _ -> LockSteps.add(steps, draft.change(), known, acting);
        }
        problems.refuse();
        return new Plan(
                intent,
                title(intent, draft, known),
                intent instanceof StorageIntent.CreateSharedFileSystem shared ? shared.cluster() : null,
                steps.systems(),
                steps.list(),
                hazards.stream().distinct().toList(),
                undo(intent, draft),
                StorageFingerprints.all(draft.change(), known, acting, view));
    }

    private static Undo undo(StorageIntent intent, Draft draft) {
        return switch (intent) {
            case StorageIntent.CreateSharedFileSystem _ -> new Undo(true, false, SharedSentence.CREATE_UNDO.with());
            // What was erased stays erased, but no mount or line in fstab is left behind.
            case StorageIntent.FormatAndMount _ ->
                new Undo(true, false, draft.undo().message());
            case StorageIntent.ChangeStorage _ -> draft.undo();
        };
    }

    private static Sentence title(StorageIntent intent, Draft draft, Known known) {
        KnownCluster cluster = known.cluster();
        return intent instanceof StorageIntent.CreateSharedFileSystem shared && cluster != null
                ? SharedSentence.CREATE.with("target", shared.mountPoint(), "cluster", cluster.name())
                : draft.title();
    }

    static Draft draft(StorageChange change, Here here) {
        return switch (change) {
            case DiskChange disk -> DiskPlanner.draft(disk, here);
            case RaidChange raid -> RaidPlanner.draft(raid, here);
            case GroupChange group -> GroupPlanner.draft(group, here);
            case VolumeChange volume -> VolumePlanner.draft(volume, here);
            case FileSystemChange fileSystem -> FileSystemPlanner.draft(fileSystem, here);
            case MountChange mount -> MountPlanner.draft(mount, here);
            case EncryptionChange encryption -> EncryptionPlanner.draft(encryption, here);
            case IscsiChange iscsi -> IscsiPlanner.draft(iscsi, here);
        };
    }

    static Operation operation(Basis basis, StorageChange change) {
        return new Operation.ChangeStorage(basis, change);
    }

    private static @org.jspecify.annotations.Nullable Operation back(Draft draft) {
        StorageChange back = draft.back();
        return back == null ? null : operation(Basis.NONE, back);
    }

    private static KnownStorage acting(StorageIntent intent, Known known) {
        KnownStorage acting = known.storage().stream()
                .filter(storage -> storage.system().equals(intent.system()))
                .findFirst()
                .orElseThrow(() -> unreachable(intent.system()));
        if (!acting.reachable()) {
            throw unreachable(acting.node());
        }
        return acting;
    }

    private static ProblemException unreachable(String node) {
        return new ProblemException(
                NodeProblem.UNREACHABLE,
                "node",
                node,
                "address",
                node,
                "port",
                "",
                "reason",
                "Its ricci did not tell what storage it has.");
    }
}
