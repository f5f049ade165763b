package io.conga.planning.corosync;

import io.conga.planning.member.Members;
import io.conga.planning.member.Running;
import io.conga.planning.plan.Hazard;
import java.util.List;

/** What a stop of the whole cluster means. */
final class Stopping {

    private Stopping() {}

    static List<Hazard> of(Members members) {
        if (members.online().isEmpty()) {
            return List.of();
        }
        List<String> running = Running.services(members.cluster().view(), null);
        return List.of(
                running.isEmpty()
                        ? CorosyncHazard.ALL_RESTART.with("cluster", members.clusterName())
                        : CorosyncHazard.ALL_RESTART_RUNNING.with(
                                "cluster", members.clusterName(), "resources", String.join(", ", running)));
    }
}
