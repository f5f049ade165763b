package io.conga.planning.service;

import io.conga.planning.check.Problems;
import io.conga.planning.member.Members;
import io.conga.planning.resource.ResourceTree;
import io.conga.protocol.problem.ClusterProblem;
import java.util.List;
import java.util.Optional;

/** Finds the service that an intent names. */
final class ServiceTree {

    private ServiceTree() {}

    /** The service of that id, beside its field; refuses one that is not there. */
    static ResourceTree.Found require(Members members, String id) {
        Optional<ResourceTree.Found> found =
                ResourceTree.find(members.configuration().resources(), id, List.of());
        var problems = new Problems();
        if (found.isEmpty()) {
            problems.add("service", ClusterProblem.UNKNOWN_RESOURCE, "resource", id, "cluster", members.clusterName());
        }
        problems.refuse();
        return found.orElseThrow();
    }
}
