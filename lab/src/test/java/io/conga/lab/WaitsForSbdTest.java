package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.NodeIntent;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node whose SBD runs and never speaks to Pacemaker, which then starts nothing, and hears no signal that it shall stop. */
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

    @Test
    void isStoppedAllTheSame() {
        try (Site site = Site.withSystems(2, Map.of())) {
            String cluster = site.createCluster("silent");
            site.lab().exec("node2", "bash", "-c", SILENT).orThrow();

            Eventually.until(Site.LIMIT, () -> status(site).contains("\"wait_for_ping\""), () -> status(site));

            site.succeed(new NodeIntent.StopNode(cluster, "node2"));
            assertThat(site.lab()
                            .exec("node2", "systemctl", "is-active", "pacemaker")
                            .succeeded())
                    .as("Pacemaker runs on node2")
                    .isFalse();
        }
    }

    private static String status(Site site) {
        return site.lab().exec("node2", "crm_mon", "-1", "--output-as=xml").out();
    }
}
