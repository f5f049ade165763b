package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.QuorumIntent.RemoveSbd;
import io.conga.planning.intent.QuorumIntent.SetSbd;
import java.util.List;
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
    private static QuorumSite at;

    @BeforeAll
    static void createAClusterWithoutFencing() {
        at = QuorumSite.with(3, 10, site -> {
            CreateCluster fenced = site.creation("poisoned", site.lab().nodes());
            return new CreateCluster(
                    fenced.name(),
                    fenced.nodes(),
                    fenced.transport(),
                    fenced.encryption(),
                    fenced.totem(),
                    fenced.installPackages(),
                    null,
                    fenced.startAtBoot());
        });
    }

    @AfterAll
    static void close() {
        at.close();
    }

    @Test
    @Order(1)
    void aDiskThatHoldsSomethingElseIsRefused() {
        String disk = at.lab().disk("data");
        at.lab().exec("node1", "mkfs.ext4", "-q", disk).orThrow();

        JsonNode plan = at.site().person().plan(sbd(disk));

        assertThat(plan.path("problems").toString())
                .contains("quorum.disk-not-empty")
                .contains("ext4");
        JsonNode end = at.site()
                .person()
                .awaitEnd(at.site().person().applyPlan(plan.path("id").asString()), Site.LIMIT);
        assertThat(end.path("state").asString("")).isEqualTo("ROLLED_BACK");
        assertThat(at.lab().exec("node1", "blkid", disk).out()).contains("ext4");
    }

    @Test
    @Order(2)
    void aNodeThatIsCutOffEndsItself() {
        String disk = at.lab().disk("sbd");
        at.site().succeed(sbd(disk));
        assertThat(at.lab().exec("node1", "sbd", "-d", disk, "list").out().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("clear"));
        Eventually.until(
                Site.LIMIT,
                () -> at.shown("sbd").path("active").asBoolean()
                        && at.shown("sbd").path("disks").path(0).path("slots").size() == 3,
                () -> at.detail().toPrettyString());
        assertThat(Status.cib(at.lab(), "node1").option("stonith-timeout")).containsExactly("12s");
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
        at.site().succeed(sbd());
        Eventually.until(
                Site.LIMIT,
                () -> at.shown("sbd").path("active").asBoolean()
                        && at.shown("sbd").path("disks").isEmpty(),
                () -> at.detail().toPrettyString());
        Status cib = Status.cib(at.lab(), "node1");
        assertThat(cib.option("have-watchdog")).containsExactly("true");
        // Others may take over only when the watchdog has certainly ended the node.
        assertThat(cib.option("stonith-watchdog-timeout")).containsExactly("10s");
        assertThat(cib.values("//primitive[starts-with(@type, 'fence_')]/@id")).isEmpty();
        cutOffItEndsItself();
        goes();
    }

    /** Where the service runs is cut off: it runs elsewhere, and that node was started anew. */
    private static void cutOffItEndsItself() {
        String victim =
                Status.of(at.lab(), "node1").runningOn(QuorumSite.SERVICE).getFirst();
        String witness = at.lab().nodes().stream()
                .filter(node -> !node.equals(victim))
                .findFirst()
                .orElseThrow();
        String boot = boot(victim);

        at.lab().cut(victim);

        Eventually.until(
                Site.LIMIT,
                () -> {
                    Status status = Status.of(at.lab(), witness);
                    List<String> where = status.runningOn(QuorumSite.SERVICE);
                    return status.quorate() && where.size() == 1 && !where.contains(victim);
                },
                () -> at.detail().toPrettyString());
        Eventually.until(
                Site.LIMIT, () -> !boot(victim).equals(boot), () -> at.lab().console(victim));
        at.heal(victim);
    }

    private static void goes() {
        at.site().succeed(new RemoveSbd(at.cluster()));
        for (String node : at.lab().nodes()) {
            assertThat(at.lab().exec(node, "systemctl", "is-active", "sbd").out())
                    .contains("inactive");
        }
        assertThat(Status.of(at.lab(), "node1").online()).hasSize(3);
    }

    /** The lab has no watchdog: sbd takes this for one, and ends its node by reboot(2). */
    private static SetSbd sbd(String... disks) {
        return new SetSbd(at.cluster(), List.of(disks), "/dev/null", 5, null, null, true);
    }

    /** When its first process began, which no other boot shares; a word while the node is off. */
    private static String boot(String node) {
        CommandResult began = at.lab().exec(node, "cut", "-d", " ", "-f", "22", "/proc/1/stat");
        return began.succeeded() ? began.out() : "off";
    }
}
