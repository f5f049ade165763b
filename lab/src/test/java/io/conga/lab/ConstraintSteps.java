package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.AttributeIntent;
import io.conga.planning.intent.AttributeIntent.AttributeKind;
import io.conga.planning.intent.ConstraintIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.protocol.operation.Operation.TicketChange;
import io.conga.protocol.section.Condition;
import io.conga.protocol.section.Constraint;
import io.conga.protocol.section.ResourceSet;
import io.conga.protocol.section.Rule;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Each kind of constraint on a cluster of node1 and node2 with the resources web, db and app. */
record ConstraintSteps(Site site, Operator operator, String cluster) {

    void bannedAndColocated() {
        put(location("keep-off", "web", "node1", "-INFINITY"), false);
        assertThat(operator.runningOn("web")).containsExactly("node2");

        put(new Constraint.Colocation("", "db", "", "web", "", "INFINITY", "", "", List.of()), false);

        assertThat(operator.runningOn("db")).containsExactly("node2");
        put(location("keep-off", "web", "node2", "-INFINITY"), true);
        assertThat(operator.runningOn("web")).containsExactly("node1");
        assertThat(operator.runningOn("db")).as("web takes it along").containsExactly("node1");
        delete("keep-off");
    }

    void followsAnAttribute() {
        attribute("node2", "a");
        put(
                new Constraint.Location(
                        "by-rack",
                        "web",
                        "",
                        List.of(),
                        "",
                        "",
                        "",
                        List.of(new Rule(
                                "",
                                "INFINITY",
                                "",
                                "",
                                "and",
                                List.of(
                                        new Condition.Attribute("", "rack", "eq", "a", "string", ""),
                                        new Condition.Date("", "gt", "2020-01-01", "", Map.of(), Map.of())))),
                        ""),
                false);
        assertThat(operator.runningOn("web")).containsExactly("node2");
        attribute("node1", "a");

        Operator.Outcome moved = attribute("node2", "b");

        assertThat(moved.predicted("MOVE", "web")).containsExactly("node1");
        assertThat(operator.runningOn("web")).containsExactly("node1");
        delete("by-rack");
    }

    void ordered() {
        put(new Constraint.Order("web-first", "web", "", "app", "", "Mandatory", "", "", List.of()), false);

        operator.apply(new ResourceIntent.StopResource(cluster, "web"));

        assertThat(operator.runningOn("app")).as("its first is gone").isEmpty();
        operator.apply(new ResourceIntent.StartResource(cluster, "web"));
        assertThat(operator.runningOn("app")).hasSize(1);
        delete("web-first");
    }

    void byTicket() {
        put(new Constraint.Ticket("", "app", "", "booth-A", "stop", List.of()), false);
        assertThat(operator.runningOn("app")).as("no ticket yet").isEmpty();

        operator.apply(new ConstraintIntent.SetTicket(cluster, "booth-A", TicketChange.GRANTED));
        assertThat(operator.runningOn("app")).hasSize(1);
        Eventually.until(
                Site.LIMIT,
                () -> detail().at("/views/0/view/tickets/0/granted").asBoolean(false),
                () -> detail().at("/views/0/view/tickets").toString());

        Operator.Outcome revoke =
                operator.apply(new ConstraintIntent.SetTicket(cluster, "booth-A", TicketChange.REVOKED));
        assertThat(revoke.effects("STOP")).contains("app");
        assertThat(operator.runningOn("app")).isEmpty();
        delete("ticket-booth-A-app");
        assertThat(operator.runningOn("app")).hasSize(1);
    }

    void setsAndForeign() {
        put(
                new Constraint.Order(
                        "in-sets",
                        "",
                        "",
                        "",
                        "",
                        "Optional",
                        "",
                        "",
                        List.of(set("false", "web", "app"), set("", "db"))),
                false);
        assertThat(Status.cib(site.lab(), "node2").values("//rsc_order[@id='in-sets']//resource_ref/@id"))
                .containsExactly("web", "app", "db");
        delete("in-sets");
        site.lab()
                .exec(
                        "node1",
                        "cibadmin",
                        "--create",
                        "--scope=constraints",
                        "--xml-text",
                        "<rsc_location id='old' rsc='web' node='node1' score='1'><lifetime><rule id='old-r' score='0'>"
                                + "<date_expression id='old-e' operation='lt' end='2040-01-01'/></rule></lifetime></rsc_location>")
                .orThrow();
        Eventually.until(
                Site.LIMIT,
                () -> detail().at("/configuration/sections/foreign/0/reason")
                        .asString("")
                        .contains("lifetime"),
                () -> detail().at("/configuration/sections").toString());
        delete("old");
        assertThat(Status.cib(site.lab(), "node2").values("//constraints/*/@id"))
                .containsExactly("colocation-db-web");
    }

    private static ResourceSet set(String sequential, String... resources) {
        return new ResourceSet("", List.of(resources), sequential, "", "", "", "");
    }

    private static Constraint location(String id, String resource, String node, String score) {
        return new Constraint.Location(id, resource, "", List.of(), "", node, score, List.of(), "");
    }

    private Operator.Outcome put(Constraint constraint, boolean existing) {
        return operator.apply(new ConstraintIntent.PutConstraint(cluster, constraint, existing));
    }

    private void delete(String id) {
        operator.apply(new ConstraintIntent.DeleteConstraint(cluster, id));
    }

    private Operator.Outcome attribute(String node, String rack) {
        return operator.apply(
                new AttributeIntent.SetNodeAttributes(cluster, node, AttributeKind.PERMANENT, Map.of("rack", rack)));
    }

    private JsonNode detail() {
        return site.person().api().get("/clusters/" + cluster);
    }
}
