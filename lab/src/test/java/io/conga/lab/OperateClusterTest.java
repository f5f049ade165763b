package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.protocol.agent.AgentName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Resources, nodes and the cluster as a whole: planned, predicted, applied, and then looked at on the nodes. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperateClusterTest {

    private static final List<String> ALL = List.of("node1", "node2", "node3");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static Operator operator;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createACluster() {
        site = Site.withSystems(3, Map.of());
        cluster = site.createCluster("operated");
        operator = new Operator(site, cluster);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void aFloatingAddressStartsWhereItWasPredicted() {
        String address = site.lab().address("node1").replaceFirst("\\d+$", "200");

        Operator.Outcome outcome = operator.apply(new ResourceIntent.AddResource(
                cluster,
                "address",
                AgentName.parse("ocf:heartbeat:IPaddr2"),
                Map.of("ip", address, "cidr_netmask", "24"),
                Map.of(),
                List.of(),
                null,
                false,
                true));

        assertThat(outcome.predicted("START", "address")).hasSize(1);
        assertThat(operator.runningOn("address")).isEqualTo(outcome.predicted("START", "address"));
        String node = operator.runningOn("address").getFirst();
        assertThat(site.lab().exec(node, "ip", "-4", "-o", "address").out()).contains(address + "/24");
        assertThat(site.lab().lab("hub", "ping", "-c", "1", "-W", "5", address).succeeded())
                .as("it answers")
                .isTrue();
    }

    @Test
    @Order(2)
    void aResourceAndACloneStartWhereTheyWerePredicted() {
        Operator.Outcome dummy = operator.apply(dummy("web", false));
        Operator.Outcome clone = operator.apply(dummy("probe", true));

        assertThat(operator.runningOn("web")).isEqualTo(dummy.predicted("START", "web"));
        assertThat(clone.effects("START")).hasSize(3);
        assertThat(operator.runningOn("probe")).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    @Order(3)
    void aChangedValueIsInTheCib() {
        operator.apply(new ResourceIntent.EditResource(
                cluster, "web", Map.of("fake", "changed by luci"), Map.of("resource-stickiness", "7")));

        Status cib = Status.cib(site.lab(), "node2");
        assertThat(cib.values("//primitive[@id='web']//nvpair[@name='fake']/@value"))
                .containsExactly("changed by luci");
        assertThat(cib.values("//primitive[@id='web']//nvpair[@name='resource-stickiness']/@value"))
                .containsExactly("7");
        assertThat(operator.runningOn("web")).hasSize(1);
    }

    @Test
    @Order(4)
    void stoppedItRunsNowhereAndStartedItRunsAgain() {
        String node = operator.runningOn("web").getFirst();

        Operator.Outcome stop = operator.apply(new ResourceIntent.StopResource(cluster, "web"));
        assertThat(stop.effects("STOP")).contains("web");
        assertThat(stop.from("STOP", "web")).containsExactly(node);
        assertThat(operator.runningOn("web")).isEmpty();
        Operator.Outcome start = operator.apply(new ResourceIntent.StartResource(cluster, "web"));

        assertThat(operator.runningOn("web")).hasSize(1).isEqualTo(start.predicted("START", "web"));
    }

    @Test
    @Order(5)
    void movedItStaysThereUntilItIsCleared() {
        String before = operator.runningOn("web").getFirst();
        String target =
                ALL.stream().filter(node -> !node.equals(before)).findFirst().orElseThrow();

        Operator.Outcome move = operator.apply(new ResourceIntent.MoveResource(cluster, "web", target));

        assertThat(move.predicted("MOVE", "web")).containsExactly(target);
        assertThat(operator.runningOn("web")).containsExactly(target);
        assertThat(Status.cib(site.lab(), "node1").values("//rsc_location[@rsc='web']/@id"))
                .containsExactly("cli-prefer-web");
        operator.apply(new ResourceIntent.ClearResource(cluster, "web"));
        assertThat(Status.cib(site.lab(), "node1").values("//rsc_location[@rsc='web']/@id"))
                .isEmpty();
    }

    @Test
    @Order(6)
    void aFailureIsShownAndForgottenByCleanup() {
        String node = operator.runningOn("web").getFirst();
        site.lab()
                .exec(node, "crm_resource", "--fail", "--resource", "web", "--node", node)
                .orThrow();
        Eventually.until(
                Site.LIMIT,
                () -> !operator.luciFailures().isEmpty(),
                () -> Status.of(site.lab(), "node1").xml());
        site.lab().exec("node1", "crm_resource", "--wait").orThrow();

        operator.apply(new ResourceIntent.CleanupResource(cluster, "web", null));

        assertThat(Status.of(site.lab(), "node2").values("//failures/failure/@op_key"))
                .isEmpty();
        assertThat(operator.runningOn("web")).hasSize(1);
        Eventually.until(
                Site.LIMIT,
                () -> operator.luciFailures().isEmpty(),
                () -> operator.luciFailures().toString());
    }

    @Test
    @Order(7)
    void standbyAndMaintenanceAreTurnedOnAndOff() {
        String node = operator.runningOn("address").getFirst();

        Operator.Outcome standby = operator.apply(new NodeIntent.SetStandby(cluster, node, true));

        assertThat(Status.of(site.lab(), "node1").is(node, "standby")).isTrue();
        assertThat(operator.runningOn("address")).doesNotContain(node).isEqualTo(standby.predicted("MOVE", "address"));
        operator.apply(new NodeIntent.SetStandby(cluster, node, false));
        assertThat(Status.of(site.lab(), "node1").is(node, "standby")).isFalse();
        operator.apply(new NodeIntent.SetMaintenance(cluster, node, true));
        assertThat(Status.of(site.lab(), "node2").is(node, "maintenance")).isTrue();
        operator.apply(new NodeIntent.SetMaintenance(cluster, node, false));
        assertThat(Status.of(site.lab(), "node2").is(node, "maintenance")).isFalse();
    }

    @Test
    @Order(8)
    void aDeletedResourceIsGone() {
        operator.apply(new ResourceIntent.DeleteResource(cluster, "web"));

        assertThat(Status.cib(site.lab(), "node3").xml()).doesNotContain("\"web\"");
        assertThat(operator.runningOn("web")).isEmpty();
    }

    @Test
    @Order(9)
    void aNodeLeavesAndJoins() {
        String node = operator.runningOn("address").getFirst();
        String other =
                ALL.stream().filter(each -> !each.equals(node)).findFirst().orElseThrow();

        operator.apply(new NodeIntent.StopNode(cluster, node));

        assertThat(NodeTruth.of(site.lab(), node).running()).isEmpty();
        assertThat(Status.of(site.lab(), other).runningOn("address")).hasSize(1).doesNotContain(node);
        operator.apply(new NodeIntent.StartNode(cluster, node));
        NodeTruth.assertOneCluster(site.lab(), "operated", ALL);
    }

    @Test
    @Order(10)
    void aRebootedNodeAndAFencedNodeComeBack() {
        site.lab().exec("node3", "touch", "/run/before").orThrow();
        operator.apply(new NodeIntent.RebootNode(cluster, "node3"));
        assertThat(site.lab().exec("node3", "test", "-e", "/run/before").succeeded())
                .as("it really went down")
                .isFalse();
        NodeTruth.assertOneCluster(site.lab(), "operated", ALL);

        site.lab().exec("node2", "touch", "/run/before").orThrow();
        operator.apply(new NodeIntent.FenceNode(cluster, "node2", "reboot"));
        assertThat(site.lab().exec("node2", "test", "-e", "/run/before").succeeded())
                .as("it really lost its power")
                .isFalse();
        assertThat(site.lab()
                        .exec("node1", "stonith_admin", "--history", "node2", "--output-as=xml")
                        .out())
                .contains("status=\"success\"");
        NodeTruth.assertOneCluster(site.lab(), "operated", ALL);
    }

    @Test
    @Order(11)
    void theWholeClusterStopsAndStarts() {
        operator.apply(new ClusterIntent.StopCluster(cluster));
        assertThat(site.truths()).allSatisfy(truth -> {
            assertThat(truth.running()).isEmpty();
            assertThat(truth.clusterName()).isEqualTo("operated");
        });

        operator.apply(new ClusterIntent.StartCluster(cluster));

        NodeTruth.assertOneCluster(site.lab(), "operated", ALL);
        assertThat(operator.runningOn("address")).hasSize(1);
        assertThat(operator.runningOn("probe")).containsExactlyInAnyOrderElementsOf(ALL);
    }

    private static ResourceIntent.AddResource dummy(String id, boolean cloned) {
        return new ResourceIntent.AddResource(
                cluster, id, AgentName.parse("ocf:pacemaker:Dummy"), Map.of(), Map.of(), List.of(), null, cloned, true);
    }
}
