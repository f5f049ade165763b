package io.conga.planning.resource;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.StepSentence;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ClusterProblem;
import java.util.List;

/*
 * | Phase   | Where             | Do              | Undo                                     |
 * |---------|-------------------|-----------------|------------------------------------------|
 * | cleanup | any online member | CleanupResource | none: forgotten failures do not come back |
 * | settle  | any online member | AwaitSettled    | (changes nothing)                        |
 */
/** Forgets a resource's failures. */
public final class CleanupResourcePlanner {

    private CleanupResourcePlanner() {}

    public static Plan plan(ResourceIntent.CleanupResource intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ResourceTree.require(members, intent.resource());
        String node = intent.node();
        var problems = new Problems();
        if (node != null && members.cluster().member(node).isEmpty()) {
            problems.add("node", ClusterProblem.UNKNOWN_NODE, "node", node, "cluster", members.clusterName());
        }
        problems.refuse();
        var plan = new ResourcePlan(members);
        List<String> ids = found.all().stream().map(ResourceDefinition::id).toList();
        ClusterView view = members.cluster().view();
        boolean failed = view == null
                || view.failures().stream()
                        .anyMatch(failure -> ids.contains(failure.resource().replaceAll(":.*", ""))
                                && (node == null || failure.node().equals(node)));
        if (!failed) {
            plan.hazard(ResourceHazard.NO_FAILURES.with("resource", found.id()));
        }
        return plan.step(
                        "cleanup." + found.id(),
                        StepSentence.CLEANUP_RESOURCE.with("resource", found.id()),
                        new Operation.CleanupResource(found.id(), node, false),
                        null)
                .settle()
                .build(
                        intent,
                        ResourceSentence.CLEANUP.with("resource", found.id()),
                        new Undo(false, false, ResourceSentence.CLEANUP_UNDO.with()));
    }
}
