package io.conga.lab.demo;

import io.conga.lab.api.ControlledGuest;
import io.conga.lab.api.LuciApi;
import io.conga.lab.api.Person;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.protocol.agent.AgentName;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A cluster of the lab's nodes, whose guests come back by themselves: made through luci's API, step by step as a person
 * would in the page. Arguments: luci's address, the one-time password, the password to be, the nodes' root password, the
 * BMC's address, then for each node NAME=ADDRESS=LINK. Guest 1 is on the first node, and so on.
 */
public final class GuestDemo {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String CLUSTER = "demo";
    private static final int FIRST_NODE = 5;

    /** A node: its name, where luci reaches it, its address in the cluster. */
    private record Node(String name, String address, String link) {
        static Node of(String words) {
            String[] parts = words.split("=");
            return new Node(parts[0], parts[1], parts[2]);
        }
    }

    private GuestDemo() {}

    public static void main(String[] arguments) {
        try (LuciApi api = new LuciApi(URI.create(arguments[0]))) {
            api.firstSignIn("admin", arguments[1], arguments[2]);
            var person = new Person(api);
            List<Node> nodes = List.of(arguments).subList(FIRST_NODE, arguments.length).stream()
                    .map(Node::of)
                    .toList();
            List<String> systems = new ArrayList<>();
            for (Node node : nodes) {
                say("adding " + node.name());
                systems.add(person.addSystem(node.address(), arguments[3]));
            }
            say("creating the cluster " + CLUSTER);
            person.succeed(creation(nodes, systems, arguments[4]), LIMIT);
            String cluster = person.cluster(CLUSTER);
            for (int i = 0; i < nodes.size(); i++) {
                control(person, cluster, nodes, i);
            }
        }
    }

    /** The guest of a node prefers that node, and is the cluster's from then on. */
    private static void control(Person person, String cluster, List<Node> nodes, int number) {
        var guest = new ControlledGuest(
                cluster, "guest" + (number + 1), nodes.get(number).name());
        say("putting " + guest.guest() + " under the cluster's control");
        person.succeed(guest.domain(nodes.stream().map(Node::name).toList()), LIMIT);
        person.succeed(guest.put(), LIMIT);
    }

    private static CreateCluster creation(List<Node> nodes, List<String> systems, String bmc) {
        List<CreateCluster.NewNode> members = new ArrayList<>();
        List<NewFenceDevice> devices = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            members.add(new CreateCluster.NewNode(systems.get(i), node.name(), List.of(node.link())));
            devices.add(new NewFenceDevice(
                    "fence-" + node.name(),
                    AgentName.parse("stonith:fence_lab"),
                    Map.of("ip", bmc),
                    List.of(node.name()),
                    Map.of()));
        }
        return new CreateCluster(
                CLUSTER,
                members,
                "knet",
                true,
                Map.of(),
                true,
                new CreateCluster.NewFencing(devices, CreateCluster.Proof.STATUS),
                true);
    }

    private static void say(String what) {
        System.out.println("conga: " + what);
    }
}
