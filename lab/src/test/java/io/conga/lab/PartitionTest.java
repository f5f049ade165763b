package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.CreateCluster;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The cluster's network parts, luci's does not: two truths, and luci tells both. */
@Tag("cluster")
class PartitionTest {

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createAClusterThatFencesNobody() {
        site = Site.withSystems(3, Lab.MANAGEMENT);
        CreateCluster fenced = site.creation("parted", site.lab().nodes());
        site.succeed(new CreateCluster(
                fenced.name(),
                fenced.nodes(),
                fenced.transport(),
                fenced.encryption(),
                fenced.totem(),
                fenced.installPackages(),
                null,
                fenced.startAtBoot()));
        cluster = site.person().cluster("parted");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void bothSidesOfAPartitionAreShownAsTheySeeThemselves() {
        try (var trail = new EventTrail(site.person().api())) {
            int before = trail.mark();

            site.lab().cut("node3");

            trail.await(before, "CLUSTER", body -> body.path("views").size() == 2);
        }
        Eventually.until(Site.LIMIT, () -> sides().equals("[node1, node2]+ [node3]-"), () -> detail().toPrettyString());
        JsonNode detail = detail();
        assertThat(detail.path("nodes"))
                .allSatisfy(
                        node -> assertThat(node.path("contact").path("state").asString(""))
                                .isEqualTo("CONNECTED"));
        assertThat(online(detail.path("views").get(0))).isEqualTo("[node1, node2]");
        assertThat(online(detail.path("views").get(1))).isEqualTo("[node3]");
        assertThat(detail.path("findings").toString()).contains("finding.partition");
        assertThat(detail.path("summary").path("health").asString("")).isEqualTo("ERROR");

        site.lab().heal("node3");
        Eventually.until(Site.LIMIT, () -> sides().equals("[node1, node2, node3]+"), () -> detail().toPrettyString());
    }

    /** Who is on which side, with + where that side has quorum. */
    private static String sides() {
        var sides = new java.util.ArrayList<String>();
        for (JsonNode view : detail().path("views")) {
            var nodes = new java.util.TreeSet<String>();
            view.path("nodes").forEach(node -> nodes.add(node.asString()));
            sides.add(nodes + (view.path("view").path("quorate").asBoolean() ? "+" : "-"));
        }
        return String.join(" ", sides);
    }

    private static String online(JsonNode view) {
        var nodes = new java.util.TreeSet<String>();
        for (JsonNode member : view.path("view").path("members")) {
            if (member.path("online").asBoolean()) {
                nodes.add(member.path("name").asString());
            }
        }
        return List.copyOf(nodes).toString();
    }

    private static JsonNode detail() {
        return site.person().api().get("/clusters/" + cluster);
    }
}
