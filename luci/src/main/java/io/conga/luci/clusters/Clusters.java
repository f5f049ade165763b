package io.conga.luci.clusters;

import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.LastKnown;
import io.conga.luci.overview.Finding;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.CorosyncConfiguration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The managed clusters as they are now: puts together what their members say. */
@Component
public class Clusters {

    private final ClusterDirectory directory;
    private final MemberTracker members;
    private final Inventory inventory;
    private final FencingProofs proofs;
    private final ServiceProofs serviceProofs;
    private final FindingClock findingClock;
    private final Agents agents;
    private final Clock clock;

    Clusters(
            ClusterDirectory directory,
            MemberTracker members,
            Inventory inventory,
            FencingProofs proofs,
            ServiceProofs serviceProofs,
            FindingClock findingClock,
            Agents agents,
            Clock clock) {
        this.directory = directory;
        this.members = members;
        this.inventory = inventory;
        this.proofs = proofs;
        this.serviceProofs = serviceProofs;
        this.findingClock = findingClock;
        this.agents = agents;
        this.clock = clock;
    }

    public List<ClusterRecord> all() {
        return directory.all();
    }

    public Optional<ClusterRecord> find(String id) {
        return directory.find(id);
    }

    /** The cluster of that id; request.not-found where there is none. */
    public ClusterRecord get(String id) {
        return directory.get(id);
    }

    /** The systems of members whose ricci answers, those on which Pacemaker is online first. */
    public List<String> reachableSystems(ClusterRecord cluster) {
        List<String> found = onlineSystems(cluster);
        cluster.systems().stream()
                .filter(system -> !found.contains(system))
                .filter(system -> inventory.contact(system).connected())
                .forEach(found::add);
        return found;
    }

    public ClusterSummary summary(ClusterRecord cluster) {
        return ClusterPresenter.summary(state(cluster), findingClock);
    }

    /** Everything of a cluster, secrets blanked. */
    public ClusterDetail detail(String id) {
        var state = state(directory.get(id));
        return ClusterPresenter.detail(state, findingClock, agents::cached);
    }

    public List<Finding> findings(ClusterRecord cluster) {
        return Findings.of(state(cluster), findingClock);
    }

    /** The systems of members that answer and run Pacemaker, the DC first; for asking and changing the cluster. */
    public List<String> onlineSystems(ClusterRecord cluster) {
        var state = state(cluster);
        var view = state.view();
        List<String> found = new ArrayList<>();
        if (view == null || state.stale()) {
            return found;
        }
        for (ClusterRecord.Member member : cluster.members()) {
            boolean online =
                    view.members().stream().anyMatch(seen -> seen.name().equals(member.name()) && seen.online());
            boolean answers = state.known(member.name())
                    .filter(known -> known.contact().connected())
                    .isPresent();
            if (online && answers && member.system() != null) {
                if (member.name().equals(view.dc())) {
                    found.addFirst(member.system());
                } else {
                    found.add(member.system());
                }
            }
        }
        return found;
    }

    /** The configuration as the members have it, secrets and all: for planning only. */
    public Optional<ClusterConfiguration> configurationWithSecrets(ClusterRecord cluster) {
        return Optional.ofNullable(state(cluster).configuration());
    }

    /** The newest corosync.conf. */
    public Optional<CorosyncConfiguration> corosync(ClusterRecord cluster) {
        return members.newest(cluster);
    }

    /** The view that counts. */
    public Optional<ClusterView> view(ClusterRecord cluster) {
        return Optional.ofNullable(state(cluster).view());
    }

    ClusterState state(ClusterRecord cluster) {
        Map<String, LastKnown> byNode = new HashMap<>();
        List<ViewSelection.Said> said = new ArrayList<>();
        for (ClusterRecord.Member member : cluster.members()) {
            var known = inventory.of(member.system()).orElse(null);
            if (known == null) {
                continue;
            }
            byNode.put(member.name(), known);
            var view = known.view();
            var heard = known.viewHeard();
            if (view != null && heard != null && view.clusterName().equals(cluster.name())) {
                said.add(new ViewSelection.Said(
                        member.name(), view, heard, known.contact().connected()));
            }
        }
        var views = ViewSelection.select(said);
        return new ClusterState(
                cluster,
                byNode,
                views,
                configuration(byNode, views),
                members.newest(cluster).orElse(null),
                proofs.of(cluster.id()),
                serviceProofs.of(cluster.id()),
                clock.instant());
    }

    /** Of the member whose view is shown; of any other where it has none. The newest version counts. */
    private static @Nullable ClusterConfiguration configuration(
            Map<String, LastKnown> byNode, List<ViewSelection.Chosen> views) {
        List<String> side = views.isEmpty() ? List.of() : views.getFirst().nodes();
        return side.stream()
                .flatMap(node -> Optional.ofNullable(byNode.get(node)).stream())
                .flatMap(known -> Optional.ofNullable(known.configuration()).stream())
                .max(ClusterPresenter.BY_VERSION)
                .or(() -> byNode.values().stream()
                        .flatMap(known -> Optional.ofNullable(known.configuration()).stream())
                        .max(ClusterPresenter.BY_VERSION))
                .orElse(null);
    }
}
