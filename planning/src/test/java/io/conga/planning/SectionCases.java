package io.conga.planning;

import io.conga.planning.Cases.Case;
import io.conga.planning.intent.AclIntent;
import io.conga.planning.intent.AlertIntent;
import io.conga.planning.intent.AttributeIntent;
import io.conga.planning.intent.AttributeIntent.AttributeKind;
import io.conga.planning.intent.ConstraintIntent;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.FenceIntent.NewFenceLevel;
import io.conga.planning.intent.TagIntent;
import io.conga.protocol.operation.Operation.TicketChange;
import io.conga.protocol.section.AclRole;
import io.conga.protocol.section.AclRole.AclPermission;
import io.conga.protocol.section.AclSubject;
import io.conga.protocol.section.Alert;
import io.conga.protocol.section.Alert.Recipient;
import io.conga.protocol.section.CibSections;
import io.conga.protocol.section.Condition;
import io.conga.protocol.section.Constraint;
import io.conga.protocol.section.FenceLevel;
import io.conga.protocol.section.FenceLevel.TargetKind;
import io.conga.protocol.section.ForeignElement;
import io.conga.protocol.section.ResourceSet;
import io.conga.protocol.section.Rule;
import io.conga.protocol.section.Tag;
import java.util.List;
import java.util.Map;

/** Intents for the sections of the CIB beside resources. */
final class SectionCases {

    private SectionCases() {}

    static void all(Map<String, Case> cases) {
        constraints(cases);
        fencing(cases);
        others(cases);
    }

    private static void constraints(Map<String, Case> cases) {
        put(
                cases,
                "location-node",
                new Constraint.Location("", "app", "", List.of(), "", "node2", "50", List.of(), ""));
        put(
                cases,
                "location-rule",
                new Constraint.Location("", "", "web.*", List.of(), "", "", "", List.of(rule()), "exclusive"));
        put(
                cases,
                "colocation",
                new Constraint.Colocation("", "web-ip", "", "app", "Started", "INFINITY", "false", "", List.of()));
        put(
                cases,
                "order-sets",
                new Constraint.Order(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Optional",
                        "false",
                        "",
                        List.of(set("false", "app"), set("", "site", "fence1"))));
        put(cases, "ticket", new Constraint.Ticket("", "site", "", "booth-A", "stop", List.of()));
        cases.put(
                "change-constraint",
                new Case(
                        new ConstraintIntent.PutConstraint(
                                "c1",
                                new Constraint.Location(
                                        "loc", "app", "", List.of(), "", "node1", "-INFINITY", List.of(), ""),
                                true),
                        sectioned().known()));
        cases.put(
                "delete-foreign-constraint",
                new Case(
                        new ConstraintIntent.DeleteConstraint("c1", "old"),
                        sectioned().known()));
        cases.put(
                "revoke-ticket",
                new Case(
                        new ConstraintIntent.SetTicket("c1", "booth-A", TicketChange.REVOKED),
                        sectioned().known()));
    }

    private static Rule rule() {
        return new Rule(
                "",
                "-INFINITY",
                "",
                "",
                "or",
                List.of(
                        new Condition.Attribute("", "rack", "eq", "b & \"c\"", "string", ""),
                        new Condition.Date(
                                "", "date_spec", "", "", Map.of(), Map.of("weekdays", "6-7", "hours", "9-16")),
                        new Condition.Nested(new Rule(
                                "",
                                "",
                                "",
                                "",
                                "and",
                                List.of(
                                        new Condition.Attribute("", "#uname", "defined", "", "", ""),
                                        new Condition.Resource("", "ocf", "heartbeat", "IPaddr2"))))));
    }

    private static ResourceSet set(String sequential, String... resources) {
        return new ResourceSet("", List.of(resources), sequential, "", "", "", "");
    }

    private static void put(Map<String, Case> cases, String name, Constraint constraint) {
        cases.put(
                "add-constraint-" + name,
                new Case(
                        new ConstraintIntent.PutConstraint("c1", constraint, false),
                        sectioned().known()));
    }

    private static void fencing(Map<String, Case> cases) {
        cases.put(
                "set-fence-levels",
                new Case(
                        new FenceIntent.SetFenceLevels(
                                "c1",
                                TargetKind.NODE,
                                "node1",
                                "",
                                List.of(
                                        new NewFenceLevel(1, List.of("fence2", "fence1")),
                                        new NewFenceLevel(2, List.of("fence1")))),
                        sectioned()
                                .resource(ClusterFixture.primitive(
                                        "fence2", Fixture.FENCE, Map.of("pcmk_host_list", "node2"), Map.of()))
                                .known()));
        cases.put(
                "delete-fence-levels",
                new Case(
                        new FenceIntent.SetFenceLevels("c1", TargetKind.ATTRIBUTE, "rack", "a", List.of()),
                        sectioned().known()));
        cases.put(
                "test-fencing",
                new Case(
                        new FenceIntent.TestFencing("c1", "node2"), Cases.busy().known()));
        cases.put(
                "confirm-off",
                new Case(
                        new FenceIntent.ConfirmOff("c1", "node3", "node3"),
                        ClusterFixture.of(3).offline(3).unreachable(3).known()));
    }

    private static void others(Map<String, Case> cases) {
        cases.put(
                "add-acl-role",
                new Case(
                        new AclIntent.PutAclRole(
                                "c1",
                                new AclRole(
                                        "watcher",
                                        "looks only",
                                        List.of(
                                                new AclPermission("", "read", "/cib", "", "", "", ""),
                                                new AclPermission("", "deny", "", "fence1", "", "", ""),
                                                new AclPermission("", "deny", "", "", "nvpair", "value", "secrets"))),
                                false),
                        sectioned().known()));
        cases.put(
                "change-acl-user",
                new Case(
                        new AclIntent.PutAclSubject(
                                "c1", new AclSubject(AclSubject.Kind.USER, "jane", List.of("reader")), true),
                        sectioned().known()));
        cases.put(
                "delete-acl-user",
                new Case(new AclIntent.DeleteAcl("c1", "jane"), sectioned().known()));
        cases.put(
                "enable-acls",
                new Case(new AclIntent.EnableAcls("c1", true), sectioned().known()));
        cases.put(
                "add-alert",
                new Case(
                        new AlertIntent.PutAlert(
                                "c1",
                                new Alert(
                                        "",
                                        "/usr/local/bin/tell",
                                        "",
                                        Map.of("smtp_host", "mail", "smtp_password", "hunter2hunter2"),
                                        Map.of("timeout", "15s"),
                                        List.of("fencing", "attributes"),
                                        List.of("rack"),
                                        List.of(new Recipient("", "ops@example.com", "", Map.of(), Map.of()))),
                                false),
                        sectioned().known()));
        cases.put(
                "delete-alert",
                new Case(new AlertIntent.DeleteAlert("c1", "mail"), sectioned().known()));
        cases.put(
                "add-tag",
                new Case(
                        new TagIntent.PutTag("c1", new Tag("all-web", List.of("site", "app")), false),
                        sectioned().known()));
        for (AttributeKind kind : AttributeKind.values()) {
            cases.put(
                    "set-attributes-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                    new Case(
                            new AttributeIntent.SetNodeAttributes(
                                    "c1", "node2", kind, Map.of("rack", "", "memory", "4096")),
                            sectioned().known()));
        }
    }

    /** The busy cluster with something in each section. */
    static ClusterFixture sectioned() {
        return Cases.busy()
                .sections(new CibSections(
                        List.of(
                                new Constraint.Location("loc", "app", "", List.of(), "", "node1", "20", List.of(), ""),
                                new Constraint.Ticket("tick", "app", "", "booth-A", "fence", List.of())),
                        List.of(new FenceLevel("lev", TargetKind.ATTRIBUTE, "rack", "a", 1, List.of("fence1"))),
                        List.of(new AclRole(
                                "reader", "", List.of(new AclPermission("r-1", "read", "/cib", "", "", "", "")))),
                        List.of(new AclSubject(AclSubject.Kind.USER, "jane", List.of("reader"))),
                        List.of(new Alert(
                                "mail",
                                "/usr/local/bin/mail",
                                "",
                                Map.of("password", "hunter2hunter2", "host", "mail"),
                                Map.of(),
                                List.of(),
                                List.of(),
                                List.of())),
                        List.of(new Tag("some", List.of("app"))),
                        List.of(new ForeignElement(
                                "constraints",
                                "old",
                                "rsc_location",
                                "<rsc_location id=\"old\" rsc=\"app\"><lifetime/></rsc_location>",
                                "There is no field for <lifetime> in <rsc_location>."))));
    }
}
