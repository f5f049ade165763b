package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.CreateCluster.NewFencing;
import io.conga.planning.intent.CreateCluster.NewNode;
import io.conga.planning.intent.CreateCluster.Proof;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.planning.known.Known;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.node.Membership;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the form "create cluster", broken once. */
class CreateClusterRefusalsTest {

    private static CreateCluster named(String name) {
        return new CreateCluster(name, Fixture.nodes(2), "knet", true, Map.of(), true, null, true);
    }

    private static CreateCluster with(List<NewNode> nodes) {
        return Fixture.create(nodes, null);
    }

    private static CreateCluster fenced(NewFenceDevice... devices) {
        return Fixture.create(Fixture.nodes(2), new NewFencing(List.of(devices), Proof.STATUS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sixteen-letters-", "with space", "ünïcode", "a/b", "a\nb", "${secret:authkey}"})
    void aNameThatGfs2OrCorosyncWouldNotTake(String name) {
        assertThat(Refusal.of(named(name), Fixture.free())).containsExactly("cluster.name-invalid at name");
    }

    @Test
    void aNameThatIsTaken() {
        assertThat(Refusal.of(named("other"), Fixture.free())).containsExactly("cluster.name-taken at name");
    }

    @Test
    void noNodes() {
        assertThat(Refusal.of(with(List.of()), Fixture.free())).containsExactly("request.invalid-field at nodes");
    }

    @Test
    void everyProblemAtOnceEachAtItsField() {
        var intent = new CreateCluster(
                "far too long for a name",
                List.of(
                        Fixture.node(1),
                        new NewNode("s2", "other", List.of("192.0.2.11")),
                        new NewNode("gone", "node9", List.of("127.0.0.1", "x y"))),
                "carrier-pigeon",
                true,
                Map.of("token", "soon", "cluster_name", "x"),
                true,
                null,
                true);
        assertThat(Refusal.of(intent, Fixture.free()))
                .containsExactly(
                        "cluster.name-invalid at name",
                        "cluster.name-invalid at nodes[1].name",
                        "request.invalid-field at nodes[1].links[0]",
                        "request.not-found at nodes[2].system",
                        "request.invalid-field at nodes[2].links",
                        "request.invalid-field at nodes[2].links[0]",
                        "request.invalid-field at nodes[2].links[1]",
                        "request.invalid-field at transport",
                        "request.invalid-field at totem.cluster_name",
                        "request.invalid-field at totem.token");
    }

    @Test
    void aSystemTwice() {
        var again = new NewNode("s1", "node1", List.of("192.0.2.99"));
        assertThat(Refusal.of(with(List.of(Fixture.node(1), again)), Fixture.free()))
                .containsExactly("request.invalid-field at nodes[1].system", "cluster.name-taken at nodes[1].name");
    }

    @Test
    void nodesThatAreNotTrustedNotReachableOrInAnotherCluster() {
        var elsewhere = new CorosyncConfiguration("theirs", 3, "knet", true, false, List.of(), "", "");
        var known = new Known(
                List.of(
                        Fixture.system(1, false, true, Fixture.facts(1, Map.of(), "apt")),
                        Fixture.system(2, true, false, Fixture.facts(2, Map.of(), "apt")),
                        Fixture.system(
                                3,
                                true,
                                true,
                                Fixture.facts(
                                        3,
                                        Map.of("corosync", "3", "pacemaker", "2"),
                                        "apt",
                                        new Membership.Member(elsewhere)))),
                null,
                List.of(),
                List.of());
        assertThat(Refusal.of(with(Fixture.nodes(3)), known))
                .containsExactly(
                        "trust.not-trusted at nodes[0].system",
                        "node.unreachable at nodes[1].system",
                        "cluster.node-in-cluster at nodes[2].system");
    }

    @Test
    void packagesThatAreMissingAndMayNotOrCanNotBeInstalled() {
        var known = new Known(
                List.of(Fixture.system(1, true, true, Fixture.facts(1, Map.of(), "apt"))), null, List.of(), List.of());
        var without = new CreateCluster("web", Fixture.nodes(1), "knet", true, Map.of(), false, null, true);
        assertThat(Refusal.of(without, known)).containsExactly("node.command-missing at nodes[0].system");
        var unknown = new Known(
                List.of(Fixture.system(1, true, true, Fixture.facts(1, Map.of(), null))), null, List.of(), List.of());
        assertThat(Refusal.of(with(Fixture.nodes(1)), unknown))
                .containsExactly("node.command-missing at nodes[0].system");
    }

    @Test
    void linksThatDoNotMatchTheTransport() {
        var two = List.of(
                new NewNode("s1", "node1", List.of("192.0.2.11", "198.51.100.11")),
                new NewNode("s2", "node2", List.of("192.0.2.12", "198.51.100.12")));
        var intent = new CreateCluster("web", two, "udpu", true, Map.of(), true, null, true);
        assertThat(Refusal.of(intent, Fixture.free()))
                .containsExactly(
                        "request.invalid-field at nodes[0].links",
                        "request.invalid-field at nodes[1].links",
                        "request.invalid-field at encryption");
    }

    @ParameterizedTest
    @CsvSource({"300.1.1.1", "1.2.3", "-x", "a_b", "'a b'", "''", "'192.0.2.1\n}'"})
    void addressesThatAreNone(String address) {
        var node = new NewNode("s1", "node1", List.of(address));
        assertThat(Refusal.of(with(List.of(node)), Fixture.free()))
                .containsExactly("request.invalid-field at nodes[0].links[0]");
    }

    @Test
    void consensusBelowTheToken() {
        var intent = new CreateCluster(
                "web", Fixture.nodes(2), "knet", true, Map.of("token", "1000", "consensus", "1100"), true, null, true);
        assertThat(Refusal.of(intent, Fixture.free())).containsExactly("request.invalid-field at totem.consensus");
    }

    @Test
    void fencingWithoutDevicesOrThatLeavesANodeOut() {
        assertThat(Refusal.of(fenced(), Fixture.free())).containsExactly("request.invalid-field at fencing.devices");
        assertThat(Refusal.of(fenced(Fixture.fenceDevice("f", List.of("node1"))), Fixture.free()))
                .containsExactly("request.invalid-field at fencing.devices");
    }

    @Test
    void everythingThatCanBeWrongWithADevice() {
        var device = new NewFenceDevice(
                "1st",
                Fixture.FENCE,
                Map.of("lanplus", "maybe", "method", "shout", "nonsense", "1", "action", "off", "pcmk_host_map", "x:y"),
                List.of("node1", "node2", "node7", "node1"),
                Map.of("node1", "a;b", "node8", "1"));
        assertThat(Refusal.of(fenced(device), Fixture.free()))
                .containsExactly(
                        "cluster.name-invalid at fencing.devices[0].id",
                        "cluster.unknown-node at fencing.devices[0].targets[2]",
                        "request.invalid-field at fencing.devices[0].targets[3]",
                        "request.invalid-field at fencing.devices[0].plugs.node1",
                        "request.invalid-field at fencing.devices[0].plugs.node8",
                        "cluster.parameter-invalid at fencing.devices[0].parameters.pcmk_host_map",
                        "cluster.parameter-invalid at fencing.devices[0].parameters.action",
                        "cluster.parameter-invalid at fencing.devices[0].parameters.lanplus",
                        "cluster.parameter-invalid at fencing.devices[0].parameters.method",
                        "cluster.parameter-invalid at fencing.devices[0].parameters.nonsense",
                        "cluster.parameter-missing at fencing.devices[0].parameters.ip");
    }

    @Test
    void anotherSecretCanNotBeAskedFor() {
        var device = new NewFenceDevice(
                "f", Fixture.FENCE, Map.of("ip", "${secret:authkey}"), List.of("node1", "node2"), Map.of());
        assertThat(Refusal.of(fenced(device), Fixture.free()))
                .containsExactly("cluster.parameter-invalid at fencing.devices[0].parameters.ip");
    }

    @Test
    void aDeviceTwiceAndAnAgentThatIsNoFenceAgent() {
        var one = Fixture.fenceDevice("f", List.of("node1", "node2"));
        assertThat(Refusal.of(fenced(one, one), Fixture.free()))
                .containsExactly("cluster.name-taken at fencing.devices[1].id");
        var wrong = new NewFenceDevice(
                "f", AgentName.parse("ocf:heartbeat:Nope"), Map.of(), List.of("node1", "node2"), Map.of());
        var noInstall = new CreateCluster(
                "web",
                Fixture.nodes(2),
                "knet",
                true,
                Map.of(),
                false,
                new NewFencing(List.of(wrong), Proof.STATUS),
                true);
        assertThat(Refusal.of(noInstall, Fixture.free()))
                .containsExactly(
                        "request.invalid-field at fencing.devices[0].agent",
                        "cluster.unknown-agent at fencing.devices[0].agent");
    }

    @Test
    void aProofByRebootThatCanNotEnd() {
        var fencing = new NewFencing(List.of(Fixture.fenceDevice("f", List.of("node1"))), Proof.REBOOT);
        var intent = new CreateCluster("web", Fixture.nodes(1), "knet", true, Map.of(), true, fencing, false);
        assertThat(Refusal.of(intent, Fixture.free()))
                .containsExactly("request.invalid-field at fencing.proof", "request.invalid-field at fencing.proof");
    }
}
