package io.conga.planning.guest.control;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.guest.GuestServices;
import io.conga.planning.intent.GuestControlIntent.MigrateGuest;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Steps;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.operation.GuestControlOperation;
import java.util.ArrayList;
import java.util.List;

/*
 * | Phase       | Where      | Do                  | Undo                                             |
 * |-------------|------------|---------------------|--------------------------------------------------|
 * | key … peers | both nodes | see MigrationSteps  | none                                             |
 * | move        | its node   | MigrateGuest        | none: one that fails leaves it where it is       |
 * | verify      | both nodes | VerifyGuest         | (changes nothing)                                |
 */
/** Moves a guest that the cluster does not control, live. */
public final class MigrateGuestPlanner {

    private static final int SECONDS = 3600;

    private MigrateGuestPlanner() {}

    public static Plan plan(MigrateGuest intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        var problems = new Problems();
        if (intent.target().equals(intent.node())) {
            FieldCheck.invalid(problems, "target", "It is where the guest runs already.");
        }
        problems.refuse();
        members.require(intent.node(), true);
        members.require(intent.target(), true);
        var guests = new GuestNodes(known, members);
        Guest guest = guests.require(intent.node(), intent.guest());
        var steps = new Steps();
        MigrationSteps.add(steps, members, List.of(intent.node(), intent.target()));
        steps.phase()
                .add(
                        "move",
                        members.place(intent.node()),
                        ControlSentence.MOVE.with(
                                "guest", guest.name(), "node", intent.node(), "target", intent.target()),
                        new GuestControlOperation.MigrateGuest(guest.name(), guest.uuid(), intent.target(), SECONDS))
                .phase()
                .add(
                        "verify." + intent.target(),
                        members.place(intent.target()),
                        ControlSentence.STILL_RUNS.with("guest", guest.name(), "node", intent.target()),
                        new GuestControlOperation.VerifyGuest(guest.name(), guest.uuid(), true))
                .add(
                        "verify." + intent.node(),
                        members.place(intent.node()),
                        ControlSentence.RUNS_NOT.with("guest", guest.name(), "node", intent.node()),
                        new GuestControlOperation.VerifyGuest(guest.name(), guest.uuid(), false));
        return new Plan(
                intent,
                ControlSentence.MIGRATE.with("guest", guest.name(), "node", intent.node(), "target", intent.target()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards(intent, members, guests, guest),
                new Undo(false, true, ControlSentence.MIGRATE_UNDO.with("guest", guest.name())),
                members.cibFingerprint());
    }

    private static List<Hazard> hazards(MigrateGuest intent, Members members, GuestNodes guests, Guest guest) {
        var hazards = new ArrayList<Hazard>();
        if (members.cluster().configuration() != null) {
            GuestServices.controlling(members.configuration().resources(), guest.name())
                    .ifPresent(service -> hazards.add(
                            ControlHazard.CONTROLLED.with("guest", guest.name(), "resource", service.service())));
        }
        if (!guest.state().alive()) {
            hazards.add(ControlHazard.NOT_ALIVE.with("guest", guest.name(), "node", intent.node()));
        }
        guests.hypervisor(intent.node())
                .filter(hypervisor -> !hypervisor.uri().startsWith("qemu:"))
                .ifPresent(hypervisor ->
                        hazards.add(ControlHazard.NOT_QEMU.with("guest", guest.name(), "uri", hypervisor.uri())));
        guests.alsoRunning(intent.node(), guest)
                .forEach(node -> hazards.add(ControlHazard.RUNS_TWICE.with("guest", guest.name(), "node", node)));
        MigrationChecks.of(guest, guests.of(intent.node()), guests.of(intent.target()), "").stream()
                .filter(check -> !check.message()
                        .code()
                        .equals(MigrationCheck.NO_TLS.words().code()))
                .map(PutHazards::blocking)
                .forEach(hazards::add);
        return hazards;
    }
}
