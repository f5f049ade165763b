package io.conga.luci.clusters;

import io.conga.luci.inventory.LastKnown;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.CorosyncConfiguration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cluster with everything that is known of it at one moment, before it is judged or shown.
 *
 * @param cluster its record
 * @param byNode node name to what is known of its system; nodes without a system are left out
 * @param views chosen views
 * @param configuration of the member whose view comes first, secrets and all; null where never heard
 * @param corosync newest corosync.conf; null where never heard
 * @param proofs proofs of fencing
 * @param serviceProofs proofs of services
 * @param now when this was put together
 */
record ClusterState(
        ClusterRecord cluster,
        Map<String, LastKnown> byNode,
        List<ViewSelection.Chosen> views,
        @Nullable ClusterConfiguration configuration,
        @Nullable CorosyncConfiguration corosync,
        List<ClusterDetail.FencingProof> proofs,
        List<ClusterDetail.ServiceProof> serviceProofs,
        Instant now) {

    ClusterState {
        byNode = Map.copyOf(byNode);
        views = List.copyOf(views);
        proofs = List.copyOf(proofs);
        serviceProofs = List.copyOf(serviceProofs);
    }

    /** The view that counts; null where nobody ever said anything. */
    @Nullable
    ClusterView view() {
        return views.isEmpty() ? null : views.getFirst().chosen().view();
    }

    boolean stale() {
        return views.isEmpty() || views.getFirst().stale();
    }

    Optional<LastKnown> known(String node) {
        return Optional.ofNullable(byNode.get(node));
    }

    /** luci's id of the system that is this node; null where it has none. */
    @Nullable
    String systemOf(String node) {
        return cluster.members().stream()
                .filter(member -> member.name().equals(node))
                .findFirst()
                .map(ClusterRecord.Member::system)
                .orElse(null);
    }
}
