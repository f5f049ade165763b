package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.intent.CreateCluster.NewNode;
import io.conga.planning.intent.CreateCluster.Proof;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.QuorumIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.plan.Plan;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceOp;
import io.conga.protocol.problem.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every rule for a cluster that is there, broken once: as a problem of the form, or as a hazard that blocks. */
class ClusterRefusalsTest {

    private static final Known RUNNING = Cases.busy().known();
    private static final Known STOPPED =
            ClusterFixture.of(2).offline(1).offline(2).known();

    private static ResourceIntent.AddResource add(
            String id, AgentName agent, Map<String, String> parameters, @Nullable String group, boolean cloned) {
        return new ResourceIntent.AddResource("c1", id, agent, parameters, Map.of(), List.of(), group, cloned, true);
    }

    private static List<String> blocks(Intent intent, Known known) {
        Plan plan = Planner.plan(intent, known);
        return plan.hazards().stream()
                .filter(hazard -> hazard.severity() == Severity.BLOCK)
                .map(hazard -> hazard.message().code())
                .toList();
    }

    @Test
    void aClusterThatIsNotKnown() {
        assertThat(Refusal.of(new ClusterIntent.StopCluster("c9"), RUNNING))
                .containsExactly("request.not-found at null");
    }

    @Test
    void nodesAndResourcesThatAreNotThere() {
        assertThat(Refusal.of(new NodeIntent.StopNode("c1", "node9"), RUNNING))
                .containsExactly("cluster.unknown-node at node");
        assertThat(Refusal.of(new ResourceIntent.StopResource("c1", "nope"), RUNNING))
                .containsExactly("cluster.unknown-resource at resource");
        assertThat(Refusal.of(new ResourceIntent.CleanupResource("c1", "app", "node9"), RUNNING))
                .containsExactly("cluster.unknown-node at node");
    }

    @Test
    void optionsOfQuorumWithWhichCorosyncWouldNotStart() {
        var options = Map.of("auto_tie_breaker", "1", "last_man_standing", "1");
        Known odd = ClusterFixture.of(3).known();
        Known even = ClusterFixture.of(4).known();
        assertThat(Refusal.of(new QuorumIntent.SetQuorumOptions("c1", options), odd))
                .containsExactly("request.invalid-field at options.wait_for_all");
        assertThat(Refusal.of(new QuorumIntent.SetQuorumOptions("c1", Map.of("auto_tie_breaker", "1")), odd))
                .containsExactly("request.invalid-field at options.wait_for_all");
        assertThat(Planner.plan(new QuorumIntent.SetQuorumOptions("c1", options), even)
                        .steps())
                .isNotEmpty();
    }

    @Test
    void targetsOfAFenceDevice() {
        var wrong = Map.of("pcmk_host_list", "", "pcmk_host_map", "node1:", "pcmk_host_check", "guess");
        assertThat(Refusal.of(new ResourceIntent.EditResource("c1", "fence1", wrong, Map.of()), RUNNING))
                .containsExactlyInAnyOrder(
                        "request.invalid-field at parameters.pcmk_host_check",
                        "request.invalid-field at parameters.pcmk_host_map");
        var nobody = Map.of("pcmk_host_list", "", "pcmk_host_check", "static-list");
        assertThat(Refusal.of(new ResourceIntent.EditResource("c1", "fence1", nobody, Map.of()), RUNNING))
                .containsExactly("request.invalid-field at parameters.pcmk_host_list");
        var fewer = Map.of("pcmk_host_list", "node1", "pcmk_host_map", "node1:7");
        assertThat(Planner.plan(new ResourceIntent.EditResource("c1", "fence1", fewer, Map.of()), RUNNING)
                        .hazards())
                .extracting(hazard -> hazard.message().code())
                .contains("hazard.others-not-fenced");
    }

    @Test
    void changesThatNeedAMemberThatIsOnline() {
        assertThat(Refusal.of(new ResourceIntent.StopResource("c1", "fence1"), STOPPED))
                .containsExactly("cluster.no-online-member at null");
        assertThat(Refusal.of(new NodeIntent.SetStandby("c1", "node1", true), STOPPED))
                .containsExactly("cluster.no-online-member at null");
        assertThat(Refusal.of(new NodeIntent.AddNode("c1", Fixture.node(3), true, true), STOPPED))
                .containsExactly("cluster.no-online-member at null");
        assertThat(Refusal.of(
                        new NodeIntent.FenceNode("c1", "node1", "reboot"),
                        ClusterFixture.of(2).offline(2).known()))
                .containsExactly("cluster.no-online-member at null");
    }

    @Test
    void nodesThatHaveToActAndDoNotAnswer() {
        Known known = ClusterFixture.of(3).offline(2).unreachable(2).known();
        assertThat(blocks(new NodeIntent.StartNode("c1", "node2"), known)).containsExactly("hazard.node-unreachable");
        assertThat(blocks(new NodeIntent.AddNode("c1", Fixture.node(4), true, true), known))
                .containsExactly("hazard.node-unreachable");
        assertThat(blocks(
                        new NodeIntent.RemoveNode("c1", "node2"),
                        ClusterFixture.of(3).unreachable(2).known()))
                .containsExactly("hazard.still-runs");
        assertThat(blocks(
                        new NodeIntent.RemoveNode("c1", "node1"),
                        ClusterFixture.of(1).known()))
                .containsExactly("hazard.last-node");
    }

    @Test
    void aNewNodeThatDoesNotFit() {
        var wrong = new NewNode("s4", "node2", List.of("192.0.2.11", "198.51.100.1"));
        assertThat(Refusal.of(new NodeIntent.AddNode("c1", wrong, true, true), RUNNING))
                .containsExactly(
                        "cluster.name-invalid at node.name",
                        "request.invalid-field at node.links",
                        "request.invalid-field at node.links[0]");
        assertThat(Refusal.of(new NodeIntent.AddNode("c1", Fixture.node(2), true, true), RUNNING))
                .contains("cluster.node-in-cluster at node.system", "cluster.name-taken at node.name");
    }

    @Test
    void fencingThatCanNotWork() {
        Known off = ClusterFixture.of(3)
                .without("fence1")
                .property("stonith-enabled", "false")
                .known();
        assertThat(blocks(new NodeIntent.FenceNode("c1", "node2", "reboot"), off))
                .containsExactly("hazard.fencing-off", "hazard.no-fence-device");
        assertThat(blocks(new FenceIntent.ProveFencing("c1", "node2", Proof.STATUS), off))
                .containsExactly("hazard.fencing-off", "hazard.no-fence-device");
        assertThat(Refusal.of(new NodeIntent.FenceNode("c1", "node2", "explode"), RUNNING))
                .containsExactly("request.invalid-field at action");
        assertThat(Refusal.of(
                        new FenceIntent.AddFenceDevice("c1", Fixture.fenceDevice("fence1", List.of("node1"))), RUNNING))
                .containsExactly("cluster.name-taken at device.id");
        assertThat(Refusal.of(
                        new FenceIntent.AddFenceDevice("c1", Fixture.fenceDevice("f2", List.of("node1"))),
                        ClusterFixture.of(3).known(List.of())))
                .containsExactly("cluster.unknown-agent at device.agent");
    }

    @Test
    void aResourceFormWithEverythingWrong() {
        var intent = new ResourceIntent.AddResource(
                "c1",
                "app",
                Fixture.IP,
                Map.of("cidr_netmask", "many", "arp_bg", "perhaps", "colour", "red"),
                Map.of("is-managed", "perhaps", "target-role", "Running", "priority", "high"),
                List.of(
                        new ResourceOp("monitor", "10s", "soon", Map.of()),
                        new ResourceOp("monitor", "10s", null, Map.of("id", "x"))),
                "app2 ",
                true,
                true);
        assertThat(Refusal.of(intent, RUNNING))
                .containsExactly(
                        "cluster.name-taken at resource",
                        "cluster.parameter-invalid at parameters.arp_bg",
                        "cluster.parameter-invalid at parameters.cidr_netmask",
                        "cluster.parameter-invalid at parameters.colour",
                        "cluster.parameter-missing at parameters.ip",
                        "cluster.parameter-invalid at meta.is-managed",
                        "cluster.parameter-invalid at meta.priority",
                        "cluster.parameter-invalid at meta.target-role",
                        "cluster.parameter-invalid at operations[0].timeout",
                        "cluster.parameter-invalid at operations[1].attributes.id",
                        "cluster.parameter-invalid at operations[1].interval",
                        "request.invalid-field at cloned",
                        "cluster.name-invalid at group");
    }

    @Test
    void oneAddressTwice() {
        assertThat(Refusal.of(add("vip", Fixture.IP, Map.of("ip", "192.0.2.210"), null, false), RUNNING))
                .containsExactly("cluster.parameter-invalid at parameters.ip");
        assertThat(Refusal.of(new ResourceIntent.EditResource("c1", "web-ip", Map.of("ip", ""), Map.of()), RUNNING))
                .containsExactly("cluster.parameter-missing at parameters.ip");
    }

    @Test
    void agentsAndGroupsThatAreNone() {
        assertThat(Refusal.of(add("x", AgentName.parse("ocf:heartbeat:Nope"), Map.of(), null, false), RUNNING))
                .containsExactly("cluster.unknown-agent at agent");
        assertThat(Refusal.of(add("x", Fixture.DUMMY, Map.of(), "app", false), RUNNING))
                .containsExactly("request.invalid-field at group");
        assertThat(Refusal.of(add("x", Fixture.DUMMY, Map.of(), "x", false), RUNNING))
                .containsExactly("cluster.name-taken at group");
        assertThat(Refusal.of(new ResourceIntent.EditResource("c1", "site", Map.of("a", "b"), Map.of()), RUNNING))
                .containsExactly("request.invalid-field at parameters");
    }

    @Test
    void movesThatLeadNowhere() {
        Known known = Cases.busy().offline(3).standby(1).known();
        assertThat(Refusal.of(new ResourceIntent.MoveResource("c1", "app", "node3"), known))
                .containsExactly("request.conflict at node");
        assertThat(Refusal.of(new ResourceIntent.MoveResource("c1", "app", "node1"), known))
                .containsExactly("request.conflict at node");
        assertThat(Refusal.of(new ResourceIntent.MoveResource("c1", "app", "node2"), known))
                .containsExactly("request.conflict at node");
        assertThat(Refusal.of(new ResourceIntent.MoveResource("c1", "app", "node9"), known))
                .containsExactly("cluster.unknown-node at node");
        assertThat(Refusal.of(new ResourceIntent.MoveResource("c1", "fence1", null), known))
                .containsExactly("request.conflict at resource");
    }
}
