package io.conga.planning;

import static io.conga.planning.ClusterFixture.collection;
import static io.conga.planning.ClusterFixture.primitive;

import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.intent.CreateCluster.NewFencing;
import io.conga.planning.intent.CreateCluster.Proof;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.QuorumIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.RestoreIntent;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownSystem;
import io.conga.planning.known.KnownVersion;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.cluster.ResourceOp;
import io.conga.protocol.cluster.ResourceState.Kind;
import io.conga.protocol.node.Membership;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Intents that can be planned, by name. Golden files and properties are made of the same ones. */
final class Cases {

    record Case(Intent intent, Known known) {}

    private Cases() {}

    static Map<String, Case> all() {
        var cases = new LinkedHashMap<String, Case>();
        creating(cases);
        wholeClusters(cases);
        nodes(cases);
        resources(cases);
        fencing(cases);
        SharedStorageCases.add(cases);
        DrillCases.add(cases);
        GuestControlCases.add(cases);
        NewGuestCases.add(cases);
        ServiceCases.add(cases);
        PropertyCases.add(cases);
        SectionCases.all(cases);
        history(cases);
        quorum(cases);
        StorageCases.add(cases);
        MaintenanceCases.add(cases);
        return cases;
    }

    private static void creating(Map<String, Case> cases) {
        var fencing = new NewFencing(
                List.of(Fixture.fenceDevice("fence1", List.of("node1", "node2", "node3"))), Proof.REBOOT);
        cases.put("create-three-nodes", new Case(Fixture.create(Fixture.nodes(3), fencing), Fixture.free()));
        KnownSystem bare = Fixture.system(
                2, true, true, Fixture.facts(2, Map.of(), "apt", new Membership.DistributionDefault(true)));
        cases.put(
                "create-two-nodes-fencing-later",
                new Case(
                        Fixture.create(Fixture.nodes(2), null),
                        new Known(List.of(Fixture.system(1), bare), null, List.of(), List.of())));
    }

    private static void wholeClusters(Map<String, Case> cases) {
        cases.put(
                "start-cluster-one-unreachable",
                new Case(
                        new ClusterIntent.StartCluster("c1"),
                        ClusterFixture.of(3)
                                .offline(1)
                                .offline(2)
                                .offline(3)
                                .unreachable(3)
                                .known()));
        cases.put("stop-cluster", new Case(new ClusterIntent.StopCluster("c1"), busy().known()));
        cases.put("delete-cluster", new Case(new ClusterIntent.DeleteCluster("c1"), busy().known()));
    }

    private static void nodes(Map<String, Case> cases) {
        cases.put(
                "add-node",
                new Case(
                        new NodeIntent.AddNode("c1", Fixture.node(3), true, true),
                        ClusterFixture.of(2).known()));
        cases.put("remove-node", new Case(new NodeIntent.RemoveNode("c1", "node3"), busy().known()));
        cases.put(
                "remove-dead-node",
                new Case(
                        new NodeIntent.RemoveNode("c1", "node3"),
                        ClusterFixture.of(3).offline(3).unreachable(3).known()));
        cases.put(
                "start-node",
                new Case(
                        new NodeIntent.StartNode("c1", "node2"),
                        ClusterFixture.of(3).offline(2).known()));
        cases.put(
                "stop-node-quorum-lost",
                new Case(
                        new NodeIntent.StopNode("c1", "node1"),
                        ClusterFixture.of(3).offline(3).runs("web-ip", 1).known()));
        cases.put("standby-on", new Case(new NodeIntent.SetStandby("c1", "node1", true), busy().known()));
        cases.put(
                "standby-off",
                new Case(
                        new NodeIntent.SetStandby("c1", "node1", false),
                        ClusterFixture.of(3).standby(1).known()));
        cases.put("maintenance-on", new Case(new NodeIntent.SetMaintenance("c1", "node2", true), busy().known()));
        cases.put("reboot-node", new Case(new NodeIntent.RebootNode("c1", "node2"), busy().known()));
        cases.put("fence-node", new Case(new NodeIntent.FenceNode("c1", "node1", "reboot"), busy().known()));
        cases.put(
                "fence-node-blocked",
                new Case(
                        new NodeIntent.FenceNode("c1", "node3", "off"),
                        ClusterFixture.of(3)
                                .without("fence1")
                                .property("stonith-enabled", "false")
                                .known()));
    }

    private static void quorum(Map<String, Case> cases) {
        cases.put(
                "set-quorum-device",
                new Case(
                        new QuorumIntent.SetQuorumDevice(
                                "c1",
                                "s3",
                                null,
                                "ffsplit",
                                null,
                                "highest",
                                "on",
                                Map.of(
                                        "gateway",
                                        "/usr/bin/ping -q -c 1 192.0.2.1",
                                        "dns",
                                        "/usr/bin/ping -c 1 192.0.2.2"),
                                true),
                        ClusterFixture.of(2).known()));
        cases.put(
                "remove-quorum-device",
                new Case(
                        new QuorumIntent.RemoveQuorumDevice("c1"),
                        ClusterFixture.of(4).known()));
        cases.put(
                "set-quorum-options",
                new Case(
                        new QuorumIntent.SetQuorumOptions("c1", Map.of("wait_for_all", "1", "auto_tie_breaker", "1")),
                        busy().known()));
        cases.put(
                "set-sbd",
                new Case(
                        new QuorumIntent.SetSbd(
                                "c1", List.of("/dev/disk/by-id/wwn-1"), "/dev/watchdog", 5, null, null, true),
                        ClusterFixture.of(2).known()));
        cases.put(
                "set-sbd-diskless",
                new Case(
                        new QuorumIntent.SetSbd("c1", List.of(), "/dev/watchdog", 10, 15, null, false),
                        ClusterFixture.of(2).known()));
        cases.put(
                "remove-sbd",
                new Case(
                        new QuorumIntent.RemoveSbd("c1"),
                        ClusterFixture.of(2).without("fence1").known()));
    }

    private static void resources(Map<String, Case> cases) {
        cases.put(
                "add-address-to-new-group",
                new Case(
                        new ResourceIntent.AddResource(
                                "c1",
                                "vip",
                                Fixture.IP,
                                Map.of("ip", "192.0.2.200", "cidr_netmask", "24"),
                                Map.of("migration-threshold", "3"),
                                List.of(),
                                "site",
                                false,
                                true),
                        ClusterFixture.of(3).known()));
        cases.put(
                "add-clone-stopped",
                new Case(
                        new ResourceIntent.AddResource(
                                "c1",
                                "probe",
                                Fixture.DUMMY,
                                Map.of("fake", "a<b & \"c\"", "passwd", "correct horse"),
                                Map.of(),
                                List.of(new ResourceOp("monitor", "30s", "20s", Map.of("on-fail", "restart"))),
                                null,
                                true,
                                false),
                        ClusterFixture.of(3).known()));
        cases.put(
                "edit-resource",
                new Case(
                        new ResourceIntent.EditResource(
                                "c1",
                                "app",
                                Map.of("fake", "new", "passwd", "battery staple"),
                                Map.of("resource-stickiness", "100", "priority", "")),
                        busy().known()));
        cases.put(
                "start-resource",
                new Case(
                        new ResourceIntent.StartResource("c1", "app"),
                        ClusterFixture.of(3)
                                .resource(primitive("app", Fixture.DUMMY, Map.of(), Map.of("target-role", "Stopped")))
                                .known()));
        cases.put("stop-resource", new Case(new ResourceIntent.StopResource("c1", "web-ip"), busy().known()));
        cases.put("move-resource", new Case(new ResourceIntent.MoveResource("c1", "app", "node3"), busy().known()));
        cases.put("move-resource-away", new Case(new ResourceIntent.MoveResource("c1", "app", null), busy().known()));
        cases.put("clear-resource", new Case(new ResourceIntent.ClearResource("c1", "app"), busy().known()));
        cases.put("cleanup-resource", new Case(new ResourceIntent.CleanupResource("c1", "app", null), busy().known()));
        cases.put("delete-last-of-group", new Case(new ResourceIntent.DeleteResource("c1", "web-ip"), busy().known()));
        cases.put("delete-fence-device", new Case(new ResourceIntent.DeleteResource("c1", "fence1"), busy().known()));
    }

    private static void history(Map<String, Case> cases) {
        Known now = busy().known();
        String present = "<configuration><resources><x id=\"site\"/><x id=\"app\"/></resources></configuration>";
        String then = "<configuration><resources><x id=\"app\" y=\"1\"/></resources>"
                + "<tags><tag id=\"t\"><obj_ref id=\"app\"/></tag></tags></configuration>";
        cases.put(
                "restore-version",
                new Case(
                        new RestoreIntent.RestoreVersion("c1", 7),
                        restoring(now, new KnownVersion(7, "CIB", "0.40", then, present))));
        String file = "totem {\n    version: 2\n    cluster_name: web\n    token: 5000\n}\n";
        cases.put(
                "restore-corosync-of-other-nodes",
                new Case(
                        new RestoreIntent.RestoreVersion("c1", 3),
                        restoring(now, new KnownVersion(3, "COROSYNC", "1", file, null))));
    }

    private static Known restoring(Known now, KnownVersion version) {
        return now.withVersion(version);
    }

    private static void fencing(Map<String, Case> cases) {
        cases.put(
                "add-fence-device",
                new Case(
                        new FenceIntent.AddFenceDevice("c1", Fixture.fenceDevice("fence2", List.of("node1", "node2"))),
                        ClusterFixture.of(3)
                                .without("fence1")
                                .property("stonith-enabled", "false")
                                .known()));
        cases.put(
                "add-fence-device-that-unfences",
                new Case(
                        new FenceIntent.AddFenceDevice(
                                "c1",
                                new FenceIntent.NewFenceDevice(
                                        "reserve",
                                        Fixture.unfencingAgent().name(),
                                        Map.of("devices", "/dev/disk/by-id/wwn-0x5001"),
                                        List.of("node1", "node2"),
                                        Map.of())),
                        ClusterFixture.of(3).known(List.of(Fixture.unfencingAgent()))));
        cases.put(
                "prove-fencing-status",
                new Case(new FenceIntent.ProveFencing("c1", "node1", Proof.STATUS), busy().known()));
        cases.put(
                "prove-fencing-reboot",
                new Case(new FenceIntent.ProveFencing("c1", "node2", Proof.REBOOT), busy().known()));
    }

    /** Three nodes, a group with one address on node1, a resource on node2 that was moved there. */
    static ClusterFixture busy() {
        return ClusterFixture.of(3)
                .resource(collection(
                        "site", Kind.GROUP, primitive("web-ip", Fixture.IP, Map.of("ip", "192.0.2.210"), Map.of())))
                .resource(primitive(
                        "app", Fixture.DUMMY, Map.of("fake", "old", "passwd", "old secret"), Map.of("priority", "5")))
                .constraint(new ConstraintDefinition(
                        "cli-prefer-app",
                        "location",
                        List.of("app"),
                        "node2",
                        "INFINITY",
                        Map.of(
                                "id",
                                "cli-prefer-app",
                                "rsc",
                                "app",
                                "role",
                                "Started",
                                "node",
                                "node2",
                                "score",
                                "INFINITY"),
                        null,
                        true))
                .runs("web-ip", 1)
                .runs("app", 2);
    }
}
