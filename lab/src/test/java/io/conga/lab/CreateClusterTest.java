package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.LuciApi;
import io.conga.lab.api.Person;
import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.NodeIntent;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From bare nodes to a cluster and back to bare nodes, through luci; what came of it is read on the nodes. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CreateClusterTest {

    private static final List<String> ALL = List.of("node1", "node2", "node3");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(3);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void eachWayThatAddingASystemFailsHasAProblemOfItsOwn() {
        String address = site.lab().address("node1");
        String right = site.person()
                .api()
                .post("/systems/probe", address(address, Lab.RICCI_PORT))
                .path("fingerprint")
                .asString();
        String wrong = right.replace(right.substring(0, 2), right.startsWith("00") ? "11" : "00");

        assertThatThrownBy(() -> add(site.person(), address, right, "not the password"))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class, no -> assertThat(no.code()).isEqualTo("trust.wrong-password"));
        assertThatThrownBy(() -> add(site.person(), address, wrong, Lab.PASSWORD))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class, no -> assertThat(no.code()).isEqualTo("trust.wrong-fingerprint"));
        String nobody = address.substring(0, address.lastIndexOf('.')) + ".99";
        assertThatThrownBy(() -> site.person().api().post("/systems/probe", address(nobody, Lab.RICCI_PORT)))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class, no -> assertThat(no.code()).isEqualTo("node.unreachable"));
        assertThat(site.person().api().get("/systems").path("total").asInt())
                .as("none was added")
                .isZero();
    }

    @Test
    @Order(2)
    void systemsAreAddedByFingerprintAndPassword() {
        site.addSystems();

        assertThat(site.person().api().get("/systems").path("items"))
                .allSatisfy(
                        system -> assertThat(system.path("trust").asString("")).isEqualTo("TRUSTED"))
                .extracting(system -> system.path("name").asString(""))
                .containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    @Order(3)
    void anotherLuciIsTurnedAwayUnlessItTakesOver() {
        Person other = Person.administrator(LuciInLab.startAnother(site.lab(), "other"));
        String address = site.lab().address("node1");

        assertThatThrownBy(() -> other.addSystem(address, Lab.PASSWORD))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class, no -> assertThat(no.code()).isEqualTo("trust.other-luci"));
        other.api().close();
        site.lab().lab("unserve", "other").orThrow();
    }

    @Test
    @Order(4)
    void aClusterOfThreeIsCreatedAndTheNodesShowIt() {
        site.succeed(site.creation("three", ALL));

        NodeTruth.assertOneCluster(site.lab(), "three", ALL);
        String file = site.lab()
                .exec("node1", "cat", "/etc/corosync/corosync.conf")
                .orThrow()
                .out();
        assertThat(file).containsPattern("crypto_cipher:\\s+aes256").containsPattern("crypto_hash:\\s+sha");
        assertThat(site.lab()
                        .exec("node1", "corosync-cmapctl", "totem.crypto_cipher")
                        .out())
                .as("what Corosync itself runs with")
                .contains("aes256");
        Status cib = Status.cib(site.lab(), "node2");
        assertThat(cib.option("stonith-enabled")).containsExactly("true");
        assertThat(cib.option("dc-deadtime")).as("served its purpose").isEmpty();
        assertThat(cib.values("//primitive[@class='stonith' and @type='fence_lab']/@id"))
                .containsExactlyInAnyOrder("fence-node1", "fence-node2", "fence-node3");
        Status status = Status.of(site.lab(), "node3");
        assertThat(List.of("fence-node1", "fence-node2", "fence-node3"))
                .allSatisfy(device -> assertThat(status.runningOn(device)).hasSize(1));
    }

    @Test
    @Order(5)
    void luciShowsTheClusterHealthyWithItsFencingProved() {
        String cluster = site.person().cluster("three");

        Eventually.until(
                Site.LIMIT,
                () -> {
                    JsonNode summary =
                            site.person().api().get("/clusters/" + cluster).path("summary");
                    return summary.path("health").asString("").equals("OK")
                            && summary.path("online").asInt() == 3
                            && summary.path("quorate").asBoolean(false)
                            && !summary.path("fencing").path("proved").isNull();
                },
                () -> site.person().api().get("/clusters/" + cluster).toPrettyString());
        assertThat(site.person().api().get("/clusters/" + cluster).path("proofs"))
                .extracting(proof -> proof.path("node").asString(""))
                .containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    @Order(6)
    void aNodeThatIsInAClusterIsRefused() {
        assertThatThrownBy(() -> site.person().plan(site.creation("second", List.of("node1"))))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class, no -> assertThat(no.code()).isEqualTo("cluster.node-in-cluster"));
    }

    @Test
    @Order(7)
    void deletingItLeavesNoConfiguration() {
        site.succeed(new ClusterIntent.DeleteCluster(site.person().cluster("three")));

        NodeTruth.assertInNoCluster(site.lab(), "three", ALL);
        assertThat(site.person().api().get("/clusters").path("total").asInt()).isZero();
    }

    @Test
    @Order(8)
    void aNodeThatWasLeftOutIsAddedLater() {
        site.succeed(site.creation("grows", List.of("node1", "node2")));
        String cluster = site.person().cluster("grows");
        assertThat(site.lab().exec("node1", "corosync-quorumtool", "-s").out()).contains("2Node");

        site.succeed(new NodeIntent.AddNode(cluster, site.newNode("node3"), true, true));
        site.succeed(new FenceIntent.AddFenceDevice(cluster, site.fenceDevice("node3")));

        NodeTruth.assertOneCluster(site.lab(), "grows", ALL);
        assertThat(site.lab().exec("node1", "corosync-quorumtool", "-s").out()).doesNotContain("2Node");
        assertThat(Status.cib(site.lab(), "node3").values("//primitive[@class='stonith']/@id"))
                .contains("fence-node3");
    }

    @Test
    @Order(9)
    void aNodeIsRemovedAndForgotten() {
        String cluster = site.person().cluster("grows");

        site.succeed(new NodeIntent.RemoveNode(cluster, "node3"));

        NodeTruth.assertOneCluster(site.lab(), "grows", List.of("node1", "node2"));
        NodeTruth.assertInNoCluster(site.lab(), "grows", List.of("node3"));
        assertThat(Status.cib(site.lab(), "node1").values("//nodes/node/@uname"))
                .containsExactlyInAnyOrder("node1", "node2");
        assertThat(site.person().api().get("/clusters/" + cluster).path("nodes"))
                .extracting(node -> node.path("name").asString(""))
                .containsExactlyInAnyOrder("node1", "node2");
    }

    private static void add(Person person, String address, String fingerprint, String password) {
        person.api()
                .post(
                        "/systems",
                        address(address, Lab.RICCI_PORT)
                                .put("fingerprint", fingerprint)
                                .put("password", password)
                                .put("takeOver", false));
    }

    private static ObjectNode address(String address, int port) {
        return JsonMapper.shared().createObjectNode().put("address", address).put("port", port);
    }
}
