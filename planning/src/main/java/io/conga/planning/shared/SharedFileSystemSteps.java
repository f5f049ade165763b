package io.conga.planning.shared;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.StorageIntent.CreateSharedFileSystem;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.SharedStorageOperation;
import io.conga.protocol.storage.change.Basis;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
import io.conga.protocol.storage.guard.PlannedUuid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/*
 * What follows the volume group and its lock spaces:
 *
 * | Phase  | Where             | Do                                       | Undo                     |
 * |--------|-------------------|------------------------------------------|--------------------------|
 * | volume | the acting member | CreateVolume                             | RemoveVolume             |
 * | format | the same          | MakeFileSystem(gfs2)                     | goes with the volume     |
 * | down   | the same          | ActivateVolume(off): the cluster does it | (RemoveVolume needs none) |
 * | rest   | the same          | AwaitSettled                             | AwaitSettled: it is unmounted |
 * | mount  | the same          | EditCib(clone, order, colocation)        | EditCib(delete)          |
 * | settle | the same          | AwaitSettled                             | (changes nothing)        |
 * | check  | each member       | AwaitMounted                             | (changes nothing)        |
 */
/** The steps of a shared file system that come after its volume group. */
public final class SharedFileSystemSteps {

    private static final int MOUNT_SECONDS = 300;

    private SharedFileSystemSteps() {}

    /** @param seed differs whenever the plan is based on something else */
    public static void add(
            Steps steps,
            Place place,
            CreateSharedFileSystem intent,
            Known known,
            String seed,
            Problems problems,
            List<Hazard> hazards) {
        Members members = Members.of(known, intent.cluster());
        Locking locking = SharedFileSystemCheck.check(intent, known, members, problems);
        members.unusable().forEach(node -> hazards.add(MemberHazard.NODE_UNREACHABLE.with("node", node)));
        String volume = intent.change().group() + "/" + intent.volume();
        change(
                steps,
                "volume",
                place,
                StorageSentence.CREATE_LV,
                volume,
                "linear",
                new VolumeChange.CreateVolume(
                        intent.change().group(), intent.volume(), "linear", intent.bytes(), null, null, null, null),
                new VolumeChange.RemoveVolume(intent.change().group(), intent.volume()));
        Integer journals = intent.journals();
        change(
                steps,
                "format",
                place,
                StorageSentence.MAKE_FS,
                intent.device(),
                "gfs2",
                new FileSystemChange.MakeFileSystem(
                        intent.device(),
                        "gfs2",
                        null,
                        PlannedUuid.of(seed, intent.device()),
                        members.clusterName() + ":" + intent.fileSystem(),
                        journals == null ? Integer.valueOf(members.names().size()) : journals,
                        intent.journalMib()),
                null);
        change(
                steps,
                "down",
                place,
                StorageSentence.DEACTIVATE_LV,
                volume,
                "",
                new VolumeChange.ActivateVolume(intent.change().group(), intent.volume(), false, false),
                null);
        mount(steps, place, intent, known, members, locking);
    }

    private static void mount(
            Steps steps, Place place, CreateSharedFileSystem intent, Known known, Members members, Locking locking) {
        var title = SharedSentence.ADD_MOUNT.with("target", intent.mountPoint());
        var rest = new Operation.AwaitSettled(EnableSharedStoragePlanner.SETTLE_SECONDS);
        steps.phase()
                .add("rest", place, StepSentence.AWAIT_SETTLED.with(), rest, rest)
                .phase()
                .add(
                        "mount",
                        place,
                        title,
                        new Operation.EditCib(null, SharedFileSystemXml.edits(intent, known, locking), title.text()),
                        new Operation.EditCib(
                                null,
                                List.of(new CibEdit.Delete(
                                        SharedFileSystemXml.ids(intent.volume()).getFirst())),
                                "undo: " + title.text()))
                .phase()
                .add("settle", place, StepSentence.AWAIT_SETTLED.with(), rest)
                .phase();
        members.usable()
                .forEach(node -> steps.add(
                        "mounted." + node,
                        members.place(node),
                        SharedSentence.AWAIT_MOUNTED.with("target", intent.mountPoint(), "node", node),
                        new SharedStorageOperation.AwaitMounted(intent.mountPoint(), "gfs2", MOUNT_SECONDS)));
    }

    private static void change(
            Steps steps,
            String id,
            Place place,
            StorageSentence title,
            String object,
            String detail,
            StorageChange change,
            @Nullable StorageChange back) {
        steps.phase()
                .add(
                        id,
                        place,
                        title.with("object", object, "node", place.node(), "detail", detail),
                        new Operation.ChangeStorage(Basis.NONE, change),
                        back == null ? null : new Operation.ChangeStorage(Basis.NONE, back));
    }
}
