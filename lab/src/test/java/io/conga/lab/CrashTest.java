package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.ResourceIntent;
import io.conga.protocol.agent.AgentName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A node dies, or its cable is pulled: luci tells the whole story by events, nobody asks. */
@Tag("cluster")
class CrashTest {

    private static final List<String> ALL = List.of("node1", "node2", "node3");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createAClusterWithAnAddress() {
        // A node that is back after a moment only, so that being away can be seen.
        site = Site.withSystems(3, Map.of("LAB_BOOT_SECONDS", "10"));
        cluster = site.createCluster("crashed");
        site.succeed(new ResourceIntent.AddResource(
                cluster,
                "address",
                AgentName.parse("ocf:heartbeat:IPaddr2"),
                Map.of("ip", site.lab().address("node1").replaceFirst("\\d+$", "200"), "cidr_netmask", "24"),
                Map.of(),
                List.of(),
                null,
                false,
                true));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aCrashedNodeIsSeenLostFencedReplacedAndBack() {
        String victim = Status.of(site.lab(), "node1").runningOn("address").getFirst();
        try (var trail = new EventTrail(site.person().api())) {
            int before = trail.mark();

            site.lab().crash(victim);

            int lost = trail.await(
                    before,
                    "CLUSTER",
                    body -> online(body) == 2
                            && body.path("findings").toString().contains("\"" + victim + "\"")
                            && !body.path("summary").path("health").asString("").equals("OK"));
            trail.await(
                    lost,
                    "CLUSTER",
                    body -> online(body) == 2
                            && shownOn(view(body), "address").size() == 1
                            && !shownOn(view(body), "address").contains(victim));
            trail.await(lost, "CLUSTER", body -> online(body) == 3);
        }
        awaitDetail(detail -> detail.path("views").size() == 1
                && detail.path("views").get(0).path("nodes").size() == 3
                && node(detail, victim).path("problems").isEmpty());
        JsonNode view = view(detail());
        assertThat(view.path("fenceEvents")).as("fenced by the cluster").anySatisfy(event -> {
            assertThat(event.path("target").asString("")).isEqualTo(victim);
            assertThat(event.path("status").asString("")).isEqualTo("success");
        });
        assertThat(shownOn(view, "address")).hasSize(1).doesNotContain(victim);
        assertThat(shownOn(view, "address"))
                .isEqualTo(Status.of(site.lab(), "node1").runningOn("address"));
        NodeTruth.assertOneCluster(site.lab(), "crashed", ALL);
    }

    @Test
    void aNodeWithoutCableIsShownAsTheOthersSeeIt() {
        String victim = Status.of(site.lab(), "node1").runningOn("address").getFirst();
        List<String> others = ALL.stream().filter(node -> !node.equals(victim)).toList();
        try (var trail = new EventTrail(site.person().api())) {
            int before = trail.mark();

            site.lab().cut(victim);

            int lost = trail.await(before, "CLUSTER", body -> online(body) == 2);
            trail.await(
                    before,
                    "SYSTEM",
                    body -> body.path("name").asString("").equals(victim)
                            && body.path("contact").path("state").asString("").equals("UNREACHABLE"));
            awaitDetail(detail -> node(detail, victim)
                            .path("contact")
                            .path("state")
                            .asString("")
                            .equals("UNREACHABLE")
                    && !node(detail, victim).path("problems").isEmpty());
            JsonNode detail = detail();
            assertThat(detail.path("summary").path("seenBy").asString("")).isIn(others);
            assertThat(detail.path("views").get(0).path("nodes"))
                    .extracting(JsonNode::asString)
                    .containsExactlyInAnyOrderElementsOf(others);
            assertThat(detail.path("summary").path("health").asString("")).isEqualTo("ERROR");

            site.lab().heal(victim);
            trail.await(lost, "CLUSTER", body -> online(body) == 3);
        }
        awaitDetail(detail -> node(detail, victim).path("problems").isEmpty()
                && detail.path("views").size() == 1
                && detail.path("views").get(0).path("nodes").size() == 3);
        assertThat(shownOn(view(detail()), "address")).hasSize(1);
    }

    private static int online(JsonNode detail) {
        return detail.path("summary").path("online").asInt();
    }

    private static void awaitDetail(Predicate<JsonNode> condition) {
        Eventually.until(Site.LIMIT, () -> condition.test(detail()), () -> detail().toPrettyString());
    }

    private static JsonNode view(JsonNode detail) {
        return detail.path("views").path(0).path("view");
    }

    private static JsonNode detail() {
        return site.person().api().get("/clusters/" + cluster);
    }

    private static JsonNode node(JsonNode detail, String name) {
        for (JsonNode node : detail.path("nodes")) {
            if (node.path("name").asString("").equals(name)) {
                return node;
            }
        }
        throw new AssertionError("luci does not show " + name);
    }

    private static List<String> shownOn(JsonNode view, String resource) {
        var nodes = new ArrayList<String>();
        for (JsonNode each : view.path("resources")) {
            if (each.path("id").asString("").equals(resource)) {
                each.path("nodes").forEach(node -> nodes.add(node.asString()));
            }
        }
        return nodes;
    }
}
