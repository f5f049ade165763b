package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.FailoverDomainIntent.SaveFailoverDomain;
import io.conga.planning.intent.GuestControlIntent.MigrateGuest;
import io.conga.planning.intent.GuestControlIntent.PutUnderCluster;
import io.conga.planning.intent.GuestControlIntent.ReleaseFromCluster;
import io.conga.planning.intent.ServiceIntent.Policy;
import io.conga.planning.intent.ServiceIntent.Recovery;
import io.conga.planning.intent.ServiceIntent.RelocateService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A guest that one node has goes under the cluster's control, is recovered and moved by it, and released again. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuestControlTest {

    private static final String GUEST = "guest1";
    private static final Recovery RESTART = new Recovery(Policy.RESTART, null, null);

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static Operator operator;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createAClusterWithAGuest() {
        // A fenced node stays away long enough for the guest to be seen elsewhere.
        site = Site.withSystems(3, Map.of("LAB_GUESTS", "yes", "LAB_BOOT_SECONDS", "25"));
        site.lab().guests().make(GUEST, "node1");
        cluster = site.createCluster("et-virt");
        operator = new Operator(site, cluster);
        operator.apply(new SaveFailoverDomain(
                cluster, "bias-node1", true, List.of("node1", "node2", "node3"), true, false, false));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void movesUncontrolledFromNodeToNodeOnlyWithSharedDisks() {
        var plan = site.person().plan(new MigrateGuest(cluster, "node1", GUEST, "node2"));
        assertThat(plan.path("plan").path("hazards").toString())
                .contains("check.guest-storage-local")
                .contains("BLOCK");
    }

    @Test
    @Order(2)
    void goesUnderControlWithItsDiskMovedToTheSharedFolder() {
        Operator.Outcome put = operator.apply(put());

        assertThat(put.plan().path("plan").path("hazards").toString())
                .contains("hazard.guest-down-for-copy")
                .doesNotContain("\"BLOCK\"");
        awaitRunningOn("node1");
        String files = site.lab()
                .exec(
                        "node2",
                        "sh",
                        "-c",
                        "stat -c '%a %n' /guest_roots/guest1*; grep -c '^ *<name>guest1</name>$' /guest_roots/guest1.xml")
                .orThrow()
                .out();
        assertThat(files)
                .contains("600 /guest_roots/guest1.xml")
                .contains("guest1-vda.raw")
                .endsWith("1\n");
        assertThat(site.lab()
                        .exec("node1", "sh", "-c", "ls /var/lib/libvirt/images /guest_roots/.conga-* 2>&1")
                        .out())
                .as("the original is there, the probe is gone")
                .contains("guest1.img")
                .contains("No such file");
        assertThat(dominfo("node1")).contains("Persistent: no").contains("Autostart: disable");
    }

    @Test
    @Order(3)
    void isRestartedWhenItIsKilled() {
        String before = site.lab().guests().bootId(GUEST);
        site.lab().exec("node1", "virsh", "-q", "destroy", GUEST).orThrow();
        Eventually.until(
                Site.LIMIT,
                () -> !site.lab().guests().bootId(GUEST).equals(before),
                () -> site.lab().guests().seen().toString());
        awaitRunningOn("node1");
    }

    @Test
    @Order(4)
    void moves() {
        String before = bootId();
        Operator.Outcome there = operator.apply(new RelocateService(cluster, GUEST, "node2", true));

        assertThat(there.predicted("MIGRATE", GUEST)).containsExactly("node2");
        assertThat(steps(there)).contains("follow").contains("verify.node2").contains("verify.node1");
        awaitRunningOn("node2");
        assertThat(bootId()).as("moved live").isEqualTo(before);
        assertThat(site.lab()
                        .exec("node1", "grep", "migrate --live", "/var/log/pacemaker/pacemaker.log")
                        .out())
                .as("with --tls libvirt refuses to send memory in the clear")
                .contains("migrate --live --tls")
                .contains("qemu+tls://node2/system tcp://node2");

        operator.apply(new RelocateService(cluster, GUEST, "node1", false));
        awaitRunningOn("node1");
        assertThat(bootId()).as("moved back live").isEqualTo(before);
    }

    @Test
    @Order(5)
    void isRecoveredElsewhereAndComesHomeLive() {
        bootId();
        site.lab().crash("node1");
        awaitRunningOn("node2");
        String elsewhere = bootId();
        awaitRunningOn("node1");
        assertThat(bootId()).as("came home live").isEqualTo(elsewhere);
        site.awaitWhole(cluster, 3);
    }

    @Test
    @Order(6)
    void isReleasedAndAdoptedAgainWithoutAStop() {
        String before = bootId();
        operator.apply(new ReleaseFromCluster(cluster, GUEST));

        awaitRunningOn("node1");
        assertThat(bootId()).isEqualTo(before);
        assertThat(dominfo("node1")).contains("Persistent: yes").contains("Autostart: enable");
        assertThat(site.lab().exec("node1", "cibadmin", "--query").orThrow().out())
                .doesNotContain("VirtualDomain")
                .doesNotContain("stop-orphan-resources");

        Operator.Outcome again = operator.apply(put());
        assertThat(again.plan().path("plan").path("hazards").toString()).contains("hazard.guest-adopted");
        awaitRunningOn("node1");
        assertThat(bootId()).as("adopted as it ran").isEqualTo(before);
        assertThat(operator.runningOn(GUEST)).containsExactly("node1");
        assertThat(dominfo("node1")).contains("Persistent: no");
    }

    private static PutUnderCluster put() {
        return new PutUnderCluster(
                cluster, "node1", GUEST, GUEST, "/guest_roots", "bias-node1", RESTART, true, false, true);
    }

    private static String steps(Operator.Outcome outcome) {
        return outcome.plan().path("plan").path("steps").toString();
    }

    private static String dominfo(String node) {
        return site.lab().exec(node, "virsh", "dominfo", GUEST).orThrow().out().replaceAll(" +", " ");
    }

    /** Of the guest once it ticks after its last start. */
    private static String bootId() {
        long ticks = site.lab().guests().ticks(GUEST);
        Eventually.until(
                Duration.ofMinutes(2),
                () -> site.lab().guests().ticks(GUEST) != ticks,
                () -> site.lab().guests().seen().toString());
        return site.lab().guests().bootId(GUEST);
    }

    /** Asked at every hypervisor: there, and nowhere else. */
    private static void awaitRunningOn(String node) {
        Eventually.until(
                Site.LIMIT,
                () -> site.lab().guests().nodesOf(GUEST).equals(List.of(node)),
                () -> site.lab().guests().seen().toString());
    }
}
