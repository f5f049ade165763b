package io.conga.planning.maintenance;

import io.conga.planning.intent.MaintenanceIntent;
import io.conga.planning.intent.MaintenanceIntent.Reboot;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.member.Quorum;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What stands against beginning rolling maintenance now, by what is known. The job looks again before each node. */
final class MaintenanceHazards {

    private static final Set<String> TRUE = Set.of("on", "true", "yes", "y", "1");

    private MaintenanceHazards() {}

    static List<Hazard> of(MaintenanceIntent.MaintainNodes intent, Members members, List<String> known) {
        var hazards = new ArrayList<Hazard>();
        if (!intent.updatePackages() && intent.reboot() == Reboot.NEVER) {
            hazards.add(MaintenanceHazard.NOTHING_WANTED.with());
        }
        if (members.names().size() == 1) {
            hazards.add(MaintenanceHazard.NO_OTHER.with("node", members.names().getFirst()));
        }
        ofCluster(members, known, hazards);
        members.names().forEach(node -> ofNode(intent, members, node, hazards));
        intent.nodes().forEach(node -> ofTurn(members, node, hazards));
        if (intent.updatePackages()) {
            hazards.add(MaintenanceHazard.PACKAGES_AS_FETCHED.with());
        }
        return hazards;
    }

    private static void ofCluster(Members members, List<String> known, List<Hazard> hazards) {
        ClusterView view = members.cluster().view();
        if (view == null) {
            throw members.noOnlineMember();
        }
        if (!view.quorate()) {
            hazards.add(MaintenanceHazard.NO_QUORUM.with("cluster", members.clusterName()));
        }
        if (view.maintenanceMode()) {
            hazards.add(MaintenanceHazard.CLUSTER_IN_MAINTENANCE.with("cluster", members.clusterName()));
        }
        view.fenceEvents().stream()
                .filter(event -> event.status().equals("pending"))
                .map(ClusterView.FenceEvent::target)
                .distinct()
                .forEach(target -> hazards.add(MaintenanceHazard.FENCING_PENDING.with("node", target)));
        if (!known.isEmpty()) {
            hazards.add(MaintenanceHazard.FAILED_BEFORE.with("failures", String.join(", ", known)));
        }
    }

    private static void ofNode(
            MaintenanceIntent.MaintainNodes intent, Members members, String node, List<Hazard> hazards) {
        boolean standby = onStandby(members, node);
        boolean first = intent.nodes().getFirst().equals(node);
        if (standby && first) {
            hazards.add(MaintenanceHazard.CONTINUES.with("node", node));
        } else if (standby
                || members.state(node).filter(ClusterView.Member::maintenance).isPresent()) {
            hazards.add(MaintenanceHazard.NODE_ASIDE.with("node", node));
        }
        boolean sound = members.state(node)
                .filter(state -> state.online() && !state.pending() && !state.unclean())
                .isPresent();
        if (!sound && !(standby && first)) {
            hazards.add(MaintenanceHazard.NODE_AWAY.with("node", node));
        }
    }

    private static void ofTurn(Members members, String node, List<Hazard> hazards) {
        if (!members.usable(node)) {
            hazards.add(MemberHazard.NODE_UNREACHABLE.with("node", node));
        } else if (!members.startsAtBoot(node)) {
            hazards.add(MaintenanceHazard.NOT_AT_BOOT.with("node", node));
        }
        if (members.names().size() > 1 && !quorateWithoutOne(members)) {
            hazards.add(MaintenanceHazard.LOSES_QUORUM.with("node", node));
        }
        Set<String> left = new LinkedHashSet<>();
        ClusterView view = members.cluster().view();
        if (view != null) {
            unmanaged(view.resources(), node, left);
        }
        if (!left.isEmpty()) {
            hazards.add(MaintenanceHazard.NOT_MANAGED.with("node", node, "resources", String.join(", ", left)));
        }
    }

    /** When its turn comes all others are there: the job makes sure of that. */
    private static boolean quorateWithoutOne(Members members) {
        ClusterView view = members.cluster().view();
        ClusterView.Votes votes = view == null ? null : view.votes();
        int all = members.names().size();
        return votes == null
                ? all - 1 >= (all == 2 ? 1 : Quorum.majority(all))
                : votes.expected() - 1 >= votes.needed();
    }

    private static void unmanaged(List<ResourceState> resources, String node, Set<String> into) {
        for (ResourceState resource : resources) {
            if (resource.kind() == ResourceState.Kind.PRIMITIVE
                    && resource.active()
                    && !resource.managed()
                    && resource.nodes().contains(node)) {
                into.add(resource.id());
            }
            unmanaged(resource.children(), node, into);
        }
    }

    /** By the status; of a node that is away the configuration tells. */
    static boolean onStandby(Members members, String node) {
        return members.state(node).filter(ClusterView.Member::standby).isPresent()
                || members.configuration().nodes().stream()
                        .filter(configured -> configured.name().equals(node))
                        .anyMatch(configured ->
                                TRUE.contains(configured.attributes().getOrDefault("standby", "off")));
    }
}
