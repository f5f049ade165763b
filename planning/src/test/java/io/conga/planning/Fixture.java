package io.conga.planning;

import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.CreateCluster.NewNode;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownSystem;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentMetadata.Parameter;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceOp;
import io.conga.protocol.node.Membership;
import io.conga.protocol.node.NodeFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Machines, agents and forms that the tests share. */
public final class Fixture {

    public static final AgentName FENCE = AgentName.parse("stonith:fence_ipmilan");
    public static final AgentName IP = AgentName.parse("ocf:heartbeat:IPaddr2");
    public static final AgentName DUMMY = AgentName.parse("ocf:pacemaker:Dummy");
    public static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    private Fixture() {}

    public static String address(int number) {
        return "192.0.2." + (10 + number);
    }

    public static KnownSystem system(int number) {
        return system(number, true, true, facts(number, Map.of("corosync", "3.1.7", "pacemaker", "2.1.5"), "apt"));
    }

    public static KnownSystem system(int number, boolean trusted, boolean reachable, @Nullable NodeFacts facts) {
        return new KnownSystem("s" + number, "node" + number, address(number), trusted, reachable, facts);
    }

    public static NodeFacts facts(int number, Map<String, String> tools, @Nullable String packageManager) {
        return facts(number, tools, packageManager, new Membership.None());
    }

    public static NodeFacts facts(
            int number, Map<String, String> tools, @Nullable String packageManager, Membership membership) {
        return new NodeFacts(
                "node" + number,
                "Debian GNU/Linux 12 (bookworm)",
                "6.1.0",
                "x86_64",
                "0.1.0",
                packageManager,
                tools,
                List.of(),
                membership,
                List.of(address(number)),
                "boot",
                THEN);
    }

    /** Three free systems, and the fence agent. */
    public static Known free() {
        return new Known(List.of(system(1), system(2), system(3)), null, List.of(fenceAgent()), List.of("other"));
    }

    public static Parameter parameter(String name, String type, boolean required) {
        return new Parameter(name, type, required, null, List.of(), null, name, "", false, false);
    }

    public static AgentMetadata fenceAgent() {
        return new AgentMetadata(
                FENCE,
                "",
                "Fence agent for IPMI",
                "",
                List.of(
                        new Parameter("action", "string", true, "reboot", List.of(), null, "", "", false, false),
                        parameter("ip", "string", true),
                        new Parameter("ipaddr", "string", true, null, List.of(), null, "", "", true, false),
                        parameter("username", "string", false),
                        new Parameter("password", "string", false, null, List.of(), null, "", "", false, true),
                        parameter("plug", "string", true),
                        parameter("lanplus", "boolean", false),
                        new Parameter(
                                "method",
                                "select",
                                false,
                                "onoff",
                                List.of("onoff", "cycle"),
                                null,
                                "",
                                "",
                                false,
                                false),
                        parameter("power_wait", "second", false)),
                List.of(),
                false,
                true);
    }

    /** An agent that takes and gives back a disk's reservation, as fence_scsi. */
    public static AgentMetadata unfencingAgent() {
        AgentMetadata agent = fenceAgent();
        return new AgentMetadata(
                AgentName.parse("stonith:fence_scsi"),
                "",
                "Fence agent for SCSI persistent reservations",
                "",
                List.of(parameter("devices", "string", true)),
                List.of(new ResourceOp("on", "0s", null, Map.of("on_target", "1", "automatic", "1"))),
                agent.promotable(),
                agent.cloneable());
    }

    public static AgentMetadata ipAgent() {
        return new AgentMetadata(
                IP,
                "1.0",
                "Manages virtual IPv4 and IPv6 addresses",
                "",
                List.of(
                        new Parameter("ip", "string", true, null, List.of(), "address", "", "", false, false),
                        parameter("cidr_netmask", "integer", false),
                        parameter("nic", "string", false),
                        parameter("arp_bg", "boolean", false)),
                List.of(
                        new ResourceOp("start", "0s", "20s", Map.of()),
                        new ResourceOp("stop", "0s", "20s", Map.of()),
                        new ResourceOp("monitor", "10s", "20s", Map.of("depth", "0")),
                        new ResourceOp("validate-all", "0s", "20s", Map.of())),
                false,
                true);
    }

    public static AgentMetadata dummyAgent() {
        return new AgentMetadata(
                DUMMY,
                "1.1",
                "Example stateless resource agent",
                "",
                List.of(
                        parameter("fake", "string", false),
                        new Parameter("passwd", "string", false, null, List.of(), null, "", "", false, true)),
                List.of(
                        new ResourceOp("start", "0s", "20s", Map.of()),
                        new ResourceOp("stop", "0s", "20s", Map.of()),
                        new ResourceOp("monitor", "10s", "20s", Map.of())),
                false,
                true);
    }

    public static NewNode node(int number) {
        return new NewNode("s" + number, "node" + number, List.of(address(number)));
    }

    public static List<NewNode> nodes(int count) {
        var nodes = new ArrayList<NewNode>();
        for (int i = 1; i <= count; i++) {
            nodes.add(node(i));
        }
        return nodes;
    }

    public static NewFenceDevice fenceDevice(String id, List<String> targets) {
        return new NewFenceDevice(
                id,
                FENCE,
                Map.of("ip", "192.0.2.100", "username", "conga", "password", "hunter2hunter2", "lanplus", "1"),
                targets,
                Map.of(targets.getFirst(), "outlet-" + targets.getFirst()));
    }

    public static CreateCluster create(List<NewNode> nodes, CreateCluster.@Nullable NewFencing fencing) {
        return new CreateCluster("web", nodes, "knet", true, Map.of(), true, fencing, true);
    }
}
