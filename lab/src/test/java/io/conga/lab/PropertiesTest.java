package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.LuciApi;
import io.conga.planning.intent.CorosyncIntent.SetLinks;
import io.conga.planning.intent.CorosyncIntent.SetTotem;
import io.conga.planning.intent.CorosyncIntent.SetTransport;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.PropertyIntent.Kind;
import io.conga.planning.intent.PropertyIntent.SetClusterOptions;
import io.conga.planning.intent.PropertyIntent.SetDefaults;
import io.conga.planning.intent.ResourceIntent;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.corosync.CorosyncLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Global properties of a real cluster: options of the CIB, totem keys, links and transports, and what is refused. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PropertiesTest {

    private static final List<String> ALL = List.of("node1", "node2", "node3");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static Operator operator;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createAClusterWithAFloatingAddress() {
        site = Site.withSystems(3, Map.of());
        cluster = site.createCluster("global");
        operator = new Operator(site, cluster);
        String address = site.lab().address("node1").replaceFirst("\\d+$", "200");
        operator.apply(new ResourceIntent.AddResource(
                cluster,
                "address",
                AgentName.parse("ocf:heartbeat:IPaddr2"),
                Map.of("ip", address, "cidr_netmask", "24"),
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
    @Order(1)
    void theEngineDescribesItsOptions() {
        JsonNode options = site.person().api().get("/clusters/" + cluster + "/properties");

        JsonNode fencing = named(options.path("cluster"), "stonith-enabled");
        assertThat(fencing.path("type").asString("")).isEqualTo("boolean");
        assertThat(fencing.path("source").asString("")).isIn("pacemaker-schedulerd", "crm_attribute");
        JsonNode token = named(options.path("totem"), "token");
        assertThat(token.path("defaultValue").asString("")).isEqualTo("3000");
        assertThat(token.path("unit").asString("")).isEqualTo("milliseconds");
        assertThat(named(options.path("fenceDevice"), "pcmk_delay_base")
                        .path("type")
                        .asString(""))
                .isNotEmpty();
    }

    @Test
    @Order(2)
    void aClusterOptionIsSetAndPutBack() {
        operator.apply(new SetClusterOptions(cluster, Map.of("no-quorum-policy", "freeze", "dc-deadtime", "5s")));
        assertThat(Status.cib(site.lab(), "node2").option("no-quorum-policy")).containsExactly("freeze");
        assertThat(Status.cib(site.lab(), "node2").option("dc-deadtime")).containsExactly("5s");

        operator.apply(new SetClusterOptions(cluster, Map.of("no-quorum-policy", "")));

        assertThat(Status.cib(site.lab(), "node3").option("no-quorum-policy")).isEmpty();
        assertThat(Status.cib(site.lab(), "node3").option("dc-deadtime")).containsExactly("5s");
    }

    @Test
    @Order(3)
    void aDefaultIsSetAndADangerousOneSaysSo() {
        operator.apply(new SetDefaults(cluster, Kind.RESOURCES, Map.of("resource-stickiness", "1")));
        assertThat(Status.cib(site.lab(), "node1").values("//rsc_defaults//nvpair[@name='resource-stickiness']/@value"))
                .containsExactly("1");

        assertThat(hazards(new SetDefaults(cluster, Kind.RESOURCES, Map.of("resource-stickiness", "0"))))
                .contains("WARNING hazard.stickiness-zero");
        assertThat(hazards(new SetClusterOptions(cluster, Map.of("stonith-enabled", "false"))))
                .contains("WARNING hazard.fencing-goes-off");
    }

    @Test
    @Order(4)
    void whatIsWrongIsRefusedAndNothingIsChanged() {
        String cib = Status.cib(site.lab(), "node1").xml();
        List<String> files = files();

        assertRefused(new SetClusterOptions(cluster, Map.of("no-quorum-policy", "hope")), "options.no-quorum-policy");
        assertRefused(new SetClusterOptions(cluster, Map.of("no-such-option", "1")), "options.no-such-option");
        assertRefused(new SetTotem(cluster, Map.of("token", "soon")), "totem.token");
        assertRefused(new SetTransport(cluster, "udp", false, "192.0.2.1", null, null), "mcastaddr");
        // What only Corosync itself knows: its own check says it before anything is written.
        JsonNode plan = site.person().plan(new SetTotem(cluster, Map.of("hold", "1")));
        assertThat(plan.path("problems").toString())
                .contains("cluster.edit-refused")
                .contains("hold timeout parameter (1 ms) may not be less than");
        JsonNode job =
                site.person().awaitEnd(site.person().applyPlan(plan.path("id").asString()), Site.LIMIT);
        assertThat(job.path("state").asString("")).isEqualTo("ROLLED_BACK");

        assertThat(Status.cib(site.lab(), "node1").xml()).isEqualTo(cib);
        assertThat(files()).isEqualTo(files);
    }

    @Test
    @Order(5)
    void aTotemKeyIsTakenOnWhileAllRun() {
        List<String> running = processes();

        operator.apply(new SetTotem(cluster, Map.of("token", "4000")));

        for (String node : ALL) {
            // 650 ms more for the third node: token_coefficient.
            assertThat(cmap(node, "runtime.config.totem.token")).isEqualTo("4650");
        }
        assertThat(processes()).as("no Corosync was restarted").isEqualTo(running);
        assertWhole();
        operator.apply(new SetTotem(cluster, Map.of("token", "")));
        assertThat(cmap("node3", "runtime.config.totem.token")).isEqualTo("3650");
    }

    @Test
    @Order(6)
    void aLinkIsAddedAndRemovedWhileAllRun() {
        List<String> running = processes();
        var second = new TreeMap<String, String>();
        for (String node : ALL) {
            String address = site.lab().address(node).replaceFirst("^\\d+\\.\\d+", "10.250");
            second.put(node, address);
            site.lab()
                    .exec(node, "ip", "address", "add", address + "/24", "dev", "eth0")
                    .orThrow();
        }

        operator.apply(new SetLinks(
                cluster, null, List.of(first(), new CorosyncLink(1, second, Map.of("knet_link_priority", "7")))));

        assertThat(site.lab().exec("node2", "corosync-cfgtool", "-s").out())
                .contains("LINK ID 1")
                .contains(second.get("node2"));
        assertWhole();
        // How a node sends is its own affair: one after another, and the services move out of the way.
        operator.apply(new SetLinks(
                cluster, "active", List.of(first(), new CorosyncLink(1, second, Map.of("knet_link_priority", "7")))));
        assertThat(cmap("node1", "totem.link_mode")).isEqualTo("active");
        assertThat(processes()).as("each Corosync was restarted").doesNotContainAnyElementsOf(running);
        assertWhole();
        operator.apply(new SetLinks(cluster, null, List.of(first())));
        assertThat(site.lab().exec("node2", "corosync-cfgtool", "-s").out()).doesNotContain("LINK ID 1");
        assertWhole();
    }

    @Test
    @Order(7)
    void multicastWithAnAddressThatIsGiven() {
        Operator.Outcome outcome = operator.apply(new SetTransport(cluster, "udp", false, "239.255.77.1", 5405, null));

        assertThat(outcome.plan().path("plan").path("hazards").toString()).contains("hazard.all-restart-running");
        assertThat(transport("node2")).isEqualTo("udp");
        assertThat(cmap("node3", "totem.interface.0.mcastaddr")).isEqualTo("239.255.77.1");
        assertWhole();
    }

    @Test
    @Order(8)
    void multicastWithAnAddressThatCorosyncChooses() {
        operator.apply(new SetTransport(cluster, "udp", false, null, null, null));

        assertThat(transport("node1")).isEqualTo("udp");
        assertThat(files()).noneMatch(text -> text.contains("mcastaddr"));
        assertWhole();
    }

    @Test
    @Order(9)
    void aTransportThatFailsIsTakenBack() {
        List<String> before = files();
        // The key can't be written on one node: by then the whole cluster is stopped.
        shell(
                "node3",
                "mv /etc/corosync/authkey /run/authkey && mkdir /etc/corosync/authkey && touch /etc/corosync/authkey/x");

        JsonNode job = site.person()
                .awaitEnd(site.person().apply(new SetTransport(cluster, "knet", true, null, null, null)), Site.LIMIT);

        assertThat(job.path("state").asString("")).as(job.toPrettyString()).isEqualTo("ROLLED_BACK");
        assertThat(files()).isEqualTo(before);
        // A transport without encryption has no use for the key; the nodes keep the new one where it came.
        String key = shell("node1", "base64 -w0 /etc/corosync/authkey");
        shell("node3", "rm -r /etc/corosync/authkey && echo " + key + " | base64 -d >/etc/corosync/authkey");
        Eventually.until(
                Site.LIMIT,
                () -> operator.runningOn("address").size() == 1,
                () -> Status.of(site.lab(), "node1").xml());
        assertWhole();
    }

    @Test
    @Order(10)
    void unicastWithoutKnet() {
        operator.apply(new SetTransport(cluster, "udpu", false, null, null, null));

        assertThat(transport("node1")).isEqualTo("udpu");
        assertWhole();
    }

    @Test
    @Order(11)
    void backToKnetWithEncryption() {
        String keyBefore = NodeTruth.of(site.lab(), "node1").authkey();

        operator.apply(new SetTransport(cluster, "knet", true, null, null, null));

        assertThat(transport("node3")).isEqualTo("knet");
        assertThat(cmap("node1", "totem.crypto_cipher")).isEqualTo("aes256");
        assertThat(NodeTruth.of(site.lab(), "node1").authkey()).as("a new key").isNotEqualTo(keyBefore);
        assertWhole();
    }

    private static void assertWhole() {
        NodeTruth.assertOneCluster(site.lab(), "global", ALL);
        assertThat(operator.runningOn("address")).as("the floating address").hasSize(1);
    }

    private static void assertRefused(Intent intent, String field) {
        assertThatThrownBy(() -> site.person().plan(intent))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class, no -> assertThat(no.toString()).contains(field));
    }

    private static List<String> hazards(Intent intent) {
        var found = new ArrayList<String>();
        site.person()
                .plan(intent)
                .path("plan")
                .path("hazards")
                .forEach(hazard -> found.add(hazard.path("severity").asString("") + " "
                        + hazard.path("message").path("code").asString("")));
        return found;
    }

    private static CorosyncLink first() {
        var addresses = new TreeMap<String, String>();
        ALL.forEach(node -> addresses.put(node, site.lab().address(node)));
        return new CorosyncLink(0, addresses, Map.of());
    }

    private static JsonNode named(JsonNode options, String name) {
        for (JsonNode option : options) {
            if (option.path("name").asString("").equals(name)) {
                return option;
            }
        }
        throw new AssertionError("no option " + name + " in " + options.toPrettyString());
    }

    private static List<String> files() {
        return ALL.stream()
                .map(node -> site.lab()
                        .exec(node, "cat", "/etc/corosync/corosync.conf")
                        .orThrow()
                        .out())
                .toList();
    }

    private static List<String> processes() {
        return ALL.stream()
                .map(node -> node + " "
                        + site.lab()
                                .exec(node, "pgrep", "-x", "corosync")
                                .orThrow()
                                .out()
                                .strip())
                .toList();
    }

    private static String shell(String node, String line) {
        return site.lab().exec(node, "/bin/sh", "-c", line).orThrow().out().strip();
    }

    private static String cmap(String node, String key) {
        String line =
                site.lab().exec(node, "corosync-cmapctl", "-g", key).orThrow().out();
        return line.substring(line.indexOf('=') + 1).strip();
    }

    private static String transport(String node) {
        return site.lab()
                .exec(node, "corosync-cfgtool", "-s")
                .orThrow()
                .out()
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst(".*transport ", "");
    }
}
