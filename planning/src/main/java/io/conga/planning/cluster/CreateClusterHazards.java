package io.conga.planning.cluster;

import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.CreateCluster.NewNode;
import io.conga.planning.intent.CreateCluster.Proof;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownSystem;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.node.Membership;
import io.conga.protocol.node.NodeFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to know before a cluster is created. */
final class CreateClusterHazards {

    private CreateClusterHazards() {}

    static List<Hazard> of(CreateCluster intent, Known known) {
        var hazards = new ArrayList<Hazard>();
        fencing(intent, known, hazards);
        if (intent.nodes().size() == 2) {
            hazards.add(ClusterHazard.TWO_NODES.with());
        }
        if (intent.nodes().size() == 1) {
            hazards.add(ClusterHazard.SINGLE_NODE.with());
        }
        if (!intent.encryption()) {
            hazards.add(ClusterHazard.NOT_ENCRYPTED.with());
        }
        String bare = intent.nodes().stream()
                .filter(node ->
                        facts(node, known).filter(NewNodeCheck::lacksPackages).isPresent())
                .map(NewNode::name)
                .collect(Collectors.joining(", "));
        if (!bare.isEmpty()) {
            hazards.add(ClusterHazard.PACKAGES_STAY.with("nodes", bare));
        }
        intent.nodes().forEach(node -> node(node, known, hazards));
        return hazards;
    }

    private static void fencing(CreateCluster intent, Known known, List<Hazard> hazards) {
        CreateCluster.NewFencing fencing = intent.fencing();
        if (fencing == null) {
            hazards.add(ClusterHazard.FENCING_LATER.with("cluster", intent.name()));
            return;
        }
        if (fencing.proof() == Proof.REBOOT) {
            String nodes = intent.nodes().stream().map(NewNode::name).collect(Collectors.joining(", "));
            hazards.add(MemberHazard.PROOF_REBOOTS.with("nodes", nodes));
        }
        fencing.devices().stream()
                .map(NewFenceDevice::agent)
                .distinct()
                .filter(agent -> known.agent(agent).isEmpty())
                .forEach(agent -> hazards.add(ClusterHazard.PARAMETERS_UNCHECKED.with("agent", agent.toString())));
    }

    private static void node(NewNode node, Known known, List<Hazard> hazards) {
        facts(node, known).ifPresent(facts -> {
            if (facts.membership() instanceof Membership.DistributionDefault) {
                hazards.add(ClusterHazard.DEFAULT_REPLACED.with("node", node.name()));
            }
            hazards.addAll(foreignAddresses(node, facts));
        });
    }

    /** Addresses of links that the node does not have. Names are looked up on the nodes, not here. */
    static List<Hazard> foreignAddresses(NewNode node, NodeFacts facts) {
        return node.links().stream()
                .filter(LinkCheck::isNumeric)
                .filter(address -> !facts.addresses().isEmpty()
                        && facts.addresses().stream()
                                .noneMatch(own -> own.equals(address) || own.startsWith(address + "/")))
                .map(address -> ClusterHazard.ADDRESS_NOT_OWN.with("node", node.name(), "address", address))
                .toList();
    }

    private static Optional<NodeFacts> facts(NewNode node, Known known) {
        return known.system(node.system()).map(KnownSystem::facts);
    }
}
