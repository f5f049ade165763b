package io.conga.luci.plans;

import io.conga.luci.clusters.ClusterDirectory;
import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.node.NodeClient;
import io.conga.luci.node.NodeTarget;
import io.conga.luci.node.Parallel;
import io.conga.luci.systems.Systems;
import io.conga.planning.Planner;
import io.conga.planning.guest.GuestPlanner;
import io.conga.planning.intent.StorageIntent;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads again, from the nodes, what a plan is based on: a plan on something else is refused, never applied over it. */
@Component
public class FingerprintCheck {

    private static final String CIB = "cib";
    private static final String COROSYNC = "corosync:";
    private static final String GUEST = "guest:";
    private static final String NONE = "none";

    private final Clusters clusters;
    private final ClusterDirectory directory;
    private final Systems systems;
    private final NodeClient client;

    private final KnownReader reader;

    FingerprintCheck(
            Clusters clusters, ClusterDirectory directory, Systems systems, NodeClient client, KnownReader reader) {
        this.reader = reader;
        this.clusters = clusters;
        this.directory = directory;
        this.systems = systems;
        this.client = client;
    }

    /** Ends with cluster.stale where anything is not what the plan saw. */
    public void check(Plan plan) {
        if (plan.intent() instanceof StorageIntent storage) {
            StorageCheck.check(plan, Planner.plan(storage, reader.read(storage)));
            return;
        }
        Parallel.run(List.copyOf(plan.fingerprints().entrySet()), entry -> {
            check(plan, entry);
            return entry;
        });
    }

    private void check(Plan plan, Map.Entry<String, String> fingerprint) {
        String name = fingerprint.getKey();
        if (name.equals(CIB)) {
            String found = cib(plan);
            if (!found.isEmpty() && !sameConfiguration(fingerprint.getValue(), found)) {
                throw stale(plan, fingerprint.getValue(), found);
            }
        } else if (name.startsWith(GUEST)) {
            guest(name.substring(GUEST.length()), fingerprint.getValue());
        } else if (name.startsWith(COROSYNC)) {
            String node = name.substring(COROSYNC.length());
            // A node that can't be asked is not a change; the step that needs it will wait for it.
            corosync(plan, node)
                    .filter(found -> !found.equals(fingerprint.getValue()))
                    .ifPresent(found -> {
                        throw stale(plan, node + " " + fingerprint.getValue(), node + " " + found);
                    });
        }
    }

    private void guest(String name, String expected) {
        String guest = name.substring(name.indexOf(':') + 1);
        systems.find(name.substring(0, name.indexOf(':'))).ifPresent(system -> {
            if (!guestNow(system.target(), guest).orElse(expected).equals(expected)) {
                throw new ProblemException(GuestProblem.STALE, "guest", guest, "node", system.name());
            }
        });
    }

    /** A guest that can't be asked for is not a change; the step that needs it finds out. */
    private Optional<String> guestNow(NodeTarget target, String guest) {
        try {
            return client.guests(target).guest(guest).map(GuestPlanner::print);
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private String cib(Plan plan) {
        var cluster = Optional.ofNullable(plan.cluster()).flatMap(directory::find);
        if (cluster.isEmpty()) {
            return "";
        }
        for (String system : clusters.onlineSystems(cluster.get())) {
            try {
                return client.configuration(systems.get(system).target())
                        .version()
                        .toString();
            } catch (ProblemException e) {
                // The next member may answer; ricci itself compares once more when it edits.
                continue;
            }
        }
        return "";
    }

    private Optional<String> corosync(Plan plan, String node) {
        var system = plan.steps().stream()
                .filter(step -> step.node().equals(node))
                .findFirst()
                .map(PlanStep::system)
                .or(() -> Optional.ofNullable(plan.cluster())
                        .flatMap(directory::find)
                        .flatMap(cluster -> cluster.members().stream()
                                .filter(member -> member.name().equals(node))
                                .findFirst())
                        .map(ClusterRecord.Member::system));
        try {
            return system.flatMap(systems::find)
                    .map(found -> client.facts(found.target()))
                    .map(facts -> KnownReader.corosync(facts)
                            .map(CorosyncConfiguration::digest)
                            .orElse(NONE));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Status changes all the time; only the configuration counts. */
    private static boolean sameConfiguration(String expected, String found) {
        return parse(expected).sameConfiguration(parse(found));
    }

    private static CibVersion parse(String version) {
        String[] parts = version.split("\\.", -1);
        return new CibVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private ProblemException stale(Plan plan, String expected, String found) {
        String name = Optional.ofNullable(plan.cluster())
                .flatMap(directory::find)
                .map(ClusterRecord::name)
                .orElse("the cluster");
        return new ProblemException(ClusterProblem.STALE, "cluster", name, "expected", expected, "found", found);
    }
}
