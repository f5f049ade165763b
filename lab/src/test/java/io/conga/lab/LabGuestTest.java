package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guests of the lab's nodes: what they promise to every test of virtual machines, without a cluster or luci. */
@Tag("cluster")
class LabGuestTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init")
    private static Lab lab;

    @BeforeAll
    static void up() {
        lab = Lab.up(2, Lab.GUESTS);
    }

    @AfterAll
    static void down() {
        lab.close();
    }

    @Test
    void aGuestMigratesLiveAndIsTheSameOnOneHypervisorOnly() {
        lab.guests().make("guest1", "node1");
        moveToTheSharedFolder("guest1", "node1");
        for (String node : lab.nodes()) {
            listenOnTcp(node);
        }
        String bootId = lab.guests().bootId("guest1");
        assertThat(lab.guests().nodesOf("guest1")).containsExactly("node1");

        try (GuestPings pings = lab.guests().pinging("guest1")) {
            Eventually.until(LIMIT, () -> pings.answered() > 0, () -> "no answer from the guest");
            lab.exec("node1", "virsh", "migrate", "--live", "--unsafe", "guest1", "qemu+tcp://node2/system")
                    .orThrow();
            int before = pings.answered();
            Eventually.until(LIMIT, () -> pings.answered() > before + 10, () -> "no answer from the guest on node2");
            System.out.println("longest time without an answer during a live migration: "
                    + pings.longestGap().toMillis() + " ms");
        }

        assertThat(lab.guests().nodesOf("guest1")).containsExactly("node2");
        long ticks = lab.guests().ticks("guest1");
        Eventually.until(LIMIT, () -> lab.guests().ticks("guest1") > ticks, () -> "it does not tick on");
        assertThat(lab.guests().bootId("guest1")).isEqualTo(bootId);
    }

    @Test
    void aGuestDiesWithItsNodeAndStartsByItselfAtBoot() {
        lab.guests().make("guest2", "node2", 160);
        String bootId = lab.guests().bootId("guest2");

        lab.crash("node2");
        assertThat(lab.guests().nodesOf("guest2")).isEmpty();
        lab.start("node2");

        Eventually.until(
                LIMIT,
                () -> lab.guests().nodesOf("guest2").equals(List.of("node2"))
                        && !lab.guests().bootId("guest2").equals(bootId),
                () -> lab.guests().seen().toString());
    }

    @Test
    void aGuestIsShutDownByItsPowerButtonAndShowsAScreen() {
        lab.guests().make("guest3", "node1");

        assertThat(lab.exec("node1", "virsh", "screenshot", "guest3", "/tmp/guest3")
                        .orThrow()
                        .out())
                .contains("image/png");
        lab.exec("node1", "virsh", "shutdown", "guest3").orThrow();

        Eventually.until(
                LIMIT,
                () -> lab.guests().seen().stream()
                        .anyMatch(seen ->
                                seen.guest().equals("guest3") && seen.state().equals("shut-off")),
                () -> lab.guests().seen().toString());
    }

    /** By hand: the image where every node sees it, and the guest defined from it anew. */
    private static void moveToTheSharedFolder(String guest, String node) {
        lab.exec(node, "sh", "-e", "-c", """
                virsh -q destroy "$1"
                mv "/var/lib/libvirt/images/$1.img" "$2/"
                virsh dumpxml --inactive "$1" | sed "s,/var/lib/libvirt/images/,$2/," >"$2/$1.xml"
                virsh -q undefine "$1"
                virsh -q create "$2/$1.xml\"""", "sh", guest, LabGuests.SHARED_FOLDER)
                .orThrow();
        Eventually.until(
                LIMIT,
                () -> lab.exec("node1", "sh", "-c", "tail -n 1 /var/log/libvirt/qemu/" + guest + "-serial.log")
                        .out()
                        .contains(" n=2"),
                () -> lab.guests().seen().toString());
    }

    /** As an administrator does it without certificates; the socket can't be started while its service runs. */
    private static void listenOnTcp(String node) {
        lab.exec(node, "sh", "-e", "-c", "systemctl stop libvirtd; systemctl enable --now libvirtd-tcp.socket")
                .orThrow();
    }
}
