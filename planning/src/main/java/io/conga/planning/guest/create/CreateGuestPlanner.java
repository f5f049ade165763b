package io.conga.planning.guest.create;

import io.conga.planning.check.Problems;
import io.conga.planning.guest.GuestPlanner;
import io.conga.planning.intent.GuestIntent.CreateGuest;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownGuests;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.guest.Hypervisor;
import io.conga.protocol.guest.NewGuest;
import io.conga.protocol.guest.NewGuestDisk;
import io.conga.protocol.operation.NewGuestOperation;
import io.conga.protocol.operation.NewGuestOperation.OtherDisk;
import io.conga.protocol.problem.NewGuestProblem;
import io.conga.protocol.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/*
 * | Phase  | Where    | Do                                        | Undo                                         |
 * |--------|----------|-------------------------------------------|----------------------------------------------|
 * | check  | the node | CheckNewGuest                             | (changes nothing)                            |
 * | disk   | the node | CopyImage or CreateDisk; none of an image | DiscardNewDisk, which knows what it made     |
 * | define | the node | DefineNewGuest                            | UndefineNewGuest, which forces it off before |
 * | start  | the node | StartNewGuest, if it shall run            | none: "define" takes it back                 |
 */
/** Makes a guest on one node. The cluster has no part in it until it is put under its control. */
public final class CreateGuestPlanner {

    private CreateGuestPlanner() {}

    /**
     * @throws ProblemException with every problem of the form, each at its field
     */
    public static Plan plan(CreateGuest intent, Known known) {
        KnownGuests acting = GuestPlanner.acting(intent, known);
        GuestView view = GuestPlanner.told(acting);
        Hypervisor hypervisor = Objects.requireNonNull(view.hypervisor(), "told() refuses a silent libvirt");
        if (!hypervisor.uri().startsWith("qemu:")) {
            throw new ProblemException(NewGuestProblem.NO_QEMU, "node", acting.node(), "uri", hypervisor.uri());
        }
        new CreateChecks(intent, known, acting, hypervisor, new Problems()).refuse();
        var guest = new NewGuest(
                intent.guest(),
                uuid(intent, view),
                intent.memoryBytes(),
                intent.cpus(),
                intent.emulated(),
                intent.disk(),
                intent.iso(),
                intent.network());
        Steps steps =
                steps(guest, intent.start(), Place.only(acting.system(), acting.node()), others(known, acting, guest));
        return new Plan(
                intent,
                CreateSentence.CREATE.with("guest", guest.name(), "node", acting.node()),
                null,
                steps.systems(),
                steps.list(),
                new CreateHazards(intent, known, acting, view, hypervisor).list(),
                new Undo(true, true, CreateSentence.CREATE_UNDO.with("guest", guest.name(), "node", acting.node())),
                // Whoever makes a guest of that name meanwhile makes the plan stale.
                Map.of("guest:" + acting.system() + ":" + guest.name(), "none"));
    }

    /**
     * The plan chooses it, so that a step that is repeated knows the guest again; the time at which its node was read makes
     * it one of its own. Version 8 of RFC 9562, whose bits are the maker's to choose.
     */
    private static String uuid(CreateGuest intent, GuestView view) {
        String seed = intent.system() + "\n" + intent.guest() + "\n" + view.taken();
        try {
            String hex = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8)));
            return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-8" + hex.substring(13, 16) + "-8"
                    + hex.substring(17, 20) + "-" + hex.substring(20, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Disks of guests of other nodes under the same path: the same file, if the folder is shared. */
    private static List<OtherDisk> others(Known known, KnownGuests acting, NewGuest guest) {
        return known.guests().stream()
                .filter(guests -> !guests.system().equals(acting.system()) && guests.view() != null)
                .flatMap(guests -> Objects.requireNonNull(guests.view()).guests().stream()
                        .flatMap(other -> other.disks().stream()
                                .filter(disk ->
                                        disk.source().equals(guest.disk().path()) && disk.inode() != 0)
                                .map(disk -> new OtherDisk(other.name(), guests.node(), disk.inode()))))
                .toList();
    }

    private static Steps steps(NewGuest guest, boolean start, Place place, List<OtherDisk> others) {
        var steps = new Steps()
                .add(
                        "check",
                        place,
                        CreateSentence.CHECK.with("guest", guest.name(), "node", place.node()),
                        new NewGuestOperation.CheckNewGuest(guest, others))
                .phase();
        disk(steps, guest, place);
        steps.phase()
                .add(
                        "define",
                        place,
                        CreateSentence.DEFINE.with("guest", guest.name(), "node", place.node()),
                        new NewGuestOperation.DefineNewGuest(guest),
                        new NewGuestOperation.UndefineNewGuest(guest.name(), guest.uuid()));
        if (start) {
            steps.phase()
                    .add(
                            "start",
                            place,
                            CreateSentence.START.with("guest", guest.name(), "node", place.node()),
                            new NewGuestOperation.StartNewGuest(guest.name(), guest.uuid()));
        }
        return steps;
    }

    private static void disk(Steps steps, NewGuest guest, Place place) {
        NewGuestDisk disk = guest.disk();
        var discard = new NewGuestOperation.DiscardNewDisk(guest.uuid(), disk.path());
        switch (disk.source()) {
            case EXISTING -> {}
            case COPY -> {
                String from = Objects.requireNonNull(disk.from(), "checked before");
                steps.add(
                        "copy",
                        place,
                        CreateSentence.COPY.with("from", from, "to", disk.path(), "node", place.node()),
                        new NewGuestOperation.CopyImage(guest.uuid(), from, disk.path()),
                        discard);
            }
            case EMPTY ->
                steps.add(
                        "disk",
                        place,
                        CreateSentence.DISK.with("path", disk.path(), "node", place.node()),
                        new NewGuestOperation.CreateDisk(guest.uuid(), disk.path(), disk.format(), disk.bytes()),
                        discard);
        }
    }
}
