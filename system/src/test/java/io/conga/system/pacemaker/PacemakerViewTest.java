package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.cluster.ClusterView;
import io.conga.system.Recorded;
import io.conga.system.exec.FakeRunner;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member that can't see the cluster says of itself. */
class PacemakerViewTest {

    private static final String STATUS =
            " -1 --output-as=xml --include=none,dc,options,times,nodes,resources,bans,failures,fencing,attributes,tickets"
                    + " --inactive --show-detail --fence-history=3";

    @TempDir
    Path root;

    private ClusterView view(int exitCode, String recording) {
        var runner = new FakeRunner()
                .expect(root + "/usr/sbin/crm_mon" + STATUS, exitCode, Recorded.text("crm_mon/" + recording), "");
        var pacemaker =
                new Pacemaker(runner, new PacemakerCommands(FakeRunner.tools(root, "crm_mon")), Clock.systemUTC());
        ClusterView view = pacemaker.view("nslab", null);
        runner.done();
        return view;
    }

    @Test
    void aStoppedPacemakerIsAViewWithAReason() {
        ClusterView view = view(102, "pacemaker-stopped.xml");
        assertThat(view.running()).isFalse();
        assertThat(view.reason()).contains("Could not connect");
        assertThat(view.seenBy()).isEqualTo("node1");
    }

    @Test
    void aStartingPacemakerIsAViewWithAReasonThoughCrmMonEndsWithZero() {
        ClusterView view = view(0, "starting.xml");
        assertThat(view.running()).isFalse();
        assertThat(view.reason()).contains("Could not connect to the CIB");
    }

    @Test
    void aPacemakerThatWaitsForSbdSaysSo() {
        ClusterView view = view(0, "waits-for-sbd.xml");
        assertThat(view.running()).isFalse();
        assertThat(view.reason()).contains("waits for SBD");
    }

    @Test
    void aMemberWithQuorumSeesTheCluster() {
        ClusterView view = view(0, "healthy.xml");
        assertThat(view.running()).isTrue();
        assertThat(view.clusterName()).isEqualTo("nslab");
    }
}
