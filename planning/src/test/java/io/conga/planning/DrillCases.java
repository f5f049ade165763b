package io.conga.planning;

import static io.conga.planning.ClusterFixture.primitive;

import io.conga.planning.Cases.Case;
import io.conga.planning.intent.DrillIntent.Kind;
import io.conga.planning.intent.DrillIntent.RunDrill;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceOp;
import java.util.List;
import java.util.Map;

/** Drills that can be planned. */
final class DrillCases {

    private DrillCases() {}

    static void add(Map<String, Case> cases) {
        cases.put(
                "drill-node-crash",
                new Case(
                        new RunDrill("c1", Kind.NODE_CRASH, "node2", null, 120, "192.0.2.200:80", false),
                        cluster(3).known().withProved(List.of("node1", "node2", "node3"))));
        cases.put(
                "drill-node-crash-blocked",
                new Case(
                        new RunDrill("c1", Kind.NODE_CRASH, "node2", null, 120, null, false),
                        cluster(3).offline(3).notAtBoot().known()));
        cases.put(
                "drill-all-links-of-two-nodes",
                new Case(
                        new RunDrill("c1", Kind.LINK, "node2", null, 60, null, false),
                        cluster(2).property("stonith-action", "off").known().withProved(List.of("node2"))));
        cases.put(
                "drill-service-crash",
                new Case(
                        new RunDrill("c1", Kind.SERVICE_CRASH, "web-ip", null, 60, null, false),
                        cluster(3).known()));
        cases.put(
                "drill-service-not-watched",
                new Case(
                        new RunDrill("c1", Kind.SERVICE_CRASH, "quiet", null, 60, null, false),
                        cluster(3)
                                .resource(primitive("quiet", Fixture.IP, Map.of(), Map.of()))
                                .runs("quiet", 1)
                                .known()));
        cases.put(
                "drill-guest-crash",
                new Case(
                        new RunDrill("c1", Kind.GUEST_CRASH, "guest1", null, 60, null, false),
                        cluster(3)
                                .resource(watched("guest1", new AgentName("ocf", "heartbeat", "VirtualDomain")))
                                .runs("guest1", 3)
                                .known()));
        cases.put(
                "drill-storage-path",
                new Case(
                        new RunDrill("c1", Kind.STORAGE_PATH, "node1", "sdb", 30, null, true),
                        cluster(3).known()));
    }

    static ClusterFixture cluster(int nodes) {
        return ClusterFixture.of(nodes).resource(watched("web-ip", Fixture.IP)).runs("web-ip", 2);
    }

    static ResourceDefinition watched(String id, AgentName agent) {
        ResourceDefinition plain = primitive(id, agent, Map.of(), Map.of());
        return new ResourceDefinition(
                id,
                plain.kind(),
                agent,
                null,
                plain.parameters(),
                plain.meta(),
                List.of(
                        new ResourceOp("monitor", "10s", "20s", Map.of()),
                        new ResourceOp("start", "0s", "30s", Map.of()),
                        new ResourceOp("stop", "0s", null, Map.of())),
                List.of(),
                false,
                Map.of(),
                null);
    }
}
