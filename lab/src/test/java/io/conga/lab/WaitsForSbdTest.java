package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.QuorumIntent.SetSbd;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node whose SBD runs and does not speak to Pacemaker, which then has nothing under it, and hears no signal that it shall stop. */
@Tag("cluster")
class WaitsForSbdTest {

    /** What stands for an SBD that hangs: Pacemaker knows it by its file and its process id. */
    private static final String SILENT = """
            systemctl stop pacemaker corosync
            rm /usr/sbin/sbd && cp /bin/sleep /usr/sbin/sbd
            printf 'SBD_SYNC_RESOURCE_STARTUP=yes\n' >>/etc/default/sbd
            setsid /usr/sbin/sbd 3600 </dev/null >/dev/null 2>&1 &
            echo $! >/run/sbd.pid
            systemctl start corosync pacemaker
            """;

    /** SBD's watcher hears of an end only once it has seen a CIB. Here Pacemaker is stopped before that; seldom it is quicker. */
    private static final String HASTY = """
            for attempt in 1 2 3 4 5 6 7 8; do
              systemctl stop pacemaker corosync
              systemctl start corosync pacemaker
              until crm_mon -1 | grep -q 'is running'; do sleep 0.1; done
              timeout 10 systemctl stop pacemaker || exit 0
            done
            exit 1
            """;

    @Test
    void isStoppedWhereSbdNeverSpoke() {
        try (Site site = Site.withSystems(2, Map.of())) {
            String cluster = site.createCluster("silent");

            site.lab().exec("node2", "bash", "-c", SILENT).orThrow();

            isStoppedFrom(site, cluster, "wait_for_ping");
        }
    }

    @Test
    void isStoppedWhereSbdHearsOfNoEnd() {
        try (Site site = Site.withSystems(2, Map.of())) {
            String cluster = site.createCluster("hasty");
            site.succeed(new SetSbd(cluster, List.of(), "/dev/null", 5, null, null, true));

            site.lab().exec("node2", "bash", "-c", HASTY).orThrow();

            isStoppedFrom(site, cluster, "shutdown_complete");
        }
    }

    /** @param state what pacemakerd says of itself */
    private static void isStoppedFrom(Site site, String cluster, String state) {
        Eventually.until(Site.LIMIT, () -> status(site).contains('"' + state + '"'), () -> status(site));

        site.succeed(new NodeIntent.StopNode(cluster, "node2"));

        assertThat(site.lab()
                        .exec("node2", "systemctl", "is-active", "pacemaker")
                        .succeeded())
                .as("Pacemaker runs on node2")
                .isFalse();
    }

    private static String status(Site site) {
        return site.lab().exec("node2", "crm_mon", "-1", "--output-as=xml").out();
    }
}
