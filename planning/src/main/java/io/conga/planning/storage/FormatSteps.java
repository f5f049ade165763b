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
import java.util.List;

/** What follows a new file system: it is mounted, or used as swap, now and at boot. */
final class FormatSteps {

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
        String target = intent.mountPoint();
        boolean swap = made.fileSystem().equals("swap");
        if (target == null && !swap) {
            return;
        }
        if (swap) {
            follow(
                    steps,
                    place,
                    "use",
                    new MountChange.UseSwap(made.device(), true),
                    new MountChange.UseSwap(made.device(), false),
                    io.conga.planning.storage.words.StorageSentence.SWAP_ON.with(
                            "object", made.device(), "node", here.node()));
        } else {
            Draft mount = MountPlanner.draft(
                    new MountChange.MountFileSystem(made.device(), target, made.fileSystem(), intent.options()), here);
            hazards.addAll(mount.hazards());
            follow(steps, place, "mount", mount.change(), mount.back(), mount.title());
        }
        if (intent.atBoot()) {
            String uuid = made.uuid();
            String source = uuid == null ? made.device() : "UUID=" + uuid;
            List<String> options = intent.options().isEmpty() ? List.of("defaults") : intent.options();
            Draft line = MountPlanner.draft(
                    new MountChange.SetFstab(
                            swap ? "none" : target,
                            source,
                            made.fileSystem(),
                            MountPlanner.boot(here, made.device(), options)),
                    here);
            hazards.addAll(line.hazards());
            follow(steps, place, "boot", line.change(), line.back(), line.title());
        }
    }

    private static void follow(
            Steps steps,
            Place place,
            String id,
            io.conga.protocol.storage.change.StorageChange change,
            io.conga.protocol.storage.change.@org.jspecify.annotations.Nullable StorageChange back,
            io.conga.planning.plan.Sentence title) {
        Operation undo = back == null ? null : StoragePlanner.operation(Basis.NONE, back);
        steps.phase().add(id, place, title, StoragePlanner.operation(Basis.NONE, change), undo);
    }
}
