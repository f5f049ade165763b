package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * "Create cluster" over and over on two nodes, where somebody is killed once a certain step has begun. Two nodes and a
 * proof of fencing by status keep a round short; steps are per node, so that two nodes have every kind of step there is.
 */
final class KillRounds implements AutoCloseable {

    static final String CLUSTER = "killed";
    private static final long LOOK_AGAIN_NANOS = 3_000_000;

    private final Site site = Site.withSystems(2, Map.of());
    private final List<String> table = new ArrayList<>();

    Site site() {
        return site;
    }

    CreateCluster creation() {
        return site.creation(CLUSTER, site.lab().nodes());
    }

    /** Ids of the steps that such a plan has, in order. */
    List<String> steps(Intent intent) {
        var steps = new ArrayList<String>();
        site.person()
                .plan(intent)
                .path("plan")
                .path("steps")
                .forEach(step -> steps.add(step.path("id").asString()));
        return steps;
    }

    /** Looks at the job as fast as luci answers, until that step is in one of these states. */
    JsonNode await(String job, String step, Set<String> states) {
        Instant end = Instant.now().plus(Site.LIMIT);
        JsonNode last;
        do {
            last = site.person().job(job);
            JsonNode found = step(last, step);
            if (states.contains(found.path("state").asString())) {
                return found;
            }
            if (!last.path("ended").isNull() || last.path("state").asString().equals("STUCK")) {
                break;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        } while (Instant.now().isBefore(end));
        throw new AssertionError(step + " did not come into " + states + ": " + last.toPrettyString());
    }

    static JsonNode step(JsonNode job, String id) {
        for (JsonNode step : job.path("steps")) {
            if (step.path("id").asString().equals(id)) {
                return step;
            }
        }
        throw new AssertionError("no step " + id + " in " + job.toPrettyString());
    }

    /** The job ended, and the nodes agree with what it says. @return how it ended */
    String assertSettled(String job) {
        JsonNode end = site.person().awaitEnd(job, Site.LIMIT);
        String state = end.path("state").asString();
        assertThat(state).as("%s", end.toPrettyString()).isIn("SUCCEEDED", "ROLLED_BACK");
        if (state.equals("SUCCEEDED")) {
            NodeTruth.assertOneCluster(site.lab(), CLUSTER, site.lab().nodes());
            Status cib = Status.cib(site.lab(), "node1");
            assertThat(cib.option("dc-deadtime")).isEmpty();
            assertThat(cib.option("stonith-enabled")).containsExactly("true");
            assertThat(clusters()).as("clusters at luci").hasSize(1);
        } else {
            NodeTruth.assertInNoCluster(site.lab(), CLUSTER, site.lab().nodes());
            assertThat(clusters()).as("clusters at luci").isEmpty();
        }
        return state;
    }

    void note(String step, String seen, String outcome) {
        table.add("%-22s killed while %-10s -> %s".formatted(step, seen, outcome));
    }

    /**
     * Whatever the last round left: both nodes bare, luci without a cluster. A deletion leaves out a node that does not
     * answer, and says so: the ricci that was killed is waited for.
     */
    void clear() {
        for (String cluster : clusters()) {
            site.awaitWhole(cluster, site.lab().nodes().size());
            site.succeed(new ClusterIntent.DeleteCluster(cluster));
        }
        NodeTruth.assertInNoCluster(site.lab(), CLUSTER, site.lab().nodes());
    }

    private List<String> clusters() {
        var ids = new ArrayList<String>();
        site.person()
                .api()
                .get("/clusters")
                .path("items")
                .forEach(cluster -> ids.add(cluster.path("id").asString()));
        return ids;
    }

    /** This machine's number of the ricci that runs in a node. */
    ProcessHandle ricci(String node) {
        try {
            String init = Files.readString(site.lab().stateDir().resolve("nodes/" + node + "/init"))
                    .split(" ")[0];
            String namespace = link(Path.of("/proc", init, "ns/pid"));
            Predicate<ProcessHandle> inNode = process -> link(Path.of("/proc", String.valueOf(process.pid()), "ns/pid"))
                    .equals(namespace);
            return ProcessHandle.allProcesses()
                    .filter(process -> process.info().command().orElse("").endsWith("/java"))
                    .filter(inNode)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no ricci runs on " + node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String link(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        System.out.println(String.join(System.lineSeparator(), table));
        site.close();
    }
}
