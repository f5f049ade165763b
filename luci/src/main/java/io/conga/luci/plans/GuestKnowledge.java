package io.conga.luci.plans;

import io.conga.luci.clusters.ClusterDirectory;
import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.LastKnown;
import io.conga.luci.node.NodeClient;
import io.conga.luci.node.Parallel;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.Systems;
import io.conga.planning.guest.GuestServices;
import io.conga.planning.intent.GuestControlIntent;
import io.conga.planning.intent.GuestIntent;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.MaintenanceIntent;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.known.KnownCluster;
import io.conga.planning.known.KnownGuests;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads guests for a plan: of the system that acts, and of its cluster's members, any of which may run the same one. */
@Component
class GuestKnowledge {

    private final Systems systems;
    private final ClusterDirectory clusters;
    private final Inventory inventory;
    private final NodeClient client;

    GuestKnowledge(Systems systems, ClusterDirectory clusters, Inventory inventory, NodeClient client) {
        this.systems = systems;
        this.clusters = clusters;
        this.inventory = inventory;
        this.client = client;
    }

    /** The cluster that the acting system belongs to. */
    Optional<String> cluster(GuestIntent intent) {
        return clusters.clusterOf(intent.system());
    }

    /** What a plan of that needs; nothing for most. @param cluster null: it is about none */
    List<KnownGuests> of(Intent intent, @Nullable ClusterRecord cluster, @Nullable KnownCluster known) {
        return switch (intent) {
            case GuestIntent guest -> read(guest);
            case GuestControlIntent _ when cluster != null -> read(cluster);
            case ServiceIntent.RelocateService move when cluster != null && movesGuest(move, known) -> read(cluster);
            case NodeIntent.RebootNode _, NodeIntent.FenceNode _, MaintenanceIntent _
            when cluster != null -> lastHeard(cluster);
            default -> List.of();
        };
    }

    private static boolean movesGuest(ServiceIntent.RelocateService move, @Nullable KnownCluster cluster) {
        var configuration = cluster == null ? null : cluster.configuration();
        return configuration != null
                && GuestServices.of(configuration.resources()).stream()
                        .anyMatch(service -> service.service().equals(move.service()));
    }

    private List<KnownGuests> read(GuestIntent intent) {
        return cluster(intent)
                .flatMap(clusters::find)
                .map(this::read)
                .orElseGet(() -> List.of(read(systems.get(intent.system()), Optional.empty())));
    }

    /** Of every member, read now. */
    List<KnownGuests> read(ClusterRecord cluster) {
        List<SystemRecord> members =
                cluster.systems().stream().map(systems::get).toList();
        return Parallel.run(members, system -> read(system, Optional.of(cluster)));
    }

    /** Of every member, as its events told it: enough for what only has to be said, and a node that hangs delays nothing. */
    private List<KnownGuests> lastHeard(ClusterRecord cluster) {
        return cluster.systems().stream()
                .map(systems::get)
                .map(system -> new KnownGuests(
                        system.id(),
                        nodeOf(system, Optional.of(cluster)),
                        inventory.contact(system.id()).connected(),
                        last(system)))
                .toList();
    }

    private KnownGuests read(SystemRecord system, Optional<ClusterRecord> cluster) {
        GuestView now = fresh(system);
        return new KnownGuests(system.id(), nodeOf(system, cluster), now != null, now == null ? last(system) : now);
    }

    private static String nodeOf(SystemRecord system, Optional<ClusterRecord> cluster) {
        return cluster.stream()
                .flatMap(record -> record.members().stream())
                .filter(member -> system.id().equals(member.system()))
                .map(ClusterRecord.Member::name)
                .findFirst()
                .orElse(system.name());
    }

    private @Nullable GuestView fresh(SystemRecord system) {
        try {
            GuestView now = client.guests(system.target());
            inventory.guests(system.id(), now);
            return now;
        } catch (ProblemException e) {
            return null;
        }
    }

    private @Nullable GuestView last(SystemRecord system) {
        return inventory.of(system.id()).map(LastKnown::guests).orElse(null);
    }
}
