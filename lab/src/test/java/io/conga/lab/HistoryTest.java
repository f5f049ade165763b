package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.LuciApi;
import io.conga.planning.cib.CibElement;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.RestoreIntent;
import io.conga.protocol.agent.AgentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Every change stands in the history, whoever made it; a version of it comes back whole; nobody's change is overwritten. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryTest {

    private static final AgentName DUMMY = AgentName.parse("ocf:pacemaker:Dummy");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static Operator operator;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    /** Entry and configuration after the first change of ours. */
    private static long ours;

    private static String whenOurs = "";

    @BeforeAll
    static void createACluster() {
        site = Site.withSystems(2, Map.of());
        cluster = site.createCluster("remembered");
        operator = new Operator(site, cluster);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void ourChangeStandsThereWithWhoWhatAndWhy() {
        operator.apply(add("web", Map.of("fake", "one", "passwd", "correct horse")), "  ticket 4711 ");

        JsonNode entry = entry(one -> text(one, "what").contains("Add the resource web"));
        ours = entry.path("id").asLong();
        whenOurs = configuration();
        assertThat(text(entry, "origin")).isEqualTo("JOB");
        assertThat(text(entry, "user")).isEqualTo(LuciInLab.USER);
        assertThat(text(entry, "reason")).isEqualTo("ticket 4711");
        JsonNode change = detail(entry).path("changes").path(0);
        assertThat(text(change, "kind")).isEqualTo("ADDED");
        assertThat(text(change, "id")).isEqualTo("web");
        assertThat(detail(entry).toString()).contains("ocf").doesNotContain("correct horse");
    }

    @Test
    @Order(2)
    void whatOtherToolsChangeStandsThereLikeOurs() {
        site.lab()
                .exec("node1", "crm_attribute", "--name", "batch-limit", "--update", "7")
                .orThrow();
        JsonNode attribute = entry(one -> text(one, "what").contains("crm_attribute"));
        assertThat(text(attribute, "origin")).isEqualTo("OUTSIDE");
        assertThat(text(attribute, "what")).contains("root").contains("node1");
        assertThat(detail(attribute).path("changes").path(0).path("values").toString())
                .contains("batch-limit")
                .contains("\"7\"");

        site.lab()
                .exec("node2", "pcs", "resource", "create", "bypcs", "ocf:pacemaker:Dummy")
                .orThrow();
        JsonNode pcs = entry(one -> text(one, "what").contains("cibadmin"));
        assertThat(text(pcs, "origin")).isEqualTo("OUTSIDE");
        assertThat(text(pcs, "what")).contains("root").contains("node2");
        assertThat(detail(pcs).path("changes").toString()).contains("ADDED").contains("bypcs");

        operator.apply(new ResourceIntent.EditResource(cluster, "web", Map.of("fake", "two"), Map.of()));
        JsonNode edit = entry(one -> text(one, "what").contains("Change the resource web"));
        JsonNode value = detail(edit).path("changes").path(0).path("values").path(0);
        assertThat(value.toString()).contains("fake").contains("one").contains("two");
        assertThat(site.person()
                        .api()
                        .get("/clusters/" + cluster + "/history?q=bypcs-or-nothing")
                        .path("items"))
                .isEmpty();
        assertThat(site.person()
                        .api()
                        .get("/clusters/" + cluster + "/history?q=crm_attribute")
                        .path("items"))
                .isNotEmpty();
    }

    @Test
    @Order(3)
    void aVersionComesBackWhole() {
        operator.apply(new ResourceIntent.DeleteResource(cluster, "fence-node2"));
        assertThat(site.person()
                        .api()
                        .get("/clusters/" + cluster + "/history/" + ours + "/since")
                        .path("changes")
                        .toString())
                .contains("fence-node2")
                .contains("bypcs");

        Operator.Outcome outcome = operator.apply(new RestoreIntent.RestoreVersion(cluster, ours));

        assertThat(CibElement.parse(configuration())).isEqualTo(CibElement.parse(whenOurs));
        assertThat(outcome.plan().path("changes").valueStream().map(one -> text(one, "kind") + " " + text(one, "id")))
                .contains("REMOVED bypcs", "ADDED fence-node2");
        assertThat(outcome.effects("STOP")).contains("bypcs");
        assertThat(outcome.predicted("START", "fence-node2")).hasSize(1);
        assertThat(operator.runningOn("bypcs")).isEmpty();
        assertThat(operator.runningOn("web")).hasSize(1);
        assertThat(text(entry(one -> text(one, "what").contains("Restore version")), "user"))
                .isEqualTo(LuciInLab.USER);
    }

    @Test
    @Order(4)
    void aStalePlanIsRefusedAndShowsWhoChangedWhat() {
        JsonNode plan =
                site.person().plan(new ResourceIntent.EditResource(cluster, "web", Map.of("fake", "three"), Map.of()));
        String id = text(plan, "id");
        assertThat(site.person().api().get("/plans/" + id + "/changes").path("items"))
                .isEmpty();
        site.lab()
                .exec("node2", "crm_attribute", "--name", "batch-limit", "--update", "9")
                .orThrow();

        assertThatThrownBy(() -> site.person().applyPlan(id))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("cluster.stale"));

        JsonNode changes = site.person().api().get("/plans/" + id + "/changes").path("items");
        assertThat(changes).hasSize(1);
        assertThat(text(changes.path(0).path("entry"), "what")).contains("root@node2 (crm_attribute)");
        assertThat(changes.path(0).path("changes").toString()).contains("batch-limit");
        assertThat(Status.cib(site.lab(), "node1").option("batch-limit")).containsExactly("9");
        assertThat(Status.cib(site.lab(), "node1").values("//nvpair[@name='fake']/@value"))
                .containsExactly("one");
    }

    @Test
    @Order(5)
    void corosyncConfComesBackThroughItsRollout() {
        JsonNode before = entry(one -> text(one, "kind").equals("COROSYNC"));
        long version = Long.parseLong(text(before, "version"));
        for (String node : site.lab().nodes()) {
            site.lab()
                    .exec(
                            node,
                            "/bin/sed",
                            "-i",
                            "-e",
                            "s/config_version: .*/config_version: " + (version + 1) + "/",
                            "-e",
                            "s/^totem {/totem {\\n    token_retransmits_before_loss_const: 7/",
                            "/etc/corosync/corosync.conf")
                    .orThrow();
        }
        site.lab().exec("node1", "corosync-cfgtool", "-R").orThrow();
        JsonNode changed = entry(one ->
                text(one, "kind").equals("COROSYNC") && text(one, "version").equals(String.valueOf(version + 1)));
        assertThat(text(changed, "origin")).isEqualTo("OUTSIDE");
        assertThat(text(detail(changed), "after")).contains("token_retransmits_before_loss_const");
        // All members have to be known with it, or the files would differ.
        Eventually.until(
                Site.LIMIT,
                () -> !plan(before).toString().contains("files-differ"),
                () -> plan(before).toPrettyString());

        operator.apply(
                new RestoreIntent.RestoreVersion(cluster, before.path("id").asLong()));

        for (String node : site.lab().nodes()) {
            assertThat(site.lab()
                            .exec(node, "cat", "/etc/corosync/corosync.conf")
                            .out())
                    .doesNotContain("token_retransmits_before_loss_const")
                    .contains("config_version: " + (version + 2));
        }
        assertThat(site.lab().exec("node1", "corosync-quorumtool", "-s").out()).containsPattern("Quorate:\\s+Yes");
    }

    @Test
    @Order(6)
    void theResourceSaysWhyItRunsHereAndNotThere() {
        String node = operator.runningOn("web").getFirst();
        String other = node.equals("node1") ? "node2" : "node1";
        site.lab()
                .exec("node1", "pcs", "constraint", "location", "web", "avoids", other)
                .orThrow();
        Eventually.until(
                Site.LIMIT,
                () -> placement(other).toString().contains("why.location"),
                () -> placement(other).toPrettyString());

        assertThat(text(placement(other), "verdict")).isEqualTo("MAY_NOT");
        assertThat(text(placement(other), "score")).isEqualTo("-INFINITY");
        assertThat(text(placement(node), "verdict")).isEqualTo("RUNS");
        assertThat(placement(node).path("best").asBoolean()).isTrue();
        assertThat(placement(node).toString()).contains("why.stickiness");
    }

    private static JsonNode placement(String node) {
        for (JsonNode one : site.person()
                .api()
                .get("/clusters/" + cluster + "/resources/web/placement")
                .path("nodes")) {
            if (text(one, "node").equals(node)) {
                return one;
            }
        }
        throw new AssertionError("no word on " + node);
    }

    private static JsonNode plan(JsonNode entry) {
        return site.person()
                .plan(new RestoreIntent.RestoreVersion(cluster, entry.path("id").asLong()));
    }

    private static ResourceIntent.AddResource add(String id, Map<String, String> parameters) {
        return new ResourceIntent.AddResource(cluster, id, DUMMY, parameters, Map.of(), List.of(), null, false, true);
    }

    /** The newest entry like that, once it is there. */
    private static JsonNode entry(Predicate<JsonNode> wanted) {
        return Eventually.value(
                Site.LIMIT,
                () -> {
                    for (JsonNode entry : history()) {
                        if (wanted.test(entry)) {
                            return Optional.of(entry);
                        }
                    }
                    return Optional.empty();
                },
                () -> history().toPrettyString());
    }

    private static JsonNode history() {
        return site.person().api().get("/clusters/" + cluster + "/history").path("items");
    }

    private static JsonNode detail(JsonNode entry) {
        return site.person()
                .api()
                .get("/clusters/" + cluster + "/history/" + entry.path("id").asLong());
    }

    private static String configuration() {
        return site.lab()
                .exec("node1", "cibadmin", "--query", "--scope", "configuration")
                .orThrow()
                .out();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
