package io.conga.lab;

import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.ResourceIntent;
import io.conga.protocol.agent.AgentName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A cluster with one service, seen over a network of luci's own while its nodes are cut off from each other. */
final class QuorumSite implements AutoCloseable {

    /** The resource that has to run somewhere. */
    static final String SERVICE = "service";

    private final Site site;
    private final String cluster;
    private final List<String> members;

    private QuorumSite(Site site, String cluster, List<String> members) {
        this.site = site;
        this.cluster = cluster;
        this.members = members;
    }

    /**
     * @param systems of the lab; those that are not members can be hosts of a quorum device
     * @param bootSeconds how long a node stays away that was fenced
     * @param creation of the cluster
     */
    static QuorumSite with(int systems, int bootSeconds, Function<Site, CreateCluster> creation) {
        var settings = new HashMap<>(Lab.MANAGEMENT);
        settings.put("LAB_BOOT_SECONDS", Integer.toString(bootSeconds));
        Site site = Site.withSystems(systems, settings);
        try {
            CreateCluster wanted = creation.apply(site);
            site.succeed(wanted);
            String cluster = site.person().cluster(wanted.name());
            site.succeed(new ResourceIntent.AddResource(
                    cluster,
                    SERVICE,
                    AgentName.parse("ocf:pacemaker:Dummy"),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    null,
                    false,
                    true));
            List<String> members =
                    wanted.nodes().stream().map(CreateCluster.NewNode::name).toList();
            return new QuorumSite(site, cluster, members);
        } catch (RuntimeException | AssertionError e) {
            site.close();
            throw e;
        }
    }

    Site site() {
        return site;
    }

    Lab lab() {
        return site.lab();
    }

    /** luci's id of the cluster. */
    String cluster() {
        return cluster;
    }

    List<String> members() {
        return members;
    }

    /** What luci's API says of the cluster. */
    JsonNode detail() {
        return site.person().api().get("/clusters/" + cluster);
    }

    /** What luci shows of what decides about quorum. */
    JsonNode shown(String part) {
        return detail().path("views").path(0).path("view").path("quorum").path(part);
    }

    /** What votequorum itself says on a node. */
    String quorumtool(String node) {
        return lab().exec(node, "corosync-quorumtool", "-s").out();
    }

    /** @param kind "Total", or "Expected" */
    void awaitVotes(String node, String kind, int votes) {
        Eventually.until(
                Site.LIMIT,
                () -> quorumtool(node).matches("(?s).*" + kind + " votes: +" + votes + ".*"),
                () -> quorumtool(node));
    }

    /** It has quorum without the others, and what runs in the cluster runs there. */
    void livesAlone(String node) {
        Eventually.until(
                Site.LIMIT,
                () -> {
                    Status status = Status.of(lab(), node);
                    return status.quorate()
                            && status.online().equals(List.of(node))
                            && status.runningOn(SERVICE).equals(List.of(node));
                },
                () -> quorumtool(node) + detail().toPrettyString());
    }

    /** Nodes that were cut off, and may have been fenced, are members again, and luci sees one whole cluster. */
    void heal(String... nodes) {
        for (String node : nodes) {
            lab().heal(node);
        }
        lab().waitReady(Site.LIMIT, members.toArray(String[]::new));
        site.awaitWhole(cluster, members.size());
    }

    @Override
    public void close() {
        site.close();
    }
}
