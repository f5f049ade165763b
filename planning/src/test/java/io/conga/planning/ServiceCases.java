package io.conga.planning;

import static io.conga.planning.ClusterFixture.collection;
import static io.conga.planning.ClusterFixture.primitive;

import io.conga.planning.Cases.Case;
import io.conga.planning.intent.FailoverDomainIntent;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.intent.ServiceIntent.NewResource;
import io.conga.planning.intent.ServiceIntent.Policy;
import io.conga.planning.intent.ServiceIntent.Recovery;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceDefinition.Bundle;
import io.conga.protocol.cluster.ResourceOp;
import io.conga.protocol.cluster.ResourceState.Kind;
import java.util.List;
import java.util.Map;

/** Intents for failover domains and services that can be planned. */
final class ServiceCases {

    private static final Recovery PLAIN = new Recovery(Policy.RESTART, null, null);

    private ServiceCases() {}

    static void add(Map<String, Case> cases) {
        domains(cases);
        services(cases);
        collections(cases);
    }

    private static void domains(Map<String, Case> cases) {
        cases.put(
                "create-failover-domain",
                new Case(
                        new FailoverDomainIntent.SaveFailoverDomain(
                                "c1", "bias-node2", true, List.of("node2", "node1"), true, true, false),
                        ClusterFixture.of(3).known()));
        cases.put(
                "edit-failover-domain-members",
                new Case(
                        new FailoverDomainIntent.SaveFailoverDomain(
                                "c1", "east", false, List.of("node3", "node1"), true, true, false),
                        east().known()));
        cases.put(
                "edit-failover-domain-options",
                new Case(
                        new FailoverDomainIntent.SaveFailoverDomain(
                                "c1", "east", false, List.of("node1", "node2"), true, false, true),
                        east().known()));
        cases.put(
                "delete-failover-domain",
                new Case(
                        new FailoverDomainIntent.DeleteFailoverDomain("c1", "unused"),
                        east().attribute(3, "failover-domain.unused", "10000").known()));
    }

    private static void services(Map<String, Case> cases) {
        var address = new NewResource("vip", Fixture.IP, Map.of("ip", "192.0.2.200"), Map.of(), List.of());
        var dummy = new NewResource(
                "worker",
                Fixture.DUMMY,
                Map.of("fake", "x", "passwd", "correct horse"),
                Map.of("critical", "false"),
                List.of());
        cases.put(
                "create-service",
                new Case(
                        new ServiceIntent.CreateService(
                                "c1",
                                "shop",
                                List.of(address, dummy),
                                false,
                                true,
                                "east",
                                new Recovery(Policy.RESTART_DISABLE, null, "5min")),
                        east().known()));
        cases.put(
                "edit-service",
                new Case(
                        new ServiceIntent.EditService(
                                "c1",
                                "site",
                                true,
                                null,
                                new Recovery(Policy.DISABLE, null, "10min"),
                                List.of("page", "web-ip")),
                        east().known()));
        cases.put(
                "edit-service-recovery",
                new Case(
                        new ServiceIntent.EditService(
                                "c1", "site", false, "east", new Recovery(Policy.RESTART, 3, "60s"), List.of()),
                        east().known()));
        cases.put(
                "start-service-on-node",
                new Case(
                        new ServiceIntent.StartService("c1", "app", "node3", false),
                        ClusterFixture.of(3)
                                .resource(primitive("app", Fixture.DUMMY, Map.of(), Map.of("target-role", "Stopped")))
                                .known()));
        cases.put("restart-service", new Case(new ServiceIntent.RestartService("c1", "site"), east().known()));
        cases.put(
                "relocate-service",
                new Case(new ServiceIntent.RelocateService("c1", "site", "node2", false), east().known()));
        cases.put(
                "relocate-service-away-held",
                new Case(new ServiceIntent.RelocateService("c1", "site", null, true), east().known()));
    }

    private static void collections(Map<String, Case> cases) {
        cases.put(
                "clone-service",
                new Case(
                        new ServiceIntent.CloneService(
                                "c1", "site", false, Map.of("interleave", "true", "clone-max", "2")),
                        east().known()));
        var container = new ResourceDefinition(
                "httpd",
                Kind.BUNDLE,
                null,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                false,
                Map.of(),
                new Bundle("podman", Map.of("image", "web:1", "replicas", "2"), Map.of(), List.of(), List.of()));
        cases.put(
                "edit-bundle",
                new Case(
                        new ServiceIntent.EditBundle(
                                "c1", "httpd", Map.of("replicas", "3"), Map.of("host-netmask", "24")),
                        ClusterFixture.of(3).resource(container).known()));
        cases.put(
                "set-utilization",
                new Case(
                        new ServiceIntent.SetUtilization("c1", "web-ip", Map.of("memory", "512", "cpu", "")),
                        east().known()));
    }

    /** The failover domain east of node1 and node2, restricted, with the service site of two resources in it. */
    private static ClusterFixture east() {
        var page = new ResourceDefinition(
                "page",
                Kind.PRIMITIVE,
                Fixture.DUMMY,
                null,
                Map.of(),
                Map.of(),
                List.of(new ResourceOp("monitor", "10s", "20s", Map.of())),
                List.of(),
                false,
                Map.of("cpu", "1"),
                null);
        return ClusterFixture.of(3)
                .resource(collection(
                        "site",
                        Kind.GROUP,
                        primitive("web-ip", Fixture.IP, Map.of("ip", "192.0.2.210"), Map.of()),
                        page))
                .resource(primitive("app", Fixture.DUMMY, Map.of(), Map.of()))
                .attribute(1, "failover-domain.east", "20000")
                .attribute(1, "failover-domain-options.east", "prioritized restricted")
                .attribute(2, "failover-domain.east", "10000")
                .attribute(2, "failover-domain-options.east", "prioritized restricted")
                .constraint(location("failover-domain.east.site", "failover-domain.east", "defined"))
                .constraint(location("failover-domain.east.site-restricted", "-INFINITY", "not_defined"))
                .runs("web-ip", 1)
                .runs("page", 1)
                .runs("site", 1);
    }

    private static ConstraintDefinition location(String id, String score, String operation) {
        String kind = operation.equals("defined") ? "score-attribute" : "score";
        return new ConstraintDefinition(
                id,
                "location",
                List.of("site"),
                null,
                score,
                Map.of("id", id, "rsc", "site"),
                "<rule id=\"" + id + "-rule\" " + kind + "=\"" + score + "\"><expression id=\"" + id
                        + "-rule-expression\" attribute=\"failover-domain.east\" operation=\"" + operation
                        + "\"/></rule>",
                false);
    }
}
