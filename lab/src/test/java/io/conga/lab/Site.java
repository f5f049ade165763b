package io.conga.lab;

import io.conga.lab.api.Person;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.CreateCluster.NewNode;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.planning.intent.Intent;
import io.conga.protocol.agent.AgentName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A lab with luci beside its nodes, and the administrator at luci's API: what the tests of clusters share. Nothing in it
 * stands for something else.
 */
final class Site implements AutoCloseable {

    /** How long anything may take. It costs nothing where it goes well, and the machine may be busy. */
    static final Duration LIMIT = Duration.ofMinutes(8);

    /** A luci that lives for one test need not compile well; its start is most of what it costs on a busy machine. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    /** A machine of the lab is slow to answer: a shorter token is lost where it is busy. */
    private static final Map<String, String> PATIENT = Map.of("token", "10000");

    private final Lab lab;
    private final LuciInLab luci;
    private final Map<String, String> totem;
    private final List<String> systems = new ArrayList<>();
    private Person person;

    private Site(Lab lab, LuciInLab luci, Map<String, String> totem) {
        this.lab = lab;
        this.luci = luci;
        this.totem = totem;
        this.person = Person.administrator(luci);
    }

    static Site open(int nodes) {
        return open(nodes, Map.of());
    }

    /** Nodes that luci does not know yet. @param settings of the lab */
    static Site open(int nodes, Map<String, String> settings) {
        return open(Lab.up(nodes, quick(settings)), Map.of());
    }

    /** Whole machines that luci does not know yet. @param settings of the lab */
    static Site machines(int machines, Map<String, String> settings) {
        return open(Lab.machines(machines, quick(settings)), PATIENT);
    }

    private static Map<String, String> quick(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("LUCI_JAVA_OPTIONS", QUICK_START);
        return all;
    }

    private static Site open(Lab lab, Map<String, String> totem) {
        try {
            return new Site(lab, LuciInLab.start(lab), totem);
        } catch (RuntimeException | AssertionError e) {
            lab.close();
            throw e;
        }
    }

    /** All nodes are added to luci. */
    static Site withSystems(int nodes, Map<String, String> settings) {
        Site site = open(nodes, settings);
        try {
            site.addSystems();
            return site;
        } catch (RuntimeException | AssertionError e) {
            site.close();
            throw e;
        }
    }

    Lab lab() {
        return lab;
    }

    LuciInLab luci() {
        return luci;
    }

    Person person() {
        return person;
    }

    void addSystems() {
        systems.addAll(person.addAll(lab));
    }

    /** luci's id of a node's system. */
    String system(String node) {
        return systems.get(lab.nodes().indexOf(node));
    }

    /** luci is started on the database that is there, and the administrator signs in again. */
    void startLuciAgain() {
        person.api().close();
        luci.startAgain();
        person = Person.administratorAgain(luci);
    }

    /** A cluster of these nodes, each with a fence device of its own that is proved by its status. */
    CreateCluster creation(String name, List<String> nodes) {
        return new CreateCluster(
                name,
                nodes.stream().map(this::newNode).toList(),
                "knet",
                true,
                totem,
                true,
                new CreateCluster.NewFencing(
                        nodes.stream().map(this::fenceDevice).toList(), CreateCluster.Proof.STATUS),
                true);
    }

    NewNode newNode(String node) {
        return new NewNode(system(node), node, List.of(lab.address(node)));
    }

    NewFenceDevice fenceDevice(String node) {
        return new NewFenceDevice(
                "fence-" + node,
                AgentName.parse("stonith:fence_lab"),
                Map.of("ip", lab.bmcAddress()),
                List.of(node),
                Map.of());
    }

    /** Plans, applies and insists on success. */
    JsonNode succeed(Intent intent) {
        return person.succeed(intent, LIMIT);
    }

    /** Creates a cluster of all nodes. @return luci's id of it */
    String createCluster(String name) {
        succeed(creation(name, lab.nodes()));
        lab.beGenerous();
        return person.cluster(name);
    }

    /** luci reaches every member again, and they see one cluster of this many nodes: what a plan needs after a fault. */
    void awaitWhole(String cluster, int nodes) {
        Supplier<JsonNode> detail = () -> person.api().get("/clusters/" + cluster);
        Eventually.until(
                LIMIT,
                () -> {
                    JsonNode now = detail.get();
                    boolean sound = true;
                    for (JsonNode node : now.path("nodes")) {
                        sound &= node.path("problems").isEmpty();
                    }
                    return sound
                            && now.path("views").size() == 1
                            && now.path("views").path(0).path("nodes").size() == nodes
                            && now.path("summary").path("online").asInt() == nodes;
                },
                () -> detail.get().toPrettyString());
    }

    /** Every node as it is, asked on the nodes themselves. */
    List<NodeTruth> truths() {
        return lab.nodes().stream().map(node -> NodeTruth.of(lab, node)).toList();
    }

    @Override
    public void close() {
        try (lab) {
            person.api().close();
        }
    }
}
