package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.QuorumIntent.RemoveSbd;
import io.conga.planning.intent.QuorumIntent.SetSbd;
import io.conga.planning.intent.ResourceIntent;
import io.conga.protocol.agent.AgentName;
import java.util.HashMap;
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

/** SBD on a disk that all nodes see: the node that is cut off ends itself, what ran there runs elsewhere. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SbdTest {

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createAClusterWithoutFencing() {
        var settings = new HashMap<>(Lab.MANAGEMENT);
        settings.put("LAB_BOOT_SECONDS", "10");
        site = Site.withSystems(3, settings);
        CreateCluster fenced = site.creation("poisoned", site.lab().nodes());
        site.succeed(new CreateCluster(
                fenced.name(),
                fenced.nodes(),
                fenced.transport(),
                fenced.encryption(),
                fenced.totem(),
                fenced.installPackages(),
                null,
                fenced.startAtBoot()));
        cluster = site.person().cluster("poisoned");
        site.succeed(new ResourceIntent.AddResource(
                cluster,
                "service",
                AgentName.parse("ocf:pacemaker:Dummy"),
                Map.of(),
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
    void aDiskThatHoldsSomethingElseIsRefused() {
        String disk = site.lab().disk("data");
        site.lab().exec("node1", "mkfs.ext4", "-q", disk).orThrow();

        JsonNode plan = site.person().plan(sbd(disk));

        assertThat(plan.path("problems").toString())
                .contains("quorum.disk-not-empty")
                .contains("ext4");
        JsonNode end =
                site.person().awaitEnd(site.person().applyPlan(plan.path("id").asString()), Site.LIMIT);
        assertThat(end.path("state").asString("")).isEqualTo("ROLLED_BACK");
        assertThat(site.lab().exec("node1", "blkid", disk).out()).contains("ext4");
    }

    @Test
    @Order(2)
    void aNodeThatIsCutOffEndsItself() {
        String disk = site.lab().disk("sbd");
        site.succeed(sbd(disk));
        assertThat(site.lab().exec("node1", "sbd", "-d", disk, "list").out().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("clear"));
        Eventually.until(
                Site.LIMIT,
                () -> shown().path("active").asBoolean()
                        && shown().path("disks").path(0).path("slots").size() == 3,
                () -> detail().toPrettyString());
        assertThat(Status.cib(site.lab(), "node1").option("stonith-timeout")).containsExactly("12s");
        cutOffItEndsItself();
    }

    @Test
    @Order(3)
    void itGoesNodeByNode() {
        goes();
    }

    @Test
    @Order(4)
    void withoutADiskANodeThatIsCutOffEndsItselfToo() {
        site.succeed(sbd());
        Eventually.until(
                Site.LIMIT,
                () -> shown().path("active").asBoolean()
                        && shown().path("disks").isEmpty(),
                () -> detail().toPrettyString());
        Status cib = Status.cib(site.lab(), "node1");
        assertThat(cib.option("have-watchdog")).containsExactly("true");
        // Others may take over only when the watchdog has certainly ended the node.
        assertThat(cib.option("stonith-watchdog-timeout")).containsExactly("10s");
        assertThat(cib.values("//primitive[starts-with(@type, 'fence_')]/@id")).isEmpty();
        cutOffItEndsItself();
        goes();
    }

    /** Where the service runs is cut off: it runs elsewhere, and that node was started anew. */
    private static void cutOffItEndsItself() {
        String victim = Status.of(site.lab(), "node1").runningOn("service").getFirst();
        String witness = site.lab().nodes().stream()
                .filter(node -> !node.equals(victim))
                .findFirst()
                .orElseThrow();
        String boot = boot(victim);

        site.lab().cut(victim);

        Eventually.until(
                Site.LIMIT,
                () -> {
                    Status status = Status.of(site.lab(), witness);
                    List<String> where = status.runningOn("service");
                    return status.quorate() && where.size() == 1 && !where.contains(victim);
                },
                () -> detail().toPrettyString());
        Eventually.until(
                Site.LIMIT, () -> !boot(victim).equals(boot), () -> site.lab().console(victim));
        site.lab().heal(victim);
        site.lab().waitReady(Site.LIMIT, site.lab().nodes().toArray(String[]::new));
        site.awaitWhole(cluster, site.lab().nodes().size());
    }

    private static void goes() {
        site.succeed(new RemoveSbd(cluster));
        for (String node : site.lab().nodes()) {
            assertThat(site.lab().exec(node, "systemctl", "is-active", "sbd").out())
                    .contains("inactive");
        }
        assertThat(Status.of(site.lab(), "node1").online()).hasSize(3);
    }

    /** The lab has no watchdog: sbd takes this for one, and ends its node by reboot(2). */
    private static SetSbd sbd(String... disks) {
        return new SetSbd(cluster, List.of(disks), "/dev/null", 5, null, null, true);
    }

    /** When its first process began, which no other boot shares; a word while the node is off. */
    private static String boot(String node) {
        CommandResult began = site.lab().exec(node, "cut", "-d", " ", "-f", "22", "/proc/1/stat");
        return began.succeeded() ? began.out() : "off";
    }

    private static JsonNode shown() {
        return detail().path("views").path(0).path("view").path("quorum").path("sbd");
    }

    private static JsonNode detail() {
        return site.person().api().get("/clusters/" + cluster);
    }
}
