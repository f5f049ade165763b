package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.StepProgress;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.StorageProblem;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.StorageObject;
import io.conga.protocol.storage.guard.LocalGuards;
import io.conga.protocol.storage.guard.Obstacle;
import io.conga.protocol.storage.guard.StorageDigest;
import io.conga.protocol.storage.guard.Target;
import io.conga.protocol.storage.guard.Targets;
import io.conga.ricci.handler.storage.Act;
import io.conga.ricci.handler.storage.Acts;
import io.conga.ricci.handler.storage.Halves;
import io.conga.ricci.handler.storage.Leftovers;
import io.conga.ricci.handler.storage.Site;
import io.conga.ricci.handler.storage.Working;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.storage.StorageReader;
import io.conga.system.storage.change.DiskCommands;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Storage is changed. The node looks for itself, right before: what holds already is not done again; what is not what the
 * plan was based on, or is in use here, is refused, whoever asks.
 */
record StorageHandler(Operation.ChangeStorage operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        // The plan looked a moment ago, and before anything is done everything is read anew.
        StorageReader reader = node.looking().storageReader();
        var site = new Site(node.acting(), reader.recent(), reader::recentSignatures);
        Act act = Acts.of(operation.change(), site);
        if (act.holds()) {
            return Items.NOTHING;
        }
        return new Preview.Item(
                act.commands().stream().map(Command::shownArgv).toList(),
                List.of(),
                operation.basis().digests().isEmpty() ? List.of() : against(site, Halves.NONE));
    }

    @Override
    public void run(Run run) {
        var doing = new Doing(run);
        Site site = site(node);
        Act act = Acts.of(operation.change(), site);
        Halves halves = Halves.NONE;
        if (run.again()) {
            Leftovers.await(act.commands());
            site = site(node);
            halves = Halves.of(operation.change(), site, doing);
            act = Acts.of(operation.change(), site);
        }
        if (act.holds() && !halves.unfinished()) {
            run.result("backup", "none");
            run.result("dump", "none");
            return;
        }
        List<Problem> problems = against(site, halves);
        if (!problems.isEmpty()) {
            throw new ProblemException(StorageProblem.STALE.status(), problems);
        }
        run.changed();
        act.work().accept(doing);
        settle(site);
        if (act.shown() && !Acts.of(operation.change(), site(node)).holds()) {
            throw new ProblemException(
                    StorageProblem.NOT_DONE,
                    "object",
                    String.join(", ", operation.change().objects()),
                    "node",
                    node.name());
        }
    }

    private Site site(Node of) {
        StorageReader reader = node.looking().storageReader();
        return new Site(of.acting(), reader.readAnew(), reader::signatures);
    }

    /** All that speaks against it, here and now. */
    private List<Problem> against(Site site, Halves halves) {
        List<Problem> problems = new ArrayList<>();
        StorageView view = site.view();
        operation.basis().digests().forEach((object, expected) -> {
            String found = StorageDigest.of(view, object, of(site, object));
            if (!found.equals(expected) && !halves.explains(object)) {
                problems.add(Problem.of(
                        StorageProblem.STALE,
                        "object",
                        object,
                        "node",
                        node.name(),
                        "expected",
                        expected,
                        "found",
                        found));
            }
        });
        for (Target target : Targets.of(operation.change(), view)) {
            List<Signature> signatures = target.read() ? read(site, target.device()) : null;
            LocalGuards.of(view, target, signatures, erased(target, signatures)).stream()
                    .filter(obstacle -> !halves.explains(obstacle))
                    .forEach(obstacle -> problems.add(problem(obstacle)));
        }
        return problems;
    }

    /** What an undo erases, or writes over, was made or left by the job itself a moment ago. */
    private List<String> erased(Target target, @Nullable List<Signature> found) {
        if (!operation.basis().digests().isEmpty()) {
            return operation.basis().erased();
        }
        return target.demand() == Target.Demand.RESTORED && found != null
                ? found.stream().map(Signature::type).toList()
                : List.of("gpt", "dos", "PMBR");
    }

    private List<Signature> of(Site site, String object) {
        List<Signature> read = object.startsWith(StorageObject.DEVICE)
                ? read(site, object.substring(StorageObject.DEVICE.length()))
                : null;
        return read == null ? List.of() : read;
    }

    private static @Nullable List<Signature> read(Site site, String device) {
        try {
            return site.view().at(device).isEmpty() ? null : site.signatures().apply(device);
        } catch (ProblemException unreadable) {
            return null;
        }
    }

    private Problem problem(Obstacle obstacle) {
        StorageProblem code = switch (obstacle.kind()) {
            case MISSING -> StorageProblem.MISSING;
            case MOUNTED -> StorageProblem.MOUNTED;
            case SWAP -> StorageProblem.SWAP;
            case PHYSICAL_VOLUME -> StorageProblem.PHYSICAL_VOLUME;
            case ORPHAN_VOLUME -> StorageProblem.ORPHAN_VOLUME;
            case RAID_MEMBER -> StorageProblem.RAID_MEMBER;
            case RAID_SIGNATURE -> StorageProblem.RAID_SIGNATURE;
            case ENCRYPTED -> StorageProblem.ENCRYPTED;
            case MULTIPATH_MEMBER -> StorageProblem.MULTIPATH_MEMBER;
            case ROOT -> StorageProblem.ROOT;
            case IN_USE, SNAPSHOT -> StorageProblem.IN_USE;
            case READ_ONLY -> StorageProblem.READ_ONLY;
            case UNNAMED -> StorageProblem.UNNAMED;
            case UNREAD -> StorageProblem.UNREAD;
        };
        return Problem.of(code, "device", obstacle.device(), "node", node.name(), "detail", obstacle.detail());
    }

    /** udev sees what was written before the next step, or reader, asks for it. */
    private void settle(Site site) {
        var disks = new DiskCommands(node.looking().tools());
        if (!disks.udev()) {
            return;
        }
        List<String> touched = operation.change().objects().stream()
                .filter(object -> object.startsWith(StorageObject.DEVICE))
                .map(object -> object.substring(StorageObject.DEVICE.length()))
                .flatMap(device -> site.view().at(device).stream())
                .map(BlockDevice::path)
                .filter(path -> Files.exists(node.looking().root().file(path)))
                .toList();
        if (!touched.isEmpty()) {
            node.looking().runner().run(disks.look(touched));
        }
        node.looking().runner().run(disks.settle());
    }

    private final class Doing implements Working {

        private final Run run;

        Doing(Run run) {
            this.run = run;
        }

        @Override
        public CommandResult run(Command command) {
            return attempt(command).orThrow(node.name());
        }

        @Override
        public CommandResult attempt(Command command) {
            return node.acting().runner().run(command);
        }

        @Override
        public void result(String name, String value) {
            run.result(name, value);
        }

        @Override
        public void progress(StepProgress progress) {
            run.progress(progress);
        }

        @Override
        public boolean cancelled() {
            return run.cancelled();
        }

        @Override
        public StorageView look() {
            return node.looking().storageReader().readAnew();
        }
    }
}
