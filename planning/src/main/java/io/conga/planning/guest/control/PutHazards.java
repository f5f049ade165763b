package io.conga.planning.guest.control;

import io.conga.planning.domain.FailoverDomain;
import io.conga.planning.guest.Admission.Need;
import io.conga.planning.guest.Admission.Verdict;
import io.conga.planning.guest.AdmissionFacts;
import io.conga.planning.guest.GuestServices;
import io.conga.planning.guest.Size;
import io.conga.planning.intent.GuestControlIntent.PutUnderCluster;
import io.conga.planning.known.KnownGuests;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestDisk;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.guest.Hypervisor;
import io.conga.protocol.problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What to know before a guest is put under a cluster's control. */
record PutHazards(
        PutUnderCluster intent,
        Members members,
        GuestNodes guests,
        Guest guest,
        Hypervisor hypervisor,
        SharedFolder folder,
        Map<String, String> moves,
        Optional<FailoverDomain> domain,
        List<String> nodes) {

    PutHazards {
        moves = Map.copyOf(moves);
        nodes = List.copyOf(nodes);
    }

    List<Hazard> list() {
        var hazards = new ArrayList<Hazard>();
        String name = guest.name();
        GuestServices.controlling(members.configuration().resources(), name)
                .ifPresent(service ->
                        hazards.add(ControlHazard.CONTROLLED.with("guest", name, "resource", service.service())));
        guests.alsoRunning(intent.node(), guest)
                .forEach(node -> hazards.add(ControlHazard.RUNS_TWICE.with("guest", name, "node", node)));
        guests.namesakes(intent.node(), guest)
                .forEach(node -> hazards.add(ControlHazard.SAME_NAME.with("guest", name, "node", node)));
        members.unusable().forEach(node -> hazards.add(ControlHazard.NOT_THERE.with("guest", name, "node", node)));
        disks(hazards);
        if (intent.liveMigration()) {
            live(hazards);
        }
        place(hazards);
        room(hazards);
        hazards.add(ControlHazard.LIBVIRT_GUESTS.with("nodes", String.join(", ", nodes)));
        if ("0".equals(members.configuration().resourceDefaults().get("resource-stickiness"))) {
            hazards.add(ControlHazard.STICKINESS_ZERO.with("guest", name));
        }
        ClusterView view = members.cluster().view();
        if (view != null && !view.quorate()) {
            hazards.add(MemberHazard.NO_QUORUM_NOW.with("cluster", members.clusterName()));
        }
        if (view != null && view.maintenanceMode()) {
            hazards.add(MemberHazard.IN_MAINTENANCE.with("cluster", members.clusterName()));
        }
        return hazards;
    }

    private void disks(List<Hazard> hazards) {
        if (!moves.isEmpty() && guest.state().alive()) {
            long bytes = guest.disks().stream()
                    .filter(disk -> moves.containsKey(disk.source()))
                    .mapToLong(GuestDisk::bytes)
                    .sum();
            hazards.add(ControlHazard.DOWN_FOR_COPY.with(
                    "guest",
                    guest.name(),
                    "count",
                    String.valueOf(moves.size()),
                    "size",
                    Size.of(bytes),
                    "folder",
                    folder.path()));
        }
        for (GuestDisk disk : guest.disks()) {
            if (moves.containsKey(disk.source())) {
                hazards.add(ControlHazard.COPIED.with(
                        "disk", disk.source(), "folder", folder.path(), "to", moves.get(disk.source())));
            } else if (disk.kind() == GuestDisk.Kind.NETWORK) {
                hazards.add(ControlHazard.NETWORK_DISK.with("disk", disk.source()));
            }
        }
    }

    /** What would fail later blocks now: without live migration the same guest can still be put under control. */
    private void live(List<Hazard> hazards) {
        if (!hypervisor.uri().startsWith("qemu:")) {
            hazards.add(ControlHazard.NOT_QEMU.with("guest", guest.name(), "uri", hypervisor.uri()));
        }
        if (!folder.known()) {
            hazards.add(ControlHazard.UNSAFE.with(
                    "folder", folder.path(), "type", folder.type().isEmpty() ? "unknown" : folder.type()));
        }
        KnownGuests from = guests.of(intent.node());
        for (String node : nodes) {
            if (!node.equals(intent.node())) {
                MigrationChecks.of(guest, from, guests.of(node), folder, moves).stream()
                        // This plan is what makes libvirt listen.
                        .filter(check -> !check.message()
                                .code()
                                .equals(MigrationCheck.NO_TLS.words().code()))
                        .map(PutHazards::blocking)
                        .filter(check -> !hazards.contains(check))
                        .forEach(hazards::add);
            }
        }
    }

    /** Whether all would still fit without any one node, with this guest among them. */
    private void room(List<Hazard> hazards) {
        var views = new HashMap<String, GuestView>();
        for (String node : members.names()) {
            GuestView view = guests.of(node).view();
            if (view != null) {
                views.put(node, view);
            }
        }
        var facts = AdmissionFacts.of(
                members.names(), members.configuration(), members.cluster().view(), views);
        Set<String> allowed = domain.filter(FailoverDomain::restricted).isPresent() ? Set.copyOf(nodes) : Set.of();
        var need = new Need(intent.service(), intent.node(), guest.memoryBytes(), guest.cpus(), allowed);
        for (Verdict verdict : facts.newlyHomeless(need)) {
            hazards.add(ControlHazard.NO_ROOM.with(
                    "guest", guest.name(), "node", verdict.lost(), "guests", String.join(", ", verdict.homeless())));
        }
    }

    static Hazard blocking(Hazard check) {
        return check.severity() == Severity.ERROR ? new Hazard(Severity.BLOCK, check.message(), check.remedy()) : check;
    }

    private void place(List<Hazard> hazards) {
        if (!guest.state().alive() || !moves.isEmpty() || !intent.autostart()) {
            return;
        }
        hazards.add(ControlHazard.ADOPTED.with("guest", guest.name(), "node", intent.node()));
        preferred(members, domain, intent.node())
                .filter(best -> !best.equals(intent.node()))
                .ifPresent(best -> {
                    ControlHazard code =
                            intent.liveMigration() ? ControlHazard.GOES_HOME : ControlHazard.RESTARTED_HOME;
                    hazards.add(code.with(
                            "guest",
                            guest.name(),
                            "node",
                            intent.node(),
                            "target",
                            best,
                            "domain",
                            domain.map(FailoverDomain::name).orElse("")));
                });
    }

    /** Where its failover domain wants it now; empty where it may stay. */
    static Optional<String> preferred(Members members, Optional<FailoverDomain> domain, String node) {
        return domain.filter(found -> !found.noFailback())
                .filter(found -> found.prioritized() || !found.nodes().contains(node))
                .flatMap(found -> found.nodes().stream().filter(members::online).findFirst());
    }
}
