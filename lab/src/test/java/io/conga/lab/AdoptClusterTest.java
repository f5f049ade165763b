package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conga.lab.api.LuciApi;
import java.nio.file.Files;
import java.nio.file.Path;
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
import tools.jackson.databind.json.JsonMapper;

/** Clusters that luci did not make: they appear whole, and not a byte of theirs changes. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdoptClusterTest {

    private static final List<String> ALL = List.of("node1", "node2", "node3");

    /** Content, age and owner of every file that makes the cluster; the CIB's version; what starts at boot. */
    private static final String EVERYTHING = """
            find /etc/corosync /var/lib/pacemaker/cib /etc/systemd/system /var/lib/corosync -type f -o -type l |
              grep -v ringid | sort | while read -r file; do
                echo "$file $(stat -c '%a %U %Y' "$file") $(sha256sum <"$file" | cut -c1-16)"
              done
            cibadmin --query --scope configuration | sha256sum
            cibadmin --query | head -n 1 | grep -o ' epoch="[0-9]*"\\| admin_epoch="[0-9]*"'
            """;

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
    void aClusterMadeByHandAppearsWholeAndUnchanged() {
        site.lab().form();

        adoptAndCompare("handmade");
    }

    @Test
    @Order(2)
    void aMemberThatIsAddedLaterTakesItsPlace() {
        String address = site.lab().address("node3");
        String cluster = site.person().cluster("handmade");
        String before = everything("node3");
        site.person().api().delete("/clusters/" + cluster + "?systems=true");
        assertThat(everything("node3")).as("letting go of it").isEqualTo(before);

        JsonNode found = discover("node1");
        String again = adopt(found, "handmade", List.of("node1", "node2"));
        assertThat(node(again, "node3").path("system").isNull()).isTrue();
        assertThat(node(again, "node3").path("problems").isEmpty())
                .as("it is red and says why")
                .isFalse();
        site.person().addSystem(address, Lab.PASSWORD);

        Eventually.until(
                Site.LIMIT,
                () -> node(again, "node3").path("problems").isEmpty()
                        && !node(again, "node3").path("system").isNull(),
                () -> node(again, "node3").toPrettyString());
        assertThat(everything("node3")).isEqualTo(before);
        site.person().api().delete("/clusters/" + again + "?systems=true");
    }

    @Test
    @Order(3)
    void aClusterMadeByPcsAppearsWholeAndUnchanged() {
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/pcs")), "pcs is not installed");
        for (String node : ALL) {
            site.lab()
                    .exec(
                            node,
                            "/bin/sh",
                            "-c",
                            "systemctl stop pacemaker corosync; rm -rf /etc/corosync/corosync.conf"
                                    + " /var/lib/pacemaker/cib/*; echo hacluster:lab-of-pcs | chpasswd; systemctl start pcsd")
                    .orThrow();
            site.lab().lab("wait-port", node, "2224", "120").orThrow();
        }
        pcs("host", "auth", "-u", "hacluster", "-p", "lab-of-pcs", "node1", "node2", "node3");
        pcs("cluster", "setup", "bypcs", "node1", "node2", "node3", "--start", "--enable", "--wait=180", "--force");

        adoptAndCompare("bypcs");
    }

    @Test
    @Order(4)
    void debiansOwnConfigurationIsNoCluster() {
        try (Site fresh = Site.withSystems(1, Map.of("LAB_DEBIAN_DEFAULT", "running"))) {
            assertThat(fresh.lab().exec("node1", "pgrep", "-x", "corosync").succeeded())
                    .as("Corosync runs, as on a fresh Debian")
                    .isTrue();

            assertThatThrownBy(() -> fresh.person()
                            .api()
                            .post(
                                    "/clusters/discover",
                                    JsonMapper.shared().createObjectNode().put("system", fresh.system("node1"))))
                    .isInstanceOfSatisfying(
                            LuciApi.Refused.class, no -> assertThat(no.code()).isEqualTo("cluster.not-in-cluster"));
            JsonNode plan = fresh.person().plan(fresh.creation("fresh", List.of("node1")));
            assertThat(plan.path("plan").path("steps").isEmpty())
                    .as("it can become a member of a real one: %s", plan.toPrettyString())
                    .isFalse();
        }
    }

    private static void adoptAndCompare(String name) {
        site.lab().exec("node1", "crm_resource", "--wait").orThrow();
        Map<String, String> before = everything();

        JsonNode found = discover("node1");
        assertThat(found.path("name").asString()).isEqualTo(name);
        assertThat(found.path("members"))
                .extracting(member -> member.path("name").asString(""))
                .containsExactlyElementsOf(ALL);
        assertThat(found.path("members"))
                .filteredOn(member -> member.path("authenticated").asBoolean(false))
                .extracting(member -> member.path("name").asString(""))
                .containsExactly("node1");
        String cluster = adopt(found, name, ALL);

        Eventually.until(
                Site.LIMIT,
                () -> {
                    JsonNode detail = site.person().api().get("/clusters/" + cluster);
                    return detail.path("summary").path("online").asInt() == 3
                            && detail.path("summary").path("quorate").asBoolean(false)
                            && detail.path("nodes").size() == 3
                            && !detail.path("configuration").isNull();
                },
                () -> site.person().api().get("/clusters/" + cluster).toPrettyString());
        assertThat(everything()).isEqualTo(before);
    }

    /** Names one node, shows its fingerprint, gives root's password. */
    private static JsonNode discover(String node) {
        var json = JsonMapper.shared();
        String address = site.lab().address(node);
        JsonNode seen = site.person()
                .api()
                .post(
                        "/systems/probe",
                        json.createObjectNode().put("address", address).put("port", Lab.RICCI_PORT));
        return site.person()
                .api()
                .post(
                        "/clusters/discover",
                        json.createObjectNode()
                                .put("address", address)
                                .put("port", Lab.RICCI_PORT)
                                .put("fingerprint", seen.path("fingerprint").asString())
                                .put("password", Lab.PASSWORD));
    }

    /** @return luci's id of the cluster */
    private static String adopt(JsonNode found, String name, List<String> members) {
        var request = JsonMapper.shared()
                .createObjectNode()
                .put("name", name)
                .put("system", found.path("system").asString());
        var list = request.putArray("members");
        for (JsonNode member : found.path("members")) {
            if (members.contains(member.path("name").asString())) {
                list.addObject()
                        .put("name", member.path("name").asString())
                        .put("address", member.path("address").asString())
                        .put("port", Lab.RICCI_PORT)
                        .put("fingerprint", member.path("fingerprint").asString())
                        .put("password", Lab.PASSWORD)
                        .put("takeOver", false);
            }
        }
        JsonNode answer = site.person().api().post("/clusters", request);
        assertThat(answer.path("members"))
                .allSatisfy(outcome -> assertThat(outcome.path("problem").isNull())
                        .as("%s", outcome)
                        .isTrue());
        return answer.path("cluster").asString();
    }

    private static JsonNode node(String cluster, String name) {
        for (JsonNode node : site.person().api().get("/clusters/" + cluster).path("nodes")) {
            if (node.path("name").asString().equals(name)) {
                return node;
            }
        }
        throw new AssertionError("luci does not show " + name);
    }

    private static Map<String, String> everything() {
        var all = new TreeMap<String, String>();
        ALL.forEach(node -> all.put(node, everything(node)));
        return all;
    }

    private static String everything(String node) {
        String text =
                site.lab().exec(node, "/bin/sh", "-c", EVERYTHING).orThrow().out();
        assertThat(text).contains("corosync.conf").contains("cib.xml").contains("epoch");
        return text;
    }

    private static void pcs(String... words) {
        var command = new ArrayList<>(List.of("/usr/sbin/pcs"));
        command.addAll(List.of(words));
        site.lab().exec("node1", command.toArray(String[]::new)).orThrow();
    }
}
