package io.conga.planning.storage;

import io.conga.planning.intent.StorageIntent;
import io.conga.planning.plan.Hazard;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.mount.MountPlanner;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.storage.change.Basis;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.MountChange;
import io.conga.protocol.storage.change.StorageChange;
import java.util.List;

/** What follows a new file system: it is mounted, or used as swap, now and at boot. */
final class FormatSteps {

    /** What fstab has in place of a mount point for swap. */
    private static final String SWAP = "none";

    private FormatSteps() {}

    static void add(
            Steps steps,
            Place place,
            Here here,
            StorageIntent.FormatAndMount intent,
            Draft draft,
            List<Hazard> hazards) {
        if (!(draft.change() instanceof FileSystemChange.MakeFileSystem made)) {
            throw new IllegalStateException("a format makes a file system");
        }
        String target = made.fileSystem().equals("swap") ? SWAP : intent.mountPoint();
        if (target == null) {
            return;
        }
        Draft now = MountPlanner.draft(now(made, target, intent), here);
        // What the form said of the mount was said to the file system that is to come.
        hazards.addAll(now.hazards());
        follow(steps, place, "mount", now);
        if (intent.atBoot()) {
            String uuid = made.uuid();
            String source = uuid == null ? made.device() : "UUID=" + uuid;
            List<String> given = intent.options().isEmpty() ? List.of("defaults") : intent.options();
            List<String> options = MountPlanner.boot(here, made.device(), given);
            Draft line = MountPlanner.draft(new MountChange.SetFstab(target, source, made.fileSystem(), options), here);
            hazards.addAll(line.hazards());
            follow(steps, place, "boot", line);
        }
    }

    private static MountChange now(
            FileSystemChange.MakeFileSystem made, String target, StorageIntent.FormatAndMount intent) {
        return target.equals(SWAP)
                ? new MountChange.UseSwap(made.device(), true)
                : new MountChange.MountFileSystem(made.device(), target, made.fileSystem(), intent.options());
    }

    private static void follow(Steps steps, Place place, String id, Draft draft) {
        StorageChange back = draft.back();
        Operation undo = back == null ? null : StoragePlanner.operation(Basis.NONE, back);
        steps.phase().add(id, place, draft.title(), StoragePlanner.operation(Basis.NONE, draft.change()), undo);
    }
}
