package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.List;

/** What the handlers of single resources look at. */
final class Resources {

    private Resources() {}

    /**
     * That the cluster knows the resource, at any depth.
     *
     * @throws ProblemException cluster.unknown-resource, cluster.not-running
     */
    static void require(Node node, String resource) {
        if (!known(node.runningView().resources(), resource)) {
            throw new ProblemException(
                    ClusterProblem.UNKNOWN_RESOURCE, "resource", resource, "cluster", node.clusterName());
        }
    }

    private static boolean known(List<ResourceState> resources, String name) {
        // A clone's instances are called name:0, name:1 where they are anonymous.
        return resources.stream()
                .anyMatch(each ->
                        each.id().equals(name) || each.id().startsWith(name + ":") || known(each.children(), name));
    }

    /** What crm_resource --move and --ban left for it. */
    static List<ConstraintDefinition> moves(Node node, String resource) {
        return node.looking().pacemaker().configuration().constraints().stream()
                .filter(each -> each.byMove() && each.resources().contains(resource))
                .toList();
    }
}
