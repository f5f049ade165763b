package io.conga.luci.plans;

import io.conga.luci.clusters.Agents;
import io.conga.luci.clusters.ClusterDetail;
import io.conga.luci.clusters.ClusterHistory;
import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.clusters.ClusterRefresh;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.clusters.FencingProofs;
import io.conga.luci.clusters.PropertyOptions;
import io.conga.luci.clusters.SecretBlanking;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.LastKnown;
import io.conga.luci.node.NodeClient;
import io.conga.luci.node.Parallel;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.Systems;
import io.conga.luci.systems.TrustState;
import io.conga.planning.intent.DrillIntent;
import io.conga.planning.intent.GuestIntent;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.RestoreIntent;
import io.conga.planning.intent.StorageIntent;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownCluster;
import io.conga.planning.known.KnownSystem;
import io.conga.planning.known.KnownVersion;
import io.conga.planning.known.Needs;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.node.Membership;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.property.PropertyMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the nodes, freshly, what a plan needs to know. */
@Component
public class KnownReader {

    private final Systems systems;
    private final Clusters clusters;
    private final Agents agents;
    private final Inventory inventory;
    private final NodeClient client;
    private final ClusterRefresh refresh;
    private final PropertyOptions options;
    private final ClusterHistory history;
    private final StorageKnowledge storage;
    private final GuestKnowledge guests;
    private final FencingProofs proofs;

    KnownReader(
            Systems systems,
            Clusters clusters,
            Agents agents,
            Inventory inventory,
            NodeClient client,
            ClusterRefresh refresh,
            PropertyOptions options,
            ClusterHistory history,
            StorageKnowledge storage,
            GuestKnowledge guests,
            FencingProofs proofs) {
        this.systems = systems;
        this.clusters = clusters;
        this.agents = agents;
        this.inventory = inventory;
        this.client = client;
        this.refresh = refresh;
        this.options = options;
        this.history = history;
        this.storage = storage;
        this.guests = guests;
        this.proofs = proofs;
    }

    /** What is known now; nodes that do not answer are known as such, and the planner says what that means. */
    public Known read(Intent intent) {
        var needs = Needs.of(intent);
        var cluster = cluster(intent, needs);
        Set<String> fresh = new LinkedHashSet<>(needs.systems());
        if (cluster != null && Needs.factsAnew(intent)) {
            fresh.addAll(cluster.systems());
        }
        var all = systems.all();
        Set<String> answered = refreshFacts(
                all.stream().filter(system -> fresh.contains(system.id())).toList());
        Set<String> silent = cluster == null ? Set.of() : refresh.refresh(cluster);
        var known = all.stream()
                .map(system -> known(
                        system,
                        fresh.contains(system.id())
                                ? answered.contains(system.id())
                                : inventory.contact(system.id()).connected() && !silent.contains(system.id())))
                .toList();
        var knownCluster = cluster == null ? null : knownCluster(cluster);
        return new Known(
                known,
                knownCluster,
                metadata(needs, cluster, knownCluster, answered),
                clusters.all().stream().map(ClusterRecord::name).toList(),
                cluster != null && Needs.options(intent) ? options(cluster) : null,
                intent instanceof RestoreIntent.RestoreVersion restore ? version(restore) : null,
                storage.of(intent, cluster),
                guests.of(intent, cluster, knownCluster),
                intent instanceof DrillIntent && cluster != null ? proved(cluster) : List.of());
    }

    private List<String> proved(ClusterRecord cluster) {
        return proofs.of(cluster.id()).stream()
                .map(ClusterDetail.FencingProof::node)
                .distinct()
                .toList();
    }

    /** Who changes a disk, or a guest, has to know what the cluster of its node does with it. */
    private @Nullable ClusterRecord cluster(Intent intent, Needs needs) {
        var id = switch (intent) {
            case StorageIntent changes -> storage.cluster(changes);
            case GuestIntent guest -> guests.cluster(guest);
            default -> Optional.ofNullable(needs.cluster());
        };
        return id.map(clusters::get).orElse(null);
    }

    /** The version to go back to; the planner says what it means that it is not kept any more. */
    private @Nullable KnownVersion version(RestoreIntent.RestoreVersion restore) {
        var entry = history.get(restore.cluster(), restore.entry());
        var content = history.content(entry);
        if (content.isEmpty()) {
            return null;
        }
        boolean cib = entry.kind().equals("CIB");
        String present = cib
                ? clusters.configurationWithSecrets(clusters.get(restore.cluster()))
                        .map(now -> SecretBlanking.blank(now, agents::cached).xml())
                        .orElse(null)
                : null;
        return cib && present == null
                ? null
                : new KnownVersion(entry.id(), entry.kind(), entry.version(), content.get(), present);
    }

    /** Which of them answered. */
    private Set<String> refreshFacts(List<SystemRecord> wanted) {
        Set<String> answered = new LinkedHashSet<>();
        var asked = Parallel.run(wanted, system -> {
            try {
                return Optional.of(client.facts(system.target()));
            } catch (ProblemException e) {
                return Optional.<NodeFacts>empty();
            }
        });
        for (int i = 0; i < wanted.size(); i++) {
            var system = wanted.get(i);
            asked.get(i).ifPresent(facts -> {
                inventory.facts(system.id(), facts);
                answered.add(system.id());
            });
        }
        return answered;
    }

    private KnownSystem known(SystemRecord system, boolean reachable) {
        return new KnownSystem(
                system.id(),
                system.name(),
                system.address(),
                system.trust() == TrustState.TRUSTED,
                reachable,
                inventory.of(system.id()).map(LastKnown::facts).orElse(null));
    }

    private KnownCluster knownCluster(ClusterRecord cluster) {
        var newest = clusters.corosync(cluster).orElse(null);
        Map<String, String> digests = new LinkedHashMap<>();
        for (ClusterRecord.Member member : cluster.members()) {
            inventory
                    .of(member.system())
                    .flatMap(last -> Optional.ofNullable(last.facts()))
                    .flatMap(KnownReader::corosync)
                    .ifPresent(file -> digests.put(member.name(), file.digest()));
        }
        return new KnownCluster(
                cluster.id(),
                cluster.name(),
                cluster.members().stream()
                        .map(member -> new KnownCluster.KnownMember(member.name(), member.system()))
                        .toList(),
                clusters.view(cluster).filter(view -> view.running()).orElse(null),
                clusters.configurationWithSecrets(cluster).orElse(null),
                newest,
                digests);
    }

    private List<AgentMetadata> metadata(
            Needs needs, @Nullable ClusterRecord cluster, @Nullable KnownCluster known, Set<String> answered) {
        List<SystemRecord> askable = new ArrayList<>();
        if (cluster != null) {
            clusters.reachableSystems(cluster).forEach(id -> askable.add(systems.get(id)));
        } else {
            needs.systems().stream().filter(answered::contains).forEach(id -> askable.add(systems.get(id)));
        }
        List<AgentMetadata> found = new ArrayList<>();
        for (AgentName name : needs.agentsWith(known == null ? null : known.configuration())) {
            askable.stream()
                    .flatMap(system -> metadata(system, name).stream())
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private @Nullable PropertyMetadata options(ClusterRecord cluster) {
        for (String id : clusters.reachableSystems(cluster)) {
            try {
                return options.of(systems.get(id));
            } catch (ProblemException e) {
                // Another member may tell.
                continue;
            }
        }
        return null;
    }

    private Optional<AgentMetadata> metadata(SystemRecord system, AgentName name) {
        try {
            return Optional.of(agents.metadata(system, name));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    static Optional<CorosyncConfiguration> corosync(NodeFacts facts) {
        return facts.membership() instanceof Membership.Member member
                ? Optional.of(member.configuration())
                : Optional.empty();
    }
}
