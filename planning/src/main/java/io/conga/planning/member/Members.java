package io.conga.planning.member;

import io.conga.planning.check.Problems;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownCluster;
import io.conga.planning.known.KnownCluster.KnownMember;
import io.conga.planning.known.KnownSystem;
import io.conga.planning.step.Place;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.node.ServiceState;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import io.conga.protocol.problem.TrustProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The members of the cluster that an intent names. */
public final class Members {

    private final Known known;
    private final KnownCluster cluster;

    private Members(Known known, KnownCluster cluster) {
        this.known = known;
        this.cluster = cluster;
    }

    /**
     * The members of that cluster.
     *
     * @throws ProblemException where luci does not know it
     */
    public static Members of(Known known, String clusterId) {
        KnownCluster cluster = known.cluster();
        if (cluster == null || !cluster.id().equals(clusterId)) {
            throw new ProblemException(RequestProblem.NOT_FOUND, "kind", "cluster", "id", clusterId);
        }
        return new Members(known, cluster);
    }

    public KnownCluster cluster() {
        return cluster;
    }

    public String clusterName() {
        return cluster.name();
    }

    /** Names of all nodes, in corosync.conf's order. */
    public List<String> names() {
        return cluster.members().stream().map(KnownMember::node).toList();
    }

    /** Refuses a node that is not in the cluster, or that luci has no trusted system for, beside its field. */
    public void require(String node, boolean asPlace) {
        var problems = new Problems();
        if (cluster.member(node).isEmpty()) {
            problems.add("node", ClusterProblem.UNKNOWN_NODE, "node", node, "cluster", cluster.name());
        } else if (asPlace && system(node).filter(KnownSystem::trusted).isEmpty()) {
            problems.add("node", TrustProblem.NOT_TRUSTED, "node", node);
        }
        problems.refuse();
    }

    /** The system behind a node. */
    public Optional<KnownSystem> system(String node) {
        return cluster.member(node).flatMap(member -> known.system(member.system()));
    }

    /** Whether a step can be sent to the node now. */
    public boolean usable(String node) {
        return system(node).filter(KnownSystem::usable).isPresent();
    }

    /** The node in the freshest view. */
    public Optional<ClusterView.Member> state(String node) {
        ClusterView view = cluster.view();
        return view == null
                ? Optional.empty()
                : view.members().stream()
                        .filter(member -> member.name().equals(node))
                        .findFirst();
    }

    public boolean online(String node) {
        return state(node).filter(ClusterView.Member::online).isPresent();
    }

    /** Names of the nodes that are online in the freshest view. */
    public List<String> online() {
        return names().stream().filter(this::online).toList();
    }

    /** Names of the nodes that steps can be sent to. */
    public List<String> usable() {
        return names().stream().filter(this::usable).toList();
    }

    /** Names of the nodes that steps can't be sent to. */
    public List<String> unusable() {
        return names().stream().filter(name -> !usable(name)).toList();
    }

    /** The node's own system, which {@link #require} has found. */
    public Place place(String node) {
        return Place.only(system(node).orElseThrow().id(), node);
    }

    /** Any online member that steps can be sent to, but not that one; the rest stand by. */
    public Optional<Place> anyOnlineBut(String node) {
        List<String> able = names().stream()
                .filter(name -> !name.equals(node) && online(name) && usable(name))
                .toList();
        return able.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(
                        system(able.getFirst()).orElseThrow().id(),
                        able.getFirst(),
                        able.stream()
                                .skip(1)
                                .map(name -> system(name).orElseThrow().id())
                                .toList()));
    }

    /**
     * Any online member that steps can be sent to.
     *
     * @throws ProblemException where there is none
     */
    public Place anyOnline() {
        return anyOnlineBut("").orElseThrow(this::noOnlineMember);
    }

    /**
     * The CIB's configuration.
     *
     * @throws ProblemException where no member is online that could tell
     */
    public ClusterConfiguration configuration() {
        ClusterConfiguration configuration = cluster.configuration();
        if (configuration == null) {
            throw noOnlineMember();
        }
        return configuration;
    }

    /** The problem that no member is online. */
    public ProblemException noOnlineMember() {
        return new ProblemException(ClusterProblem.NO_ONLINE_MEMBER, "cluster", cluster.name());
    }

    /** Whether Corosync and Pacemaker start at boot there, as far as is known. */
    public boolean startsAtBoot(String node) {
        return system(node)
                .map(KnownSystem::facts)
                .filter(facts -> enabled(facts.services(), "corosync") && enabled(facts.services(), "pacemaker"))
                .isPresent();
    }

    private static boolean enabled(List<ServiceState> services, String name) {
        return services.stream().anyMatch(service -> service.name().equals(name) && service.enabled());
    }

    /** Fingerprints of the files of corosync.conf that are known. */
    public Map<String, String> corosyncFingerprints() {
        var fingerprints = new TreeMap<String, String>();
        cluster.digests().forEach((node, digest) -> fingerprints.put("corosync:" + node, digest));
        return fingerprints;
    }

    /** The fingerprint of the CIB; none where it is not known. */
    public Map<String, String> cibFingerprint() {
        ClusterConfiguration configuration = cluster.configuration();
        return configuration == null
                ? Map.of()
                : Map.of("cib", configuration.version().toString());
    }
}
