package io.conga.planning.cluster;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.CreateCluster.NewNode;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownSystem;
import io.conga.protocol.node.Membership;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.RequestProblem;
import io.conga.protocol.problem.TrustProblem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks a system that is to become a node, of a new cluster or of one that is there. */
public final class NewNodeCheck {

    private final Problems problems;
    private final Known known;
    private final boolean installPackages;
    private final Set<String> systems = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /**
     * @param takenNames names of nodes that are there already
     */
    public NewNodeCheck(Problems problems, Known known, boolean installPackages, Set<String> takenNames) {
        this.problems = problems;
        this.known = known;
        this.installPackages = installPackages;
        this.names.addAll(takenNames);
    }

    /**
     * Checks one node, its links excepted.
     *
     * @param field its form field, such as {@code nodes[1]}
     */
    public void check(String field, NewNode node) {
        Optional<KnownSystem> found = known.system(node.system());
        if (found.isEmpty()) {
            problems.add(field + ".system", RequestProblem.NOT_FOUND, "kind", "system", "id", node.system());
            return;
        }
        KnownSystem system = found.get();
        if (!systems.add(system.id())) {
            FieldCheck.invalid(problems, field + ".system", system.hostname() + " is chosen twice.");
        }
        if (!system.trusted()) {
            problems.add(field + ".system", TrustProblem.NOT_TRUSTED, "node", system.hostname());
        } else if (!system.reachable()) {
            unreachable(field, system, "It can be left out now and added later.");
        } else if (system.facts() == null) {
            unreachable(field, system, "Nothing was heard of it yet.");
        } else {
            facts(field, system.facts());
        }
        name(field, node, system);
    }

    private void unreachable(String field, KnownSystem system, String reason) {
        problems.add(
                field + ".system",
                NodeProblem.UNREACHABLE,
                "node",
                system.hostname(),
                "address",
                system.address(),
                "port",
                "11111",
                "reason",
                reason);
    }

    private void facts(String field, NodeFacts facts) {
        switch (facts.membership()) {
            case Membership.None ignored -> {}
            case Membership.DistributionDefault ignored -> {}
            case Membership.Member member ->
                problems.add(
                        field + ".system",
                        ClusterProblem.NODE_IN_CLUSTER,
                        "node",
                        facts.hostname(),
                        "cluster",
                        member.configuration().clusterName());
        }
        if (lacksPackages(facts) && (!installPackages || facts.packageManager() == null)) {
            problems.add(
                    field + ".system",
                    NodeProblem.COMMAND_MISSING,
                    "command",
                    facts.tools().containsKey("corosync") ? "pacemaker" : "corosync",
                    "node",
                    facts.hostname());
        }
    }

    /** Pacemaker names a node by {@code uname -n}; another name in corosync.conf splits it in two. */
    private void name(String field, NewNode node, KnownSystem system) {
        NodeFacts facts = system.facts();
        String hostname = facts == null ? system.hostname() : facts.hostname();
        if (!node.name().equals(hostname)) {
            problems.add(
                    field + ".name",
                    ClusterProblem.NAME_INVALID,
                    "name",
                    node.name().isEmpty() ? "An empty name" : node.name(),
                    "reason",
                    "The node calls itself " + hostname + ", and Pacemaker uses that name.");
        } else if (!node.name().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,252}")) {
            problems.add(
                    field + ".name",
                    ClusterProblem.NAME_INVALID,
                    "name",
                    node.name(),
                    "reason",
                    "A node is named by its hostname.");
        } else if (!names.add(node.name())) {
            problems.add(field + ".name", ClusterProblem.NAME_TAKEN, "name", node.name());
        }
    }

    /** Whether Corosync or Pacemaker are not installed. */
    public static boolean lacksPackages(NodeFacts facts) {
        return !facts.tools().containsKey("corosync") || !facts.tools().containsKey("pacemaker");
    }
}
