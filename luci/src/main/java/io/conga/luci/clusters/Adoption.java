package io.conga.luci.clusters;

import io.conga.luci.node.NodeClient;
import io.conga.luci.systems.Credentials;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.Systems;
import io.conga.luci.systems.TrustState;
import io.conga.luci.trust.Fingerprint;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.node.Membership;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a cluster behind one of its members and begins, or ends, to manage it. Nothing of the cluster itself is changed. */
@Component
public class Adoption {

    /**
     * A member that a person wants authenticated while its cluster is adopted.
     *
     * @param name node name
     * @param fingerprint as confirmed; null: it is not authenticated now
     */
    public record Wanted(
            String name, String address, int port, @Nullable Fingerprint fingerprint, Credentials credentials) {}

    /**
     * What came of a member.
     *
     * @param name node name
     * @param system luci's id of its system; null where it could not be authenticated
     * @param problem why not; null where it was, or was not asked for
     */
    public record Outcome(
            String name, @Nullable String system, @Nullable Problem problem) {}

    private final Systems systems;
    private final ClusterDirectory directory;
    private final MemberTracker tracker;
    private final NodeClient client;
    private final Clock clock;

    public Adoption(
            Systems systems, ClusterDirectory directory, MemberTracker tracker, NodeClient client, Clock clock) {
        this.systems = systems;
        this.directory = directory;
        this.tracker = tracker;
        this.client = client;
        this.clock = clock;
    }

    /** The cluster of a trusted system, read from the node now. */
    public Discovery discover(SystemRecord system) {
        var file = configuration(system);
        var found = tracker.members(file, directory.named(file.clusterName()).orElse(null));
        List<Callable<Discovery.FoundMember>> questions = new ArrayList<>();
        for (ClusterRecord.Member member : found) {
            questions.add(() -> found(member, system));
        }
        return new Discovery(
                file.clusterName(),
                system.id(),
                file.digest(),
                together(questions),
                directory.named(file.clusterName()).map(ClusterRecord::id).orElse(null));
    }

    /**
     * Begins to manage a cluster. Members that can't be authenticated are kept without a system and shown red.
     *
     * @param by name of the user
     * @param outcomes gets what came of each member
     */
    public ClusterRecord adopt(
            String name, SystemRecord system, List<Wanted> wanted, String by, List<Outcome> outcomes) {
        var file = configuration(system);
        if (!file.clusterName().equals(name)) {
            throw new ProblemException(
                    ClusterProblem.NOT_IN_CLUSTER,
                    "node",
                    system.name(),
                    "reason",
                    "Its corosync.conf names the cluster " + file.clusterName() + ", not " + name + ".");
        }
        if (directory.named(name).isPresent()) {
            throw new ProblemException(ClusterProblem.NAME_TAKEN, "name", name);
        }
        List<Callable<Outcome>> questions = new ArrayList<>();
        for (Wanted member : wanted) {
            questions.add(() -> authenticate(member, by));
        }
        var done = together(questions);
        var cluster = new ClusterRecord(
                UUID.randomUUID().toString(), name, clock.instant(), by, bound(tracker.members(file, null), done));
        directory.add(cluster);
        for (ClusterRecord.Member member : cluster.members()) {
            outcomes.add(done.stream()
                    .filter(outcome -> outcome.name().equals(member.name()))
                    .findFirst()
                    .orElseGet(() -> new Outcome(member.name(), member.system(), null)));
        }
        return cluster;
    }

    /** A cluster that a job made: it appears by itself, once. */
    public ClusterRecord made(String name, List<ClusterRecord.Member> members, String by) {
        return directory.named(name).orElseGet(() -> {
            var cluster = new ClusterRecord(UUID.randomUUID().toString(), name, clock.instant(), by, members);
            directory.add(cluster);
            return cluster;
        });
    }

    /** Ends to manage it; its files are untouched. */
    public void forget(String cluster) {
        directory.remove(cluster);
    }

    private static List<ClusterRecord.Member> bound(List<ClusterRecord.Member> members, List<Outcome> outcomes) {
        return members.stream()
                .map(member -> outcomes.stream()
                        .filter(outcome -> outcome.name().equals(member.name()) && outcome.system() != null)
                        .findFirst()
                        .map(outcome -> new ClusterRecord.Member(member.name(), member.links(), outcome.system()))
                        .orElse(member))
                .toList();
    }

    private CorosyncConfiguration configuration(SystemRecord system) {
        NodeFacts facts = client.facts(system.target());
        return switch (facts.membership()) {
            case Membership.Member member -> member.configuration();
            case Membership.None _ -> throw notIn(system, "There is no corosync.conf on it.");
            case Membership.DistributionDefault _ ->
                throw notIn(
                        system,
                        "Its corosync.conf is the one that the distribution's package brings: one node on 127.0.0.1,"
                                + " which is not a cluster.");
        };
    }

    private static ProblemException notIn(SystemRecord system, String reason) {
        return new ProblemException(ClusterProblem.NOT_IN_CLUSTER, "node", system.name(), "reason", reason);
    }

    private Discovery.FoundMember found(ClusterRecord.Member member, SystemRecord named) {
        String address = member.links().getFirst();
        var known =
                member.system() == null ? null : systems.find(member.system()).orElse(null);
        if (known != null) {
            return new Discovery.FoundMember(
                    member.name(),
                    known.address(),
                    member.links(),
                    known.id(),
                    known.trust() == TrustState.TRUSTED,
                    null,
                    known.fingerprint().text(),
                    null);
        }
        try {
            var seen = systems.probe(address, named.port());
            return new Discovery.FoundMember(
                    member.name(),
                    address,
                    member.links(),
                    null,
                    false,
                    true,
                    seen.fingerprint().text(),
                    null);
        } catch (ProblemException e) {
            return new Discovery.FoundMember(
                    member.name(),
                    address,
                    member.links(),
                    null,
                    false,
                    false,
                    null,
                    e.problems().getFirst());
        }
    }

    private Outcome authenticate(Wanted member, String by) {
        var fingerprint = member.fingerprint();
        if (fingerprint == null) {
            return new Outcome(member.name(), null, null);
        }
        var known = systems.find(member.address(), member.port(), fingerprint).orElse(null);
        try {
            if (known == null) {
                known = systems.add(member.address(), member.port(), fingerprint, member.credentials(), by);
            } else if (known.trust() != TrustState.TRUSTED) {
                known = systems.authenticate(known.id(), fingerprint, member.credentials());
            }
            return new Outcome(member.name(), known.id(), null);
        } catch (ProblemException e) {
            return new Outcome(member.name(), null, e.problems().getFirst());
        }
    }

    private static <T> List<T> together(List<Callable<T>> questions) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> asked = questions.stream().map(threads::submit).toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("luci stops", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException problem
                    ? problem
                    : new IllegalStateException("a member could not be asked", e.getCause());
        }
    }
}
