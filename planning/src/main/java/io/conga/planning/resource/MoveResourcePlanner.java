package io.conga.planning.resource;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.member.Running;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.StepSentence;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.RequestProblem;
import java.util.Set;

/*
 * | Phase  | Where             | Do            | Undo                                                          |
 * |--------|-------------------|---------------|---------------------------------------------------------------|
 * | move   | any online member | MoveResource  | ClearResource                                                 |
 * | settle | any online member | AwaitSettled  | (changes nothing)                                             |
 */
/** Moves a resource. */
public final class MoveResourcePlanner {

    private MoveResourcePlanner() {}

    public static Plan plan(ResourceIntent.MoveResource intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ResourceTree.require(members, intent.resource());
        check(intent, members, found);
        String id = found.id();
        String node = intent.node();
        boolean older = members.configuration().constraints().stream()
                .anyMatch(constraint ->
                        constraint.byMove() && constraint.resources().contains(id));
        var plan = new ResourcePlan(members).hazard(ResourceHazard.CONSTRAINT_STAYS.with("resource", id));
        if (older) {
            plan.hazard(ResourceHazard.CLEARS_OLDER.with("resource", id));
        }
        return plan.step(
                        "move." + id,
                        node == null
                                ? StepSentence.MOVE_AWAY.with("resource", id)
                                : StepSentence.MOVE_RESOURCE.with("resource", id, "target", node),
                        new Operation.MoveResource(id, node, null),
                        new Operation.ClearResource(id))
                .settle()
                .build(
                        intent,
                        node == null
                                ? ResourceSentence.MOVE_AWAY.with("resource", id)
                                : ResourceSentence.MOVE.with("resource", id, "node", node),
                        new Undo(true, true, ResourceSentence.MOVE_UNDO.with()));
    }

    private static void check(ResourceIntent.MoveResource intent, Members members, ResourceTree.Found found) {
        var problems = new Problems();
        String id = found.id();
        if (found.definition().kind() == ResourceState.Kind.CLONE
                && !found.definition().promotable()) {
            conflict(problems, "resource", id + " is a clone that runs on several nodes at once; it can't be moved.");
        }
        Set<String> nodes = Running.nodes(members.cluster().view(), id);
        String target = intent.node();
        if (target == null) {
            if (nodes.isEmpty()) {
                conflict(problems, "resource", id + " runs nowhere; choose the node it shall run on, or start it.");
            }
        } else if (members.cluster().member(target).isEmpty()) {
            problems.add("node", ClusterProblem.UNKNOWN_NODE, "node", target, "cluster", members.clusterName());
        } else if (!members.online(target)) {
            conflict(problems, "node", target + " is not online.");
        } else if (members.state(target).filter(ClusterView.Member::standby).isPresent()) {
            conflict(problems, "node", target + " is on standby and runs nothing.");
        } else if (members.state(target).filter(ClusterView.Member::maintenance).isPresent()) {
            conflict(problems, "node", target + " is in maintenance; nothing is started there.");
        } else if (nodes.equals(Set.of(target)) && !found.definition().promotable()) {
            conflict(problems, "node", id + " runs on " + target + " already.");
        }
        problems.refuse();
    }

    private static void conflict(Problems problems, String field, String reason) {
        problems.add(field, RequestProblem.CONFLICT, "reason", reason);
    }
}
