package io.conga.luci.drills;

import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.drills.DrillReport.Outcome;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.InventoryListener.Aspect;
import io.conga.luci.jobs.JobRow;
import io.conga.luci.jobs.JobState;
import io.conga.luci.jobs.JobStore;
import io.conga.luci.jobs.StepRow;
import io.conga.luci.plans.PlanStore;
import io.conga.planning.drill.DrillTarget;
import io.conga.planning.drill.Expectations;
import io.conga.planning.intent.DrillIntent.RunDrill;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.problem.DrillProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down how each drill goes: what luci hears of the cluster from its first step to its end. */
@Component
public class DrillRecorder {

    private static final String BREAK = "break.";
    private static final String RECOVER = "recover";

    private final DrillStore store;
    private final DrillProofs proofs;
    private final JobStore jobs;
    private final PlanStore plans;
    private final Clusters clusters;
    private final Inventory inventory;
    private final Clock clock;
    private final ConcurrentMap<String, Running> running = new ConcurrentHashMap<>();

    /** A drill that is under way. */
    private record Running(
            DrillReport begun,
            Map<String, String> nodes,
            DrillTracker tracker,
            @Nullable Probe probe) {}

    DrillRecorder(
            DrillStore store,
            DrillProofs proofs,
            JobStore jobs,
            PlanStore plans,
            Clusters clusters,
            Inventory inventory,
            Clock clock) {
        this.store = store;
        this.proofs = proofs;
        this.jobs = jobs;
        this.plans = plans;
        this.clusters = clusters;
        this.inventory = inventory;
        this.clock = clock;
        inventory.listen(this::changed);
    }

    /** The job of a drill begins, or goes on after a restart. */
    public void begins(JobRow job, RunDrill drill) {
        var cluster = clusters.find(drill.cluster()).orElse(null);
        if (cluster == null || running.containsKey(job.id())) {
            return;
        }
        DrillReport report = store.ofJob(job.id()).orElseGet(() -> begun(job, drill, cluster));
        var nodes = new LinkedHashMap<String, String>();
        for (ClusterRecord.Member member : cluster.members()) {
            if (member.system() != null) {
                nodes.put(member.system(), member.name());
            }
        }
        var tracker = new DrillTracker(report.node(), report.moments());
        String reach = drill.reach();
        Probe probe = reach == null
                ? null
                : new Probe(reach, clock, (answers, when) -> reached(job.id(), reach, answers, when));
        var now = new Running(report, nodes, tracker, probe);
        running.put(job.id(), now);
        store.write(report);
        nodes.keySet().forEach(system -> {
            tell(now, system, Aspect.VIEW);
            tell(now, system, Aspect.CONTACT);
        });
    }

    /** The job came to an end of any kind, or is stuck. */
    public void ended(JobRow job, JobState state) {
        var found = running.remove(job.id());
        if (found == null) {
            return;
        }
        if (found.probe() != null) {
            found.probe().close();
        }
        var steps = jobs.steps(job.id());
        RunDrill drill = found.begun().drill();
        memberReached(found, drill, steps);
        DrillReport report = Reports.with(
                now(found, steps),
                clock.instant(),
                outcome(state, steps),
                EngineOperation.parse(result(steps, "history").orElse("")));
        store.write(report);
        proofs.keep(report);
    }

    /** Of a cluster, the newest first; those under way as they are now. */
    public List<DrillReport> of(String cluster) {
        return store.of(cluster).stream().map(this::live).toList();
    }

    public Optional<DrillReport> byId(String cluster, String id) {
        return store.byId(cluster, id).map(this::live);
    }

    private DrillReport live(DrillReport stored) {
        var found = running.get(stored.job());
        return found == null ? stored : now(found, jobs.steps(stored.job()));
    }

    private DrillReport begun(JobRow job, RunDrill drill, ClusterRecord cluster) {
        ClusterView view = clusters.view(cluster).orElse(null);
        ClusterConfiguration configuration =
                clusters.configurationWithSecrets(cluster).orElse(null);
        var corosync = clusters.corosync(cluster).orElse(null);
        return new DrillReport(
                UUID.randomUUID().toString(),
                cluster.id(),
                job.id(),
                drill,
                DrillTarget.node(drill, view).orElse(null),
                job.userName(),
                clock.instant(),
                null,
                Outcome.RUNNING,
                null,
                0,
                configuration == null ? List.of() : Expectations.of(drill, configuration, view, corosync),
                plans.byId(job.plan()).map(plan -> plan.review().prediction()).orElse(null),
                Reports.services(drill, view, corosync),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** As it is now: when it was broken, and what was heard so far. */
    private static DrillReport now(Running found, List<StepRow> steps) {
        var broken = steps.stream().filter(step -> step.id().startsWith(BREAK)).findFirst();
        Instant sent = broken.map(StepRow::started).orElse(null);
        Instant answered = broken.map(StepRow::ended).orElse(null);
        long uncertain = sent == null || answered == null
                ? 0
                : Duration.between(sent, answered).toMillis();
        return Reports.judged(found.begun(), sent, uncertain, found.tracker().moments());
    }

    /** What the watching member could reach counts where luci itself never reached it. */
    private static void memberReached(Running found, RunDrill drill, List<StepRow> steps) {
        String reach = drill.reach();
        boolean own = found.tracker().moments().stream().anyMatch(it -> it.kind() == Moment.Kind.REACHED);
        if (reach == null || own) {
            return;
        }
        result(steps, "reach").orElse("").lines().forEach(line -> {
            String[] words = line.split(" ", 2);
            if (words.length == 2) {
                found.tracker().reach(reach, words[1].equals("up"), Instant.parse(words[0]), RECOVER);
            }
        });
    }

    private static Optional<String> result(List<StepRow> steps, String name) {
        return steps.stream()
                .filter(step -> step.id().equals(RECOVER) && step.reply() != null)
                .findFirst()
                .flatMap(step -> Optional.ofNullable(step.reply())
                        .map(reply -> reply.results().get(name)));
    }

    private static Outcome outcome(JobState state, List<StepRow> steps) {
        return switch (state) {
            case SUCCEEDED -> Outcome.RECOVERED;
            case CANCELLED -> Outcome.ABORTED;
            case QUEUED, RUNNING, WAITING, UNKNOWN, ROLLING_BACK, ROLLED_BACK, FAILED, STUCK ->
                steps.stream().anyMatch(DrillRecorder::notRecovered) ? Outcome.NOT_RECOVERED : Outcome.FAILED;
        };
    }

    private static boolean notRecovered(StepRow step) {
        var reply = step.reply();
        return reply != null
                && reply.problems().stream()
                        .anyMatch(problem -> problem.code().equals(DrillProblem.NOT_RECOVERED.code()));
    }

    private void changed(String system, Aspect aspect) {
        running.values().forEach(found -> tell(found, system, aspect));
    }

    private void reached(String job, String target, boolean answers, Instant when) {
        var found = running.get(job);
        if (found != null && found.tracker().reach(target, answers, when, null)) {
            keep(found);
        }
    }

    private void tell(Running found, String system, Aspect aspect) {
        String node = found.nodes().get(system);
        var last = inventory.of(system).orElse(null);
        if (node == null || last == null) {
            return;
        }
        boolean news = false;
        ClusterView view = last.view();
        if (aspect == Aspect.VIEW && view != null) {
            Instant heard = last.viewHeard();
            news = found.tracker().view(node, view, heard == null ? clock.instant() : heard);
        } else if (aspect == Aspect.CONTACT) {
            news = found.tracker().line(node, last.contact().connected(), clock.instant());
        }
        if (news) {
            keep(found);
        }
    }

    private void keep(Running found) {
        store.write(now(found, jobs.steps(found.begun().job())));
    }
}
