package io.conga.planning.guest;

import io.conga.planning.intent.GuestIntent;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownGuests;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.SentenceCode;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.operation.GuestOperation;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/*
 * | Intent            | Where         | Do                        | Undo                              |
 * |-------------------|---------------|---------------------------|-----------------------------------|
 * | StartGuest        | the node      | StartGuest                | none: a start that failed is none |
 * | ShutDownGuest     | the node      | ShutDownGuest             | none: it may have done so by then |
 * | ForceOffGuest     | the node      | ForceOffGuest             | none: cannot be undone            |
 * | SetGuestAutostart | the node      | SetGuestAutostart         | SetGuestAutostart(as it was)      |
 */
/** What is done to one guest at its node. */
public final class GuestPlanner {

    /** A guest with many services takes its time. */
    private static final int SHUT_DOWN_SECONDS = 180;

    private GuestPlanner() {}

    /**
     * @throws ProblemException guest.unknown, guest.libvirt-silent, node.unreachable
     */
    public static Plan plan(GuestIntent.OfGuest intent, Known known) {
        KnownGuests acting = acting(intent, known);
        Guest guest = guest(intent, acting);
        boolean alive = guest.state().alive();
        return switch (intent) {
            case GuestIntent.StartGuest start -> {
                var hazards = hazards(known, acting, guest, alive);
                if (!alive) {
                    hazards.addAll(elsewhere(known, acting, guest));
                }
                yield plan(
                        start,
                        acting,
                        guest,
                        GuestSentence.START,
                        new GuestOperation.StartGuest(guest.name()),
                        null,
                        hazards,
                        new Undo(false, true, GuestSentence.START_UNDO.with()));
            }
            case GuestIntent.ShutDownGuest down ->
                plan(
                        down,
                        acting,
                        guest,
                        GuestSentence.SHUT_DOWN,
                        new GuestOperation.ShutDownGuest(guest.name(), SHUT_DOWN_SECONDS),
                        null,
                        hazards(known, acting, guest, !alive),
                        new Undo(false, true, GuestSentence.SHUT_DOWN_UNDO.with()));
            case GuestIntent.ForceOffGuest off -> {
                var hazards = hazards(known, acting, guest, !alive);
                if (alive) {
                    hazards.add(GuestHazard.LOSES_WRITES.with("guest", guest.name()));
                }
                yield plan(
                        off,
                        acting,
                        guest,
                        GuestSentence.FORCE_OFF,
                        new GuestOperation.ForceOffGuest(guest.name()),
                        null,
                        hazards,
                        new Undo(false, false, GuestSentence.FORCE_OFF_UNDO.with()));
            }
            case GuestIntent.SetGuestAutostart set ->
                plan(
                        set,
                        acting,
                        guest,
                        set.on() ? GuestSentence.AUTOSTART_ON : GuestSentence.AUTOSTART_OFF,
                        new GuestOperation.SetGuestAutostart(guest.name(), set.on()),
                        new GuestOperation.SetGuestAutostart(guest.name(), guest.autostart()),
                        hazards(known, acting, guest, guest.autostart() == set.on()),
                        new Undo(true, true, GuestSentence.AUTOSTART_UNDO.with()));
        };
    }

    /**
     * What the acting system's libvirt said now.
     *
     * @throws ProblemException node.unreachable
     */
    public static KnownGuests acting(GuestIntent intent, Known known) {
        return known.guests().stream()
                .filter(guests -> guests.system().equals(intent.system()))
                .filter(KnownGuests::reachable)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        NodeProblem.UNREACHABLE,
                        "node",
                        known.system(intent.system())
                                .map(system -> system.hostname())
                                .orElse(intent.system()),
                        "address",
                        known.system(intent.system())
                                .map(system -> system.address())
                                .orElse("?"),
                        "port",
                        "11111",
                        "reason",
                        "Its guests can't be read now."));
    }

    private static Guest guest(GuestIntent intent, KnownGuests acting) {
        return told(acting)
                .guest(intent.guest())
                .orElseThrow(() ->
                        new ProblemException(GuestProblem.UNKNOWN, "guest", intent.guest(), "node", acting.node()));
    }

    /**
     * The guests of a node whose libvirt answers.
     *
     * @throws ProblemException guest.libvirt-silent, node.command-missing
     */
    public static GuestView told(KnownGuests acting) {
        GuestView view = acting.view();
        if (view == null || view.hypervisor() == null) {
            throw view == null || view.problems().isEmpty()
                    ? new ProblemException(NodeProblem.COMMAND_MISSING, "command", "virsh", "node", acting.node())
                    : new ProblemException(GuestProblem.LIBVIRT_SILENT.status(), view.problems());
        }
        return view;
    }

    private static List<Hazard> hazards(Known known, KnownGuests acting, Guest guest, boolean already) {
        var hazards = new ArrayList<Hazard>();
        if (known.cluster() != null && known.cluster().configuration() != null) {
            GuestServices.controlling(known.cluster().configuration().resources(), guest.name())
                    .ifPresent(service -> hazards.add(GuestHazard.CLUSTER_CONTROLS.with(
                            "guest", guest.name(), "resource", service.service(), "node", acting.node())));
        }
        if (already) {
            hazards.add(GuestHazard.ALREADY.with("guest", guest.name()));
        }
        return hazards;
    }

    /** The same guest on another node of the cluster, by its UUID; a node that can't be asked may run it. */
    private static List<Hazard> elsewhere(Known known, KnownGuests acting, Guest guest) {
        var hazards = new ArrayList<Hazard>();
        for (KnownGuests other : known.guests()) {
            if (other.system().equals(acting.system())) {
                continue;
            }
            GuestView view = other.view();
            boolean there = view != null
                    && view.guests().stream()
                            .anyMatch(one -> one.uuid().equals(guest.uuid())
                                    && (one.state().alive() || !other.reachable()));
            if (there && other.reachable()) {
                hazards.add(GuestHazard.RUNS_ELSEWHERE.with("node", other.node()));
            } else if (there) {
                hazards.add(GuestHazard.NOT_SEEN_ELSEWHERE.with("node", other.node(), "guest", guest.name()));
            }
        }
        return hazards;
    }

    private static Plan plan(
            GuestIntent intent,
            KnownGuests acting,
            Guest guest,
            SentenceCode title,
            Operation operation,
            @Nullable Operation undo,
            List<Hazard> hazards,
            Undo words) {
        var sentence = title.with("guest", guest.name(), "node", acting.node());
        var steps = new Steps()
                .add("guest." + guest.name(), Place.only(acting.system(), acting.node()), sentence, operation, undo);
        return new Plan(
                intent,
                sentence,
                null,
                steps.systems(),
                steps.list(),
                hazards,
                words,
                Map.of("guest:" + acting.system() + ":" + guest.name(), print(guest)));
    }

    /** What must not have changed before a plan for this guest is applied. */
    public static String print(Guest guest) {
        return guest.digest() + (guest.state().alive() ? " on" : " off") + (guest.autostart() ? " autostart" : "");
    }
}
