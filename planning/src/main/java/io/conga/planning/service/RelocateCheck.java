package io.conga.planning.service;

import io.conga.planning.check.Problems;
import io.conga.planning.domain.FailoverDomains;
import io.conga.planning.member.Members;
import io.conga.planning.member.Running;
import io.conga.planning.resource.ResourceTree;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.RequestProblem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a service can go to a node. */
final class RelocateCheck {

    private RelocateCheck() {}

    /**
     * Refuses what can't be.
     *
     * @param node null: anywhere but where it runs
     * @param verb start or move
     */
    static void node(Members members, ResourceTree.Found found, @Nullable String node, String verb) {
        var problems = new Problems();
        String id = found.id();
        if (found.definition().kind() == ResourceState.Kind.CLONE
                && !found.definition().promotable()) {
            conflict(problems, "service", id + " is a clone that runs on several nodes at once.");
        }
        Set<String> nodes = Running.nodes(members.cluster().view(), id);
        if (node == null) {
            if (nodes.isEmpty()) {
                conflict(problems, "service", id + " runs nowhere; choose the node it shall run on, or start it.");
            }
        } else if (members.cluster().member(node).isEmpty()) {
            problems.add("node", ClusterProblem.UNKNOWN_NODE, "node", node, "cluster", members.clusterName());
        } else if (!members.online(node)) {
            conflict(problems, "node", node + " is not online.");
        } else if (members.state(node).filter(ClusterView.Member::standby).isPresent()) {
            conflict(problems, "node", node + " is on standby and runs nothing.");
        } else if (members.state(node).filter(ClusterView.Member::maintenance).isPresent()) {
            conflict(problems, "node", node + " is in maintenance; nothing is started there.");
        } else if (verb.equals("start") && !nodes.isEmpty()) {
            conflict(problems, "service", id + " runs on " + String.join(", ", nodes) + " already; move it instead.");
        } else if (nodes.equals(Set.of(node)) && !found.definition().promotable()) {
            conflict(problems, "node", id + " runs on " + node + " already.");
        }
        domain(problems, members, id, node);
        problems.refuse();
    }

    /** -INFINITY wins over every preference, so the cluster would not go there. */
    private static void domain(Problems problems, Members members, String id, @Nullable String node) {
        FailoverDomains.ofService(members.configuration(), id)
                .filter(domain ->
                        node != null && domain.restricted() && !domain.nodes().contains(node))
                .ifPresent(domain -> conflict(
                        problems, "node", node + " is not in the restricted failover domain " + domain.name() + "."));
    }

    private static void conflict(Problems problems, String field, String reason) {
        problems.add(field, RequestProblem.CONFLICT, "reason", reason);
    }
}
