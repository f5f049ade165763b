package io.conga.luci.guests;

import io.conga.luci.clusters.ClusterDirectory;
import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.LastKnown;
import io.conga.luci.node.NodeClient;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.SystemStore;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The guests of every system, as their nodes tell. Who may see them is asked by who calls. */
@Component
public class GuestRoom {

    private final Inventory inventory;
    private final SystemStore systems;
    private final ClusterDirectory directory;
    private final Clusters clusters;
    private final NodeClient client;
    private final Clock clock;

    GuestRoom(
            Inventory inventory,
            SystemStore systems,
            ClusterDirectory directory,
            Clusters clusters,
            NodeClient client,
            Clock clock) {
        this.inventory = inventory;
        this.systems = systems;
        this.directory = directory;
        this.clusters = clusters;
        this.client = client;
        this.clock = clock;
    }

    /** What tells a browser to read again; empty where there is nothing to read. */
    public Optional<GuestStamp> stamp(String system) {
        return inventory.of(system).map(LastKnown::guests).map(view -> new GuestStamp(system, view.taken()));
    }

    /** Asks the system now. */
    public GuestView refresh(SystemRecord system) {
        GuestView now = client.guests(system.target());
        inventory.guests(system.id(), now);
        return now;
    }

    public SystemGuests of(SystemRecord system) {
        var cluster = directory.clusterOfSystem(system.id()).orElse(null);
        var known = inventory.of(system.id());
        return new SystemGuests(
                system.id(),
                system.name(),
                cluster == null ? null : cluster.node(),
                inventory.contact(system.id()),
                cluster,
                known.map(LastKnown::guests).orElse(null),
                known.map(LastKnown::guestsHeard).orElse(null));
    }

    public ClusterGuests of(ClusterRecord cluster) {
        List<SystemGuests> members = cluster.systems().stream()
                .flatMap(id -> systems.byId(id).stream())
                .map(this::of)
                .toList();
        ClusterConfiguration configuration =
                clusters.configurationWithSecrets(cluster).orElse(null);
        ClusterView view = clusters.view(cluster).orElse(null);
        List<ClusterGuest> guests = GuestsTogether.of(members, configuration, view);
        Set<String> doubted = GuestsTogether.doubted(guests, members);
        if (!doubted.isEmpty()) {
            members = members.stream()
                    .map(member -> doubted.contains(member.system()) ? askedAgain(member) : member)
                    .toList();
            guests = GuestsTogether.of(members, configuration, view);
        }
        return new ClusterGuests(cluster.id(), cluster.name(), members, guests);
    }

    /**
     * That a guest runs twice is a disaster, and is said only when the node that told first was asked after the other: a guest that has
     * just migrated is heard of from both ends, one after the other, and a node that has just lost its power counts as connected for a
     * while. For this answer only; the node tells by itself, too.
     */
    private SystemGuests askedAgain(SystemGuests member) {
        SystemRecord system = systems.byId(member.system()).orElse(null);
        if (system == null) {
            return member;
        }
        try {
            return member.told(client.guests(system.target()), clock.instant());
        } catch (ProblemException silent) {
            return member.silent(silent.problems().getFirst(), clock.instant());
        }
    }
}
