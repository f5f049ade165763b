package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.LuciApi;
import io.conga.planning.intent.AclIntent;
import io.conga.planning.intent.AlertIntent;
import io.conga.planning.intent.AttributeIntent;
import io.conga.planning.intent.AttributeIntent.AttributeKind;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.TagIntent;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.section.AclRole;
import io.conga.protocol.section.AclRole.AclPermission;
import io.conga.protocol.section.AclSubject;
import io.conga.protocol.section.Alert;
import io.conga.protocol.section.Alert.Recipient;
import io.conga.protocol.section.Condition;
import io.conga.protocol.section.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Constraints, access control lists, alerts, tags and attributes: planned, applied, and then asked for on the nodes. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CibSectionsTest {

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static Operator operator;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @SuppressWarnings("NullAway.Init")
    private static ConstraintSteps constraints;

    @BeforeAll
    static void createACluster() {
        site = Site.withSystems(2, Map.of());
        cluster = site.createCluster("ruled");
        operator = new Operator(site, cluster);
        constraints = new ConstraintSteps(site, operator, cluster);
        List.of("web", "db", "app").forEach(id -> operator.apply(dummy(id)));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void aBanKeepsAResourceAwayAndAColocationPullsAnother() {
        constraints.bannedAndColocated();
    }

    @Test
    @Order(2)
    void aRuleFollowsANodeAttribute() {
        constraints.followsAnAttribute();
    }

    @Test
    @Order(2)
    void aMemberTellsWhetherARulesDateIsNow() {
        assertThat(verdict("lt", "", "2020-01-01")).isEqualTo("EXPIRED");
        assertThat(verdict("gt", "2099-01-01", "")).isEqualTo("NOT_YET");
        assertThat(verdict("in_range", "2020-01-01", "2099-01-01")).isEqualTo("IN_EFFECT");
    }

    private static String verdict(String operation, String start, String end) {
        var date = new Condition.Date("", operation, start, end, Map.of(), Map.of());
        return site.person()
                .api()
                .post("/clusters/" + cluster + "/rules/check", new Rule("", "", "", "", "and", List.of(date)))
                .path("verdict")
                .asString("");
    }

    @Test
    @Order(3)
    void anOrderStopsWhatComesAfter() {
        constraints.ordered();
    }

    @Test
    @Order(4)
    void aTicketLetsAResourceRunAndStopsIt() {
        constraints.byTicket();
    }

    @Test
    @Order(5)
    void setsAreWrittenAndWhatHasNoFormIsShownAndDeleted() {
        constraints.setsAndForeign();
    }

    @Test
    @Order(6)
    void anAlertAgentIsCalled() {
        site.lab()
                .nodes()
                .forEach(node -> site.lab()
                        .exec(
                                node,
                                "/bin/sh",
                                "-c",
                                "printf '#!/bin/sh\\necho \"$CRM_alert_kind $CRM_alert_rsc $CRM_alert_recipient\" >>/var/tmp/alerts\\n'"
                                        + " >/usr/local/bin/conga-alert && chmod 755 /usr/local/bin/conga-alert"
                                        + " && install -m 666 /dev/null /var/tmp/alerts")
                        .orThrow());

        operator.apply(new AlertIntent.PutAlert(
                cluster,
                new Alert(
                        "bell",
                        "/usr/local/bin/conga-alert",
                        "",
                        Map.of(),
                        Map.of("timeout", "20s"),
                        List.of("resources"),
                        List.of(),
                        List.of(new Recipient("", "operators", "", Map.of(), Map.of()))),
                false));
        operator.apply(new ResourceIntent.StopResource(cluster, "app"));
        operator.apply(new ResourceIntent.StartResource(cluster, "app"));

        Eventually.until(Site.LIMIT, () -> alerts().contains("resource app operators"), CibSectionsTest::alerts);
        operator.apply(new AlertIntent.DeleteAlert(cluster, "bell"));
        assertThat(Status.cib(site.lab(), "node2").values("//alert/@id")).isEmpty();
    }

    private static String alerts() {
        var all = new StringBuilder();
        site.lab()
                .nodes()
                .forEach(node -> all.append(
                        site.lab().exec(node, "cat", "/var/tmp/alerts").out()));
        return all.toString();
    }

    @Test
    @Order(7)
    void aRoleAllowsAUserToReadAndRefusesToWrite() {
        site.lab()
                .exec("node1", "useradd", "--no-create-home", "--gid", "haclient", "jane")
                .orThrow();
        operator.apply(role("read", false));
        operator.apply(new AclIntent.PutAclSubject(
                cluster, new AclSubject(AclSubject.Kind.USER, "jane", List.of("watcher")), false));
        operator.apply(new AclIntent.EnableAcls(cluster, true));

        assertThat(asJane("--query").out()).contains("id=\"web\"");
        CommandResult write = asJane("--modify", "--xml-text", "<primitive id=\"web\" description=\"by jane\"/>");
        assertThat(write.succeeded()).as(write.toString()).isFalse();
        assertThat(write.toString()).containsIgnoringCase("permission denied");
        assertThatThrownBy(() -> site.person().plan(new AclIntent.DeleteAcl(cluster, "watcher")))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class, no -> assertThat(no.code()).isEqualTo("cluster.still-used"));

        operator.apply(role("write", true));
        asJane("--modify", "--xml-text", "<primitive id=\"web\" description=\"by jane\"/>")
                .orThrow();

        assertThat(Status.cib(site.lab(), "node2").values("//primitive[@id='web']/@description"))
                .containsExactly("by jane");
        operator.apply(new AclIntent.DeleteAcl(cluster, "jane"));
        operator.apply(new AclIntent.DeleteAcl(cluster, "watcher"));
        operator.apply(new AclIntent.EnableAcls(cluster, false));
    }

    private static AclIntent.PutAclRole role(String kind, boolean existing) {
        return new AclIntent.PutAclRole(
                cluster,
                new AclRole("watcher", "", List.of(new AclPermission("", kind, "/cib", "", "", "", ""))),
                existing);
    }

    private static CommandResult asJane(String... arguments) {
        var words = new java.util.ArrayList<>(
                List.of("setpriv", "--reuid=jane", "--regid=haclient", "--clear-groups", "cibadmin"));
        words.addAll(List.of(arguments));
        return site.lab().exec("node1", words.toArray(String[]::new));
    }

    @Test
    @Order(8)
    void whatNodesHaveToGiveKeepsAResourceOut() {
        for (String node : site.lab().nodes()) {
            operator.apply(new AttributeIntent.SetNodeAttributes(
                    cluster, node, AttributeKind.UTILIZATION, Map.of("memory", "10")));
        }
        for (String[] command : List.of(
                new String[] {
                    "crm_resource",
                    "--resource",
                    "db",
                    "--utilization",
                    "--set-parameter",
                    "memory",
                    "--parameter-value",
                    "20"
                },
                new String[] {"crm_attribute", "--name", "placement-strategy", "--update", "utilization"})) {
            site.lab().exec("node1", command).orThrow();
        }
        site.lab().exec("node1", "crm_resource", "--wait").orThrow();
        assertThat(operator.runningOn("db")).as("it does not fit anywhere").isEmpty();

        Operator.Outcome more = operator.apply(new AttributeIntent.SetNodeAttributes(
                cluster, "node2", AttributeKind.UTILIZATION, Map.of("memory", "30")));

        assertThat(more.predicted("START", "db")).containsExactly("node2");
        assertThat(operator.runningOn("db")).containsExactly("node2");
    }

    @Test
    @Order(9)
    void aTagAndATransientAttribute() {
        operator.apply(
                new TagIntent.PutTag(cluster, new io.conga.protocol.section.Tag("both", List.of("web", "app")), false));
        operator.apply(new AttributeIntent.SetNodeAttributes(
                cluster, "node1", AttributeKind.TRANSIENT, Map.of("mood", "fine")));

        assertThat(Status.cib(site.lab(), "node2").values("//tag[@id='both']/obj_ref/@id"))
                .containsExactly("web", "app");
        assertThat(site.lab()
                        .exec("node2", "attrd_updater", "--query", "--all", "--name", "mood")
                        .out())
                .contains("value=\"fine\"");
        assertThat(Status.cib(site.lab(), "node1").xml()).as("not permanent").doesNotContain("mood");
        operator.apply(new TagIntent.DeleteTag(cluster, "both"));
        assertThat(Status.cib(site.lab(), "node2").values("//tag/@id")).isEmpty();
    }

    private static ResourceIntent.AddResource dummy(String id) {
        return new ResourceIntent.AddResource(
                cluster, id, AgentName.parse("ocf:pacemaker:Dummy"), Map.of(), Map.of(), List.of(), null, false, true);
    }
}
