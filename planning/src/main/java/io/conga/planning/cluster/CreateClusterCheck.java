package io.conga.planning.cluster;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.fence.FenceDeviceCheck;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.CreateCluster.NewFencing;
import io.conga.planning.intent.CreateCluster.NewNode;
import io.conga.planning.intent.CreateCluster.Proof;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownSystem;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.problem.ClusterProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that can be wrong with the form "create cluster". */
final class CreateClusterCheck {

    /** GFS2 and DLM keep the name in 16 bytes with its end mark. */
    private static final String NAME = "[A-Za-z0-9_-]{1,15}";

    private CreateClusterCheck() {}

    static void check(CreateCluster intent, Known known) {
        var problems = new Problems();
        name(problems, intent, known);
        nodes(problems, intent, known);
        if (!Set.of("knet", "udp", "udpu").contains(intent.transport())) {
            FieldCheck.invalid(problems, "transport", "Corosync has the transports knet, udp and udpu.");
        } else if (intent.encryption() && !intent.transport().equals("knet")) {
            FieldCheck.invalid(problems, "encryption", "Only the transport knet encrypts.");
        }
        TotemCheck.check(problems, intent.totem());
        if (intent.fencing() != null) {
            fencing(problems, intent, intent.fencing(), known);
        }
        problems.refuse();
    }

    private static void name(Problems problems, CreateCluster intent, Known known) {
        String name = intent.name();
        if (!name.matches(NAME)) {
            problems.add(
                    "name",
                    ClusterProblem.NAME_INVALID,
                    "name",
                    name.isEmpty() ? "An empty name" : name,
                    "reason",
                    "A cluster's name has 1 to 15 of the characters A-Z, a-z, 0-9, '-' and '_'; GFS2 and DLM take no more.");
        } else if (known.clusterNames().contains(name)) {
            problems.add("name", ClusterProblem.NAME_TAKEN, "name", name);
        }
    }

    private static void nodes(Problems problems, CreateCluster intent, Known known) {
        if (intent.nodes().isEmpty()) {
            FieldCheck.invalid(problems, "nodes", "Choose at least one node.");
            return;
        }
        var check = new NewNodeCheck(problems, known, intent.installPackages(), Set.of());
        int links = intent.nodes().getFirst().links().size();
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < intent.nodes().size(); i++) {
            NewNode node = intent.nodes().get(i);
            String field = "nodes[" + i + "]";
            check.check(field, node);
            LinkCheck.check(problems, field + ".links", node.links(), links, intent.transport(), addresses);
        }
    }

    private static void fencing(Problems problems, CreateCluster intent, NewFencing fencing, Known known) {
        List<String> nodes = intent.nodes().stream().map(NewNode::name).toList();
        if (fencing.devices().isEmpty()) {
            FieldCheck.invalid(problems, "fencing.devices", "Add a fence device, or choose to do it later.");
        }
        Set<String> ids = new HashSet<>();
        Set<String> covered = new HashSet<>();
        for (int i = 0; i < fencing.devices().size(); i++) {
            NewFenceDevice device = fencing.devices().get(i);
            String field = "fencing.devices[" + i + "]";
            Optional<AgentMetadata> metadata = known.agent(device.agent());
            FenceDeviceCheck.check(problems, field, device, nodes, "", metadata);
            if (!ids.add(device.id())) {
                problems.add(field + ".id", ClusterProblem.NAME_TAKEN, "name", device.id());
            }
            if (metadata.isEmpty() && !agentsCome(intent, known)) {
                problems.add(
                        field + ".agent",
                        ClusterProblem.UNKNOWN_AGENT,
                        "agent",
                        device.agent().toString(),
                        "node",
                        "the chosen nodes");
            }
            covered.addAll(device.targets());
        }
        List<String> bare =
                nodes.stream().filter(node -> !covered.contains(node)).toList();
        if (!fencing.devices().isEmpty() && !bare.isEmpty()) {
            FieldCheck.invalid(problems, "fencing.devices", "No device can fence: " + String.join(", ", bare) + ".");
        }
        if (fencing.proof() == Proof.REBOOT) {
            reboot(problems, intent);
        }
    }

    private static void reboot(Problems problems, CreateCluster intent) {
        if (intent.nodes().size() < 2) {
            FieldCheck.invalid(problems, "fencing.proof", "A single node has nobody who could fence it.");
        }
        if (!intent.startAtBoot()) {
            FieldCheck.invalid(
                    problems,
                    "fencing.proof",
                    "A node that is fenced comes back only where the cluster starts at boot.");
        }
    }

    /** Whether packages are still to be installed, so that an agent may be missing now and there later. */
    static boolean agentsCome(CreateCluster intent, Known known) {
        return intent.installPackages()
                && intent.nodes().stream()
                        .flatMap(node -> known.system(node.system()).stream())
                        .map(KnownSystem::facts)
                        .anyMatch(facts -> facts != null && facts.packageManager() != null);
    }
}
