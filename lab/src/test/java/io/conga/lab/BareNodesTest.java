package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nodes as they come: in no cluster, with an agent that is always started again, and an apt that works. */
@Tag("cluster")
class BareNodesTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init")
    private static Lab lab;

    @BeforeAll
    static void up() {
        String agent = Repository.root().resolve("lab/src/test/agent/listener").toString();
        lab = Lab.up(2, Map.of("CONGA_RICCI", agent));
    }

    @AfterAll
    static void down() {
        lab.close();
    }

    @Test
    void debiansOwnConfigurationIsThereAndNotStarted() {
        assertThat(lab.exec("node1", "cat", "/etc/corosync/corosync.conf")
                        .orThrow()
                        .out())
                .contains("cluster_name: debian")
                .contains("ring0_addr: 127.0.0.1");
        assertThat(lab.exec("node1", "systemctl", "is-active", "corosync").out())
                .isEqualToIgnoringNewLines("inactive");
        assertThat(lab.exec("node1", "systemctl", "is-enabled", "corosync").out())
                .isEqualToIgnoringNewLines("disabled");
    }

    /** Whoever reads SBD's disks runs a short process of its name. */
    @Test
    void aCommandIsNotTakenForTheServiceOfItsName() {
        String reads =
                "cp /bin/sleep /tmp/sbd && { /tmp/sbd 60 & } && pgrep -x sbd && systemctl is-active sbd; kill $!";

        assertThat(lab.exec("node1", "bash", "-c", reads).out().lines())
                .hasSize(2)
                .last()
                .isEqualTo("inactive");
    }

    @Test
    void anAgentThatIsKilledIsStartedAgain() {
        String before = agentPid();

        lab.killRicci("node1");

        Eventually.until(
                LIMIT,
                () -> !agentPid().isEmpty() && !agentPid().equals(before),
                () -> "pid before " + before + ", now " + agentPid());
        lab.waitForRicci("node1");
    }

    @Test
    void whatANodeWroteOutlivesAPowerCut() {
        lab.exec("node2", "touch", "/etc/kept").orThrow();

        lab.crash("node2");
        assertThat(lab.isOn("node2")).isFalse();
        lab.start("node2");

        assertThat(lab.exec("node2", "ls", "/etc/kept").succeeded()).isTrue();
    }

    @Test
    void sysrqOfThisMachineIsOutOfReach() {
        // Not every kernel has it; where it is, the node sees the null device (1:3) in its place.
        String device = lab.exec(
                        "node1",
                        "sh",
                        "-c",
                        "[ -e /proc/sysrq-trigger ] && stat -c %t:%T /proc/sysrq-trigger || echo 1:3")
                .out();

        assertThat(device).isEqualToIgnoringNewLines("1:3");
    }

    @Test
    void packagesAreRemovedAndInstalledByTheNodesOwnApt() {
        CommandResult repository = lab.aptRepository("corosync", "pacemaker");
        assumeTrue(repository.succeeded(), () -> "the packages can't be downloaded here: " + repository.err());

        apt("remove", "corosync", "pacemaker");
        assertThat(lab.exec("node2", "test", "-e", "/usr/sbin/corosync").succeeded())
                .isFalse();
        apt("update");
        apt("install", "corosync", "pacemaker");

        assertThat(lab.exec("node2", "corosync", "-v").orThrow().out()).contains("Corosync");
        assertThat(lab.exec("node1", "dpkg-query", "-W", "corosync").succeeded())
                .as("the other node")
                .isTrue();
    }

    private static void apt(String verb, String... packages) {
        var words = new java.util.ArrayList<>(
                java.util.List.of("/usr/bin/env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y", verb));
        words.addAll(java.util.List.of(packages));
        lab.exec("node2", words.toArray(String[]::new)).orThrow();
    }

    private static String agentPid() {
        return lab.exec("node1", "systemctl", "show", "-p", "MainPID", "--value", "ricci")
                .out()
                .strip()
                .replaceFirst("^0$", "");
    }
}
