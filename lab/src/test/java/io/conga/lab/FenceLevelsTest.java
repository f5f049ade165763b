package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.LuciApi;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.planning.intent.FenceIntent.NewFenceLevel;
import io.conga.planning.intent.NodeIntent;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.section.FenceLevel.TargetKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Main and backup levels of fencing, the test by off and on, and a person's word that a node is off. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FenceLevelsTest {

    private static final List<String> ALL = List.of("node1", "node2", "node3");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static Operator operator;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createAClusterWithADeviceThatCanNotCut() {
        site = Site.withSystems(3, Map.of());
        cluster = site.createCluster("levelled");
        operator = new Operator(site, cluster);
        // It tells the power state, so it passes its proof; but when it shall cut, its agent is asked for nonsense.
        operator.apply(new FenceIntent.AddFenceDevice(
                cluster,
                new NewFenceDevice(
                        "blunt",
                        AgentName.parse("stonith:fence_lab"),
                        Map.of(
                                "ip",
                                site.lab().bmcAddress(),
                                "pcmk_reboot_action",
                                "nonsense",
                                "pcmk_off_action",
                                "nonsense"),
                        List.of("node3"),
                        Map.of())));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static void levels(NewFenceLevel... levels) {
        operator.apply(new FenceIntent.SetFenceLevels(cluster, TargetKind.NODE, "node3", "", List.of(levels)));
    }

    @Test
    @Order(1)
    void theBackupFencesWhenTheMainLevelFails() {
        levels(new NewFenceLevel(1, List.of("blunt")), new NewFenceLevel(2, List.of("fence-node3")));
        assertThat(Status.cib(site.lab(), "node2").values("//fencing-level[@target='node3']/@devices"))
                .containsExactly("blunt", "fence-node3");

        operator.apply(new NodeIntent.FenceNode(cluster, "node3", "reboot"));

        NodeTruth.assertOneCluster(site.lab(), "levelled", ALL);
        assertThat(fencerSaid("targeting node3 using blunt returned"))
                .isNotEmpty()
                .doesNotContain("returned 0");
        assertThat(fencerSaid("targeting node3 using fence-node3 returned")).contains("returned 0");
    }

    /** What the fencers logged of their devices. */
    private static String fencerSaid(String words) {
        var said = new StringBuilder();
        for (String node : ALL) {
            said.append(site.lab()
                    .exec(node, "grep", "-h", "pacemaker-fenced.*" + words, "/var/log/pacemaker/pacemaker.log")
                    .out());
        }
        return said.toString();
    }

    @Test
    @Order(2)
    void aTestSwitchesTheNodeOffAndOn() {
        operator.apply(new FenceIntent.TestFencing(cluster, "node2"));

        // Pacemaker's history keeps the fencing, not the switching on, which the node's own life shows.
        assertThat(site.lab().isOn("node2")).isTrue();
        NodeTruth.assertOneCluster(site.lab(), "levelled", ALL);
        assertThat(site.lab()
                        .exec("node1", "stonith_admin", "--history", "node2", "--output-as=xml")
                        .out())
                .contains("action=\"off\"");
    }

    @Test
    @Order(3)
    void aPersonsWordCountsOnlyWhenTheNodeIsOff() {
        levels(new NewFenceLevel(1, List.of("blunt")));
        assertThatThrownBy(() -> site.person().plan(new FenceIntent.ConfirmOff(cluster, "node3", "node2")))
                .isInstanceOf(LuciApi.Refused.class);
        JsonNode alive = site.person().plan(new FenceIntent.ConfirmOff(cluster, "node3", "node3"));
        assertThatThrownBy(() -> site.person().applyPlan(alive.path("id").asString()))
                .as("it is online")
                .isInstanceOf(LuciApi.Refused.class);

        site.lab().crash("node3");
        Eventually.until(
                Site.LIMIT,
                () -> Status.of(site.lab(), "node1").is("node3", "unclean") && !answers("node3"),
                () -> Status.of(site.lab(), "node1").xml());
        site.person().succeed(new FenceIntent.ConfirmOff(cluster, "node3", "node3"), Site.LIMIT);

        assertThat(Status.of(site.lab(), "node1").is("node3", "unclean")).isFalse();
        assertThat(Status.of(site.lab(), "node1").online()).containsExactly("node1", "node2");
        levels();
        assertThat(Status.cib(site.lab(), "node1").values("//fencing-level/@id"))
                .isEmpty();
        site.lab().start("node3");
        site.lab().waitReady(Site.LIMIT, "node1", "node2", "node3");
    }

    private static boolean answers(String node) {
        for (JsonNode each : site.person().api().get("/clusters/" + cluster).path("nodes")) {
            if (each.path("name").asString("").equals(node)) {
                return each.at("/contact/state").asString("").equals("CONNECTED");
            }
        }
        return false;
    }
}
