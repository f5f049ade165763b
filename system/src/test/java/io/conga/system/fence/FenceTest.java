package io.conga.system.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.agent.AgentName;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Machine;
import io.conga.system.Recorded;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.fence.FenceAgents.Power;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fence agent is told, and what its answer means. */
class FenceTest {

    private static final AgentName IPMI = AgentName.parse("stonith:fence_ipmilan");
    private static final AgentName APC = AgentName.parse("stonith:fence_apc");

    @TempDir
    Path root;

    @BeforeEach
    void agents() throws IOException {
        Files.createDirectories(root.resolve("usr/sbin"));
        for (String name : new String[] {"fence_ipmilan", "fence_apc", "crm_resource"}) {
            assertThat(Files.createFile(root.resolve("usr/sbin").resolve(name))
                            .toFile()
                            .setExecutable(true))
                    .isTrue();
        }
    }

    private FenceAgents fences(FakeRunner runner) {
        var system = new SystemRoot(root);
        return new Machine(runner, system, new ToolPaths(system, "node1"), Clock.systemUTC()).fenceAgents();
    }

    private FakeRunner runner(String agent) {
        return new FakeRunner()
                .expect(
                        root + "/usr/sbin/crm_resource --show-metadata=stonith:" + agent,
                        Recorded.text("metadata/stonith_" + agent + ".xml"));
    }

    @Test
    void theAgentReadsWhatTheFencerWouldTellIt() {
        FakeRunner runner = runner("fence_apc").expect(root + "/usr/sbin/fence_apc", "Status: ON\n");
        Map<String, String> parameters = Map.of(
                "ip", "pdu1",
                "username", "apc",
                "password", "geheim",
                "pcmk_host_map", "node1:1;node2:2,3",
                "pcmk_reboot_timeout", "90");
        assertThat(fences(runner).status(APC, parameters, "node2")).isEqualTo(Power.ON);
        runner.done();
        assertThat(runner.seen().getLast().input())
                .isEqualTo("action=status\nip=pdu1\npassword=geheim\nusername=apc\nnodename=node2\nplug=2,3\n");
        assertThat(runner.seen().getLast().secrets()).containsExactly("geheim");
    }

    @Test
    void exitTwoIsOff() {
        FakeRunner runner = runner("fence_ipmilan").expect(root + "/usr/sbin/fence_ipmilan", 2, "Status: OFF\n", "");
        assertThat(fences(runner).status(IPMI, Map.of("ip", "10.0.0.9"), "node2"))
                .isEqualTo(Power.OFF);
        // a plug that was given stays; one that was not is the node's name
        assertThat(runner.seen().getLast().input()).contains("plug=node2\n", "nodename=node2\n");
    }

    @Test
    void aFailureIsSaidInTheAgentsWordsWithoutThePassword() {
        FakeRunner runner = runner("fence_ipmilan")
                .expect(
                        root + "/usr/sbin/fence_ipmilan",
                        1,
                        "",
                        "x.py:5: DeprecationWarning: pipes\n2026-11-22 ERROR: Failed: Unable to obtain geheim status\n"
                                + "2026-11-22 ERROR: Please use '-h' for usage\n");
        assertThatThrownBy(() -> fences(runner).status(IPMI, Map.of("password", "geheim"), "node2"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problems().getFirst().code()).isEqualTo("cluster.fencing-unproved");
                    assertThat(problem.problems().getFirst().why()).isEqualTo("Failed: Unable to obtain ****** status");
                });
    }

    @Test
    void theFencersOwnParametersDecideActionAndArgument() {
        FakeRunner runner = runner("fence_apc").expect(root + "/usr/sbin/fence_apc", "");
        fences(runner)
                .status(
                        APC,
                        Map.of("pcmk_status_action", "monitor", "pcmk_host_argument", "none", "plug", "7"),
                        "node2");
        assertThat(runner.seen().getLast().input()).isEqualTo("action=monitor\nplug=7\nnodename=node2\n");
    }

    @Test
    void aValueCanNotSmuggleInAnotherParameter() {
        FakeRunner runner = runner("fence_apc").expect(root + "/usr/sbin/fence_apc", "");
        fences(runner).status(APC, Map.of("ip", "pdu\naction=off"), "node2");
        assertThat(runner.seen().getLast().input()).startsWith("action=status\nip=pduaction=off\n");
    }

    @Test
    void hostMapsAreReadInEveryForm() {
        assertThat(HostMap.parse("a:1;b:2,3 c:x\td:9").plug("b")).contains("2,3");
        assertThat(HostMap.parse("a:1;b:2,3 c:x\td:9").plug("d")).contains("9");
        assertThat(HostMap.parse("").plug("a")).isEmpty();
        assertThat(HostMap.parse(";:;a:;:b").plug("a")).isEmpty();
    }
}
