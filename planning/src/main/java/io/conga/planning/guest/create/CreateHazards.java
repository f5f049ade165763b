package io.conga.planning.guest.create;

import io.conga.planning.guest.Admission;
import io.conga.planning.guest.Admission.Need;
import io.conga.planning.guest.Admission.Room;
import io.conga.planning.guest.GuestServices;
import io.conga.planning.guest.Size;
import io.conga.planning.intent.GuestIntent.CreateGuest;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownCluster;
import io.conga.planning.known.KnownGuests;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.guest.Hypervisor;
import io.conga.protocol.guest.NewGuestDisk.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What to know before a guest is made. */
record CreateHazards(CreateGuest intent, Known known, KnownGuests acting, GuestView view, Hypervisor hypervisor) {

    List<Hazard> list() {
        var hazards = new ArrayList<Hazard>();
        memory(hazards);
        if (intent.cpus() > hypervisor.cpus()) {
            hazards.add(CreateHazard.MANY_CPUS.with(
                    "guest",
                    intent.guest(),
                    "node",
                    acting.node(),
                    "cpus",
                    String.valueOf(intent.cpus()),
                    "has",
                    String.valueOf(hypervisor.cpus())));
        }
        if (!hypervisor.kvm()) {
            hazards.add(CreateHazard.EMULATED.with("guest", intent.guest(), "node", acting.node()));
        }
        if (intent.disk().source() == Source.EMPTY && intent.iso() == null) {
            hazards.add(CreateHazard.NOTHING_TO_START.with("guest", intent.guest()));
        }
        KnownCluster cluster = known.cluster();
        if (cluster != null) {
            admission(cluster, hazards);
            hazards.add(CreateHazard.NOT_CONTROLLED.with("guest", intent.guest(), "node", acting.node()));
        }
        return hazards;
    }

    private void memory(List<Hazard> hazards) {
        long has = hypervisor.memoryBytes();
        if (intent.memoryBytes() > has) {
            hazards.add(CreateHazard.MORE_THAN_THE_NODE.with(
                    "guest",
                    intent.guest(),
                    "node",
                    acting.node(),
                    "memory",
                    Size.of(intent.memoryBytes()),
                    "has",
                    Size.of(has)));
            return;
        }
        long wanted = intent.memoryBytes()
                + view.guests().stream()
                        .filter(guest -> guest.state().alive())
                        .mapToLong(Guest::memoryBytes)
                        .sum();
        if (wanted > has) {
            hazards.add(CreateHazard.TOO_FULL.with(
                    "guest", intent.guest(), "node", acting.node(), "wanted", Size.of(wanted), "has", Size.of(has)));
        }
    }

    /** As if it were under the cluster's control, like those that are. */
    private void admission(KnownCluster cluster, List<Hazard> hazards) {
        var rooms = new ArrayList<Room>();
        var needs = new ArrayList<Need>();
        for (KnownGuests guests : known.guests()) {
            GuestView told = guests.view();
            if (told == null || told.hypervisor() == null) {
                continue;
            }
            rooms.add(new Room(
                    guests.node(),
                    told.hypervisor().memoryBytes(),
                    told.hypervisor().cpus()));
            told.guests().stream()
                    .filter(guest -> guest.state().alive() && controlled(cluster, guest.name()))
                    .forEach(guest -> needs.add(
                            new Need(guest.name(), guests.node(), guest.memoryBytes(), guest.cpus(), Set.of())));
        }
        if (rooms.size() < 2) {
            return;
        }
        needs.add(new Need(intent.guest(), acting.node(), intent.memoryBytes(), intent.cpus(), Set.of()));
        Admission.of(rooms, needs).stream()
                .filter(verdict -> !verdict.fits())
                .forEach(verdict -> hazards.add(CreateHazard.NO_HOME.with(
                        "lost",
                        verdict.lost(),
                        "homeless",
                        String.join(", ", verdict.homeless()),
                        "guest",
                        intent.guest())));
    }

    private static boolean controlled(KnownCluster cluster, String guest) {
        return cluster.configuration() != null
                && GuestServices.controlling(cluster.configuration().resources(), guest)
                        .isPresent();
    }
}
