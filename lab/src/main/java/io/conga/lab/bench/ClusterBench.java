package io.conga.lab.bench;

import io.conga.lab.Lab;
import io.conga.lab.api.Person;
import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.intent.CreateCluster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Making a cluster of three, and reading its status, in turn with pcs on the same nodes. */
final class ClusterBench {

    private static final int ROUNDS = 2;
    private static final int READS = 9;
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private final Lab lab;
    private final PcsPeer pcs;
    private final Person person;
    private final List<String> systems;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> oursWhole = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

    ClusterBench(Lab lab, PcsPeer pcs, Person person, List<String> systems) {
        this.lab = lab;
        this.pcs = pcs;
        this.person = person;
        this.systems = systems;
    }

    /** Leaves a cluster named bench, made by luci. */
    List<Row> measure() {
        List<Row> status = List.of();
        pcs.prepare();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(seconds(pcs.create("peer")));
            if (round == 0) {
                status = readStatus();
            }
            pcs.destroy();
            createOurs();
            if (round < ROUNDS - 1) {
                person.succeed(new ClusterIntent.DeleteCluster(person.cluster("bench")), LIMIT);
            }
        }
        var rows = new ArrayList<>(List.of(Row.of(
                "cluster of three nodes: from the order to quorum",
                Figures.median(ours),
                Figures.median(theirs),
                "pcs cluster setup --start --wait",
                "s",
                0.5,
                "POST /api/v1/jobs until the step that awaits quorum is done; time pcs cluster setup",
                "median of " + ROUNDS + " rounds in turn; whole job with fencing proved and start at boot: "
                        + Math.round(Figures.median(oursWhole) * 10) / 10.0 + " s")));
        rows.addAll(status);
        return rows;
    }

    private void createOurs() {
        CreateCluster intent = Person.clusterOf(lab, "bench", systems);
        JsonNode plan = person.plan(intent);
        var awaiting = new HashSet<String>();
        plan.path("plan").path("steps").forEach(step -> {
            if (step.path("operation").path("type").asString("").equals("awaitMembers")) {
                awaiting.add(step.path("id").asString());
            }
        });
        Instant begin = Instant.now();
        String job = person.applyPlan(plan.path("id").asString());
        JsonNode end = person.awaitEnd(job, LIMIT);
        if (!end.path("state").asString("").equals("SUCCEEDED")) {
            throw new IllegalStateException(end.toPrettyString());
        }
        ours.add(seconds(Duration.between(begin, ended(end, awaiting))));
        oursWhole.add(
                seconds(Duration.between(begin, Instant.parse(end.path("ended").asString()))));
    }

    private static Instant ended(JsonNode job, Set<String> steps) {
        Instant first = Instant.MAX;
        for (JsonNode step : job.path("steps")) {
            if (steps.contains(step.path("id").asString())) {
                Instant ended = Instant.parse(step.path("ended").asString());
                first = ended.isBefore(first) ? ended : first;
            }
        }
        return first;
    }

    /** luci adopts the cluster that pcs made, reads it as a page does, and lets go of it again. */
    private List<Row> readStatus() {
        String cluster = person.adopt(systems.getFirst());
        List<Double> reads = new ArrayList<>();
        for (int i = 0; i < READS * 4; i++) {
            long begin = System.nanoTime();
            person.api().get("/clusters/" + cluster);
            reads.add((System.nanoTime() - begin) / 1e6);
        }
        double median = Figures.median(reads.subList(READS, reads.size()));
        List<Double> xml = pcs.statusXml(READS);
        List<Double> daemon = pcs.daemonStatus(READS);
        person.api().delete("/clusters/" + cluster);
        return List.of(
                Row.of(
                        "status of a cluster, read whole",
                        median,
                        Figures.median(xml),
                        "pcs status xml",
                        "ms",
                        0.1,
                        "GET /api/v1/clusters/{id}; bench/node/repeat.sh 9 pcs status xml",
                        "medians; kept current by events, so reading starts no process"),
                Row.of(
                        "status of a cluster, as a page reads it",
                        median,
                        Figures.median(daemon),
                        "pcsd /remote/cluster_status",
                        "ms",
                        0.1,
                        "GET /api/v1/clusters/{id}; bench/node/repeat.sh 9 bench/node/pcsd-status.sh",
                        "medians"));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
