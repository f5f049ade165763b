package io.conga.planning.cluster;

import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.member.Running;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** What start, stop and deletion of a cluster share: whom they reach, and what they stop. */
final class WholeCluster {

    private WholeCluster() {}

    /**
     * Names of the nodes that can be reached.
     *
     * @throws ProblemException where there is none
     */
    static List<String> reachable(Members members) {
        List<String> usable = members.usable();
        if (usable.isEmpty()) {
            throw members.noOnlineMember();
        }
        return usable;
    }

    static List<Hazard> leftOut(Members members) {
        return members.unusable().stream()
                .map(node -> MemberHazard.NODE_LEFT_OUT.with("node", node))
                .toList();
    }

    /** Left out nodes, and everything that runs. */
    static List<Hazard> ofStopping(Members members) {
        var hazards = new ArrayList<>(leftOut(members));
        List<String> running = Running.services(members.cluster().view(), null);
        if (!running.isEmpty()) {
            hazards.add(MemberHazard.RESOURCES_STOP.with("resources", String.join(", ", running)));
        }
        return hazards;
    }
}
