package io.conga.planning;

import io.conga.planning.Cases.Case;
import io.conga.planning.intent.MaintenanceIntent.MaintainNodes;
import io.conga.planning.intent.MaintenanceIntent.Reboot;
import java.util.List;
import java.util.Map;

/** Rolling maintenance: whole, of a node that was left, and where it may not begin. */
final class MaintenanceCases {

    private MaintenanceCases() {}

    static void add(Map<String, Case> cases) {
        cases.put(
                "maintain-nodes",
                new Case(
                        new MaintainNodes("c1", List.of("node2", "node1", "node3"), true, Reboot.IF_NEEDED),
                        ClusterFixture.of(3).runs("vip", 2).known()));
        cases.put(
                "maintain-nodes-reboot-only",
                new Case(
                        new MaintainNodes("c1", List.of("node1"), false, Reboot.ALWAYS),
                        ClusterFixture.of(2).notAtBoot().known()));
        cases.put(
                "maintain-nodes-go-on",
                new Case(
                        new MaintainNodes("c1", List.of("node2", "node3"), true, Reboot.ALWAYS),
                        ClusterFixture.of(3)
                                .offline(2)
                                .standby(2)
                                .attribute(2, "standby", "on")
                                .known()));
        cases.put(
                "maintain-nodes-blocked",
                new Case(
                        new MaintainNodes("c1", List.of("node1", "node2"), false, Reboot.NEVER),
                        ClusterFixture.of(3).offline(3).standby(2).known()));
    }
}
