package io.conga.system.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentMetadata.Parameter;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Recorded;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.exec.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents are found as files, and their metadata is understood. */
class AgentsTest {

    private static AgentMetadata metadata(String file, String name) {
        return MetadataParser.parse(Recorded.text("metadata/" + file + ".xml"), AgentName.parse(name));
    }

    private static Parameter parameter(AgentMetadata metadata, String name) {
        return metadata.parameters().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOcfAgentIsUnderstood() {
        AgentMetadata ip = metadata("ocf_heartbeat_IPaddr2", "ocf:heartbeat:IPaddr2");
        assertThat(ip.shortDescription()).contains("virtual IPv4 and IPv6");
        assertThat(parameter(ip, "ip").required()).isTrue();
        assertThat(parameter(ip, "ip").unique()).isEqualTo("ip");
        assertThat(parameter(ip, "cidr_netmask").required()).isFalse();
        assertThat(parameter(ip, "cidr_netmask").unique()).isNull();
        assertThat(ip.operations())
                .anyMatch(
                        op -> op.name().equals("monitor") && op.interval().equals("10s") && "20s".equals(op.timeout()));
        assertThat(ip.promotable()).isFalse();
        assertThat(metadata("ocf_pacemaker_Stateful", "ocf:pacemaker:Stateful").promotable())
                .isTrue();
    }

    @Test
    void aFenceAgentIsUnderstood() {
        AgentMetadata ipmi = metadata("stonith_fence_ipmilan", "stonith:fence_ipmilan");
        assertThat(parameter(ipmi, "password").secret()).isTrue();
        assertThat(parameter(ipmi, "passwd").deprecated()).isTrue();
        assertThat(parameter(ipmi, "passwd_script").secret()).isFalse();
        assertThat(parameter(ipmi, "cipher").secret()).isFalse();
        // the agent cannot say "ip or ipaddr": it marks neither as required
        assertThat(parameter(ipmi, "ip").required()).isFalse();
        assertThat(parameter(ipmi, "auth").type()).isEqualTo("select");
        assertThat(parameter(ipmi, "auth").options()).contains("md5", "password");
        assertThat(metadata("own_fence_ipmilan", "stonith:fence_ipmilan").parameters())
                .extracting(Parameter::name)
                .contains("ip", "username", "password");
    }

    @Test
    void anAgentThatMustSwitchNodesOnIsTold() {
        assertThat(metadata("stonith_fence_scsi", "stonith:fence_scsi").unfences())
                .isTrue();
        assertThat(metadata("stonith_fence_apc", "stonith:fence_apc").unfences())
                .isFalse();
    }

    @Test
    void everyRecordingIsUnderstood() {
        for (String name : Recorded.all("metadata")) {
            AgentMetadata metadata = MetadataParser.parse(Recorded.text(name), AgentName.parse("ocf:a:b"));
            assertThat(metadata.operations()).as(name).isNotEmpty();
            assertThat(metadata.shortDescription()).as(name).isNotEmpty();
            assertThat(metadata.parameters())
                    .as(name)
                    .noneMatch(one -> one.name().startsWith("pcmk_"));
        }
    }

    @Property(tries = 200)
    void damagedMetadataIsUnderstoodOrRefused(
            @ForAll @DoubleRange(max = 1) double place, @ForAll @StringLength(max = 8) String inserted) {
        String text = Recorded.text("metadata/ocf_heartbeat_IPaddr2.xml");
        int at = (int) (text.length() * place);
        try {
            String damaged = text.substring(0, at) + inserted + text.substring(at);
            assertThat(MetadataParser.parse(damaged, AgentName.parse("ocf:a:b")).parameters())
                    .isNotNull();
        } catch (UnreadableException refused) {
            assertThat(refused.reason()).isNotBlank();
        }
    }

    @Test
    void agentsAreListedFromTheirDirectories(@TempDir Path root) throws IOException {
        agent(root, "usr/lib/ocf/resource.d/heartbeat/IPaddr2");
        agent(root, "usr/lib/ocf/resource.d/heartbeat/.ocf-shellfuncs");
        agent(root, "usr/lib/ocf/resource.d/pacemaker/Dummy");
        agent(root, "usr/sbin/fence_apc");
        agent(root, "usr/sbin/fence_ack_manual");
        Files.createDirectories(root.resolve("usr/lib/systemd/system"));
        Files.createFile(root.resolve("usr/lib/systemd/system/apache2.service"));
        Files.createFile(root.resolve("usr/lib/systemd/system/getty@.service"));
        Agents agents = agents(root, new FakeRunner());
        assertThat(agents.list(null))
                .extracting(AgentName::toString)
                .containsExactly(
                        "ocf:heartbeat:IPaddr2", "ocf:pacemaker:Dummy", "stonith:fence_apc", "systemd:apache2");
        assertThat(agents.list("stonith")).hasSize(1);
        assertThat(agents.list("lsb")).isEmpty();
    }

    @Test
    void metadataIsAskedForOnceAndAgainWhenTheAgentIsAnother(@TempDir Path root) throws IOException {
        Path file = agent(root, "usr/lib/ocf/resource.d/heartbeat/IPaddr2");
        agent(root, "usr/sbin/crm_resource");
        String command = root + "/usr/sbin/crm_resource --show-metadata=ocf:heartbeat:IPaddr2";
        String recorded = Recorded.text("metadata/ocf_heartbeat_IPaddr2.xml");
        var runner = new FakeRunner().expect(command, recorded).expect(command, recorded);
        Agents agents = agents(root, runner);
        AgentName name = AgentName.parse("ocf:heartbeat:IPaddr2");
        assertThat(agents.metadata(name)).isEqualTo(agents.metadata(name));
        assertThat(runner.seen()).hasSize(1);
        Files.writeString(file, "another");
        assertThat(agents.metadata(name).parameters()).isNotEmpty();
        runner.done();
    }

    @Test
    void anUnknownAgentIsAProblem(@TempDir Path root) {
        Agents agents = agents(root, new FakeRunner());
        for (String name : new String[] {"ocf:heartbeat:nosuch", "stonith:../../bin/sh", "ocf:x:;reboot"}) {
            assertThatThrownBy(() -> agents.metadata(AgentName.parse(name)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.problems().getFirst().code())
                                    .isEqualTo("cluster.unknown-agent"));
        }
    }

    private static Agents agents(Path root, FakeRunner runner) {
        var system = new SystemRoot(root);
        return new Agents(runner, new AgentCommands(new ToolPaths(system, "node1")), system, new AgentCache());
    }

    private static Path agent(Path root, String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
