package io.conga.luci.clusters;

import io.conga.luci.inventory.Contact;
import io.conga.luci.overview.Finding;
import io.conga.planning.domain.FailoverDomain;
import io.conga.planning.service.Service;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.corosync.QuorumSettings;
import io.conga.protocol.node.ServiceState;
import io.conga.protocol.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a cluster's page shows.
 *
 * @param summary as in the list
 * @param nodes members in the order of corosync.conf
 * @param views one; two or more where partitions see different clusters, the quorate one first; none where nobody was ever heard
 * @param configuration the CIB's configuration, secrets blanked; null where it was never heard
 * @param corosync corosync.conf; null where it was never heard
 * @param quorum what it says of quorum; null where it was never heard
 * @param findings what is wrong, worst first
 * @param proofs when fencing of which node was proved, and how
 * @param serviceProofs when it was last shown by a drill that a service comes back; none for one that no drill was made of
 * @param services how each service behaves, in the configuration's order; none where that was never heard
 * @param domains failover domains by name; none where the configuration was never heard
 */
public record ClusterDetail(
        ClusterSummary summary,
        List<ClusterNode> nodes,
        List<SeenView> views,
        @Nullable ClusterConfiguration configuration,
        @Nullable CorosyncConfiguration corosync,
        @Nullable QuorumSettings quorum,
        List<Finding> findings,
        List<FencingProof> proofs,
        List<ServiceProof> serviceProofs,
        List<Service> services,
        List<FailoverDomain> domains) {

    public ClusterDetail {
        nodes = List.copyOf(nodes);
        views = List.copyOf(views);
        findings = List.copyOf(findings);
        proofs = List.copyOf(proofs);
        serviceProofs = List.copyOf(serviceProofs);
        services = List.copyOf(services);
        domains = List.copyOf(domains);
    }

    /**
     * A member.
     *
     * @param name node name
     * @param links its address per link
     * @param system luci's id of the system behind it; null where it was not added
     * @param contact luci's contact with that system; null without a system
     * @param member the node as the first view shows it; null where no view does
     * @param daemons its daemons, as last heard
     * @param problems why it is red: unreachable, not authenticated, a daemon that is down
     */
    public record ClusterNode(
            String name,
            List<String> links,
            @Nullable String system,
            @Nullable Contact contact,
            ClusterView.@Nullable Member member,
            List<ServiceState> daemons,
            List<Problem> problems) {
        public ClusterNode {
            links = List.copyOf(links);
            daemons = List.copyOf(daemons);
            problems = List.copyOf(problems);
        }
    }

    /**
     * What the members of one partition see.
     *
     * @param nodes members that agree on it
     * @param view the newest of theirs
     * @param age how old it is, in whole seconds, when this answer was made; 0 while the line to its member stands
     * @param stale whether the line to its member is down
     */
    public record SeenView(List<String> nodes, ClusterView view, long age, boolean stale) {
        public SeenView {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * A proof that a node can be fenced.
     *
     * @param node target
     * @param device fence device; empty where the cluster chose it
     * @param how STATUS: the device told its power state; REBOOT: it was really fenced; DRILL: the cluster fenced it in a drill
     * @param at when
     */
    public record FencingProof(String node, String device, String how, Instant at) {}

    /**
     * A proof that a service comes back.
     *
     * @param service its id
     * @param drill id of the report
     * @param kind what was broken
     * @param at when
     */
    public record ServiceProof(String service, String drill, String kind, Instant at) {}
}
