package io.conga.planning.node;

import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.member.Quorum;
import io.conga.planning.member.Running;
import io.conga.planning.plan.Hazard;
import java.util.ArrayList;
import java.util.List;

/** Hazards that several plans for one node share. */
final class NodeHazards {

    private NodeHazards() {}

    /** What happens when the node leaves the cluster. */
    static List<Hazard> ofLeaving(Members members, String node) {
        var hazards = new ArrayList<Hazard>();
        if (Quorum.lostWithout(members, node)) {
            hazards.add(MemberHazard.QUORUM_LOST.with("node", node));
        }
        hazards.addAll(ofResources(members, node));
        return hazards;
    }

    /** What happens to what runs there when it may not run there any longer. */
    static List<Hazard> ofResources(Members members, String node) {
        var hazards = new ArrayList<Hazard>();
        List<String> running = Running.services(members.cluster().view(), node);
        if (!running.isEmpty()) {
            hazards.add(MemberHazard.RESOURCES_LEAVE.with("node", node, "resources", String.join(", ", running)));
            boolean elsewhere = members.online().stream()
                    .filter(name -> !name.equals(node))
                    .flatMap(name -> members.state(name).stream())
                    .anyMatch(state -> !state.standby() && !state.maintenance() && !state.unclean());
            if (!elsewhere) {
                hazards.add(MemberHazard.NOWHERE_TO_RUN.with("node", node));
            }
        }
        return hazards;
    }

    /** A node that has to do something and can't be reached. */
    static List<Hazard> ofReaching(Members members, String node) {
        return members.usable(node) ? List.of() : List.of(MemberHazard.NODE_UNREACHABLE.with("node", node));
    }
}
