package io.conga.planning;

import io.conga.planning.known.Known;
import io.conga.planning.known.KnownCluster;
import io.conga.planning.known.KnownCluster.KnownMember;
import io.conga.planning.known.KnownSystem;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.cluster.CorosyncConfiguration.CorosyncNode;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.CorosyncSpec;
import io.conga.protocol.node.Membership;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.node.ServiceState;
import io.conga.protocol.section.CibSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A running cluster that the tests change, one thing at a time. */
public final class ClusterFixture {

    private final int size;
    private final Set<Integer> unreachable = new TreeSet<>();
    private final Set<Integer> offline = new TreeSet<>();
    private final Set<Integer> standby = new TreeSet<>();
    private final Map<String, String> properties = new TreeMap<>();
    private final Map<Integer, Map<String, String>> attributes = new TreeMap<>();
    private final List<ResourceDefinition> resources = new ArrayList<>();
    private final List<ConstraintDefinition> constraints = new ArrayList<>();
    private final List<ResourceState> states = new ArrayList<>();
    private CibSections sections = CibSections.EMPTY;
    private boolean atBoot = true;

    private ClusterFixture(int size) {
        this.size = size;
    }

    /** node1..n in the cluster web, all online, fencing on with one device for all. */
    public static ClusterFixture of(int size) {
        var fixture = new ClusterFixture(size);
        var hosts = new StringBuilder();
        for (int i = 1; i <= size; i++) {
            hosts.append(i == 1 ? "" : " ").append("node").append(i);
        }
        fixture.properties.put("stonith-enabled", "true");
        fixture.resources.add(primitive(
                "fence1",
                Fixture.FENCE,
                Map.of("ip", "192.0.2.100", "password", "hunter2hunter2", "pcmk_host_list", hosts.toString()),
                Map.of()));
        return fixture;
    }

    public static ResourceDefinition primitive(
            String id, AgentName agent, Map<String, String> parameters, Map<String, String> meta) {
        return new ResourceDefinition(
                id,
                ResourceState.Kind.PRIMITIVE,
                agent,
                null,
                parameters,
                meta,
                List.of(),
                List.of(),
                false,
                Map.of(),
                null);
    }

    public static ResourceDefinition collection(String id, ResourceState.Kind kind, ResourceDefinition... children) {
        return new ResourceDefinition(
                id, kind, null, null, Map.of(), Map.of(), List.of(), List.of(children), false, Map.of(), null);
    }

    /** A permanent attribute of a node. */
    public ClusterFixture attribute(int node, String name, String value) {
        attributes.computeIfAbsent(node, key -> new TreeMap<>()).put(name, value);
        return this;
    }

    public ClusterFixture unreachable(int node) {
        unreachable.add(node);
        return this;
    }

    public ClusterFixture offline(int node) {
        offline.add(node);
        return this;
    }

    public ClusterFixture standby(int node) {
        standby.add(node);
        return this;
    }

    public ClusterFixture notAtBoot() {
        atBoot = false;
        return this;
    }

    public ClusterFixture property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    public ClusterFixture without(String resource) {
        resources.removeIf(definition -> definition.id().equals(resource));
        return this;
    }

    public ClusterFixture resource(ResourceDefinition definition) {
        resources.add(definition);
        return this;
    }

    public ClusterFixture sections(CibSections now) {
        sections = now;
        return this;
    }

    public ClusterFixture constraint(ConstraintDefinition constraint) {
        constraints.add(constraint);
        return this;
    }

    public ClusterFixture runs(String resource, int node) {
        states.add(new ResourceState(
                resource,
                ResourceState.Kind.PRIMITIVE,
                "ocf:pacemaker:Dummy",
                "Started",
                null,
                true,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null,
                List.of("node" + node),
                List.of()));
        return this;
    }

    /** What luci knows: the cluster, and a free system besides. */
    public Known known() {
        return known(List.of(Fixture.fenceAgent(), Fixture.ipAgent(), Fixture.dummyAgent()));
    }

    public Known known(List<AgentMetadata> agents) {
        CorosyncConfiguration corosync = corosync();
        var systems = new ArrayList<KnownSystem>();
        var members = new ArrayList<KnownMember>();
        var digests = new TreeMap<String, String>();
        for (int i = 1; i <= size; i++) {
            systems.add(Fixture.system(i, true, !unreachable.contains(i), facts(i, corosync)));
            members.add(new KnownMember("node" + i, "s" + i));
            if (!unreachable.contains(i)) {
                digests.put("node" + i, corosync.digest());
            }
        }
        systems.add(Fixture.system(size + 1));
        var cluster = new KnownCluster("c1", "web", members, view(), configuration(), corosync, digests);
        return new Known(systems, cluster, agents, List.of("web"));
    }

    private NodeFacts facts(int node, CorosyncConfiguration corosync) {
        NodeFacts free = Fixture.facts(
                node, Map.of("corosync", "3.1.7", "pacemaker", "2.1.5"), "apt", new Membership.Member(corosync));
        return new NodeFacts(
                free.hostname(),
                free.operatingSystem(),
                free.kernel(),
                free.architecture(),
                free.ricciVersion(),
                free.packageManager(),
                free.tools(),
                List.of(
                        new ServiceState("corosync", true, true, atBoot),
                        new ServiceState("pacemaker", true, true, atBoot)),
                free.membership(),
                free.addresses(),
                free.bootId(),
                free.taken());
    }

    private CorosyncConfiguration corosync() {
        var nodes = new ArrayList<CorosyncNode>();
        for (int i = 1; i <= size; i++) {
            nodes.add(new CorosyncNode("node" + i, i, List.of(Fixture.address(i))));
        }
        return CorosyncFile.create(new CorosyncSpec("web", "knet", true, Map.of(), nodes))
                .configuration();
    }

    private @Nullable ClusterView view() {
        var members = new ArrayList<ClusterView.Member>();
        int online = 0;
        for (int i = 1; i <= size; i++) {
            boolean on = !offline.contains(i);
            online += on ? 1 : 0;
            members.add(new ClusterView.Member(
                    "node" + i,
                    String.valueOf(i),
                    on,
                    standby.contains(i),
                    false,
                    false,
                    false,
                    false,
                    false,
                    on,
                    i == 1,
                    0,
                    "member",
                    null));
        }
        int needed = size == 2 ? 1 : size / 2 + 1;
        return online == 0
                ? null
                : new ClusterView(
                        "node1",
                        Fixture.THEN,
                        "web",
                        true,
                        null,
                        "2.1.5",
                        "node1",
                        online >= needed,
                        new ClusterView.Votes(size, online, needed, List.of()),
                        false,
                        !properties.getOrDefault("stonith-enabled", "true").equals("false"),
                        "stop",
                        null,
                        members,
                        states,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        null);
    }

    private @Nullable ClusterConfiguration configuration() {
        if (offline.size() == size) {
            return null;
        }
        var xml = new StringBuilder("<configuration>");
        ids(resources, xml);
        constraints.forEach(
                constraint -> xml.append("<x id=\"").append(constraint.id()).append("\"/>"));
        sections.constraints().forEach(each -> id(each.id(), xml));
        sections.levels().forEach(each -> id(each.id(), xml));
        sections.roles().forEach(each -> id(each.id(), xml));
        sections.subjects().forEach(each -> id(each.id(), xml));
        sections.alerts().forEach(each -> id(each.id(), xml));
        sections.tags().forEach(each -> id(each.id(), xml));
        sections.foreign().forEach(each -> id(each.id(), xml));
        return new ClusterConfiguration(
                new CibVersion(0, 42, 7),
                "3.16.2",
                properties,
                Map.of(),
                Map.of(),
                nodes(),
                resources,
                constraints,
                List.of(),
                sections,
                xml.append("</configuration>").toString(),
                null);
    }

    private List<ClusterConfiguration.ConfiguredNode> nodes() {
        var nodes = new ArrayList<ClusterConfiguration.ConfiguredNode>();
        for (int i = 1; i <= size; i++) {
            nodes.add(new ClusterConfiguration.ConfiguredNode(
                    String.valueOf(i),
                    "node" + i,
                    attributes.getOrDefault(i, Map.of("rack", "a")),
                    Map.of("memory", "1000")));
        }
        return nodes;
    }

    private static void id(String id, StringBuilder xml) {
        xml.append("<x id=\"").append(id).append("\"/>");
    }

    private static void ids(List<ResourceDefinition> definitions, StringBuilder xml) {
        for (ResourceDefinition definition : definitions) {
            xml.append("<x id=\"").append(definition.id()).append("\"/>");
            ids(definition.children(), xml);
        }
    }
}
