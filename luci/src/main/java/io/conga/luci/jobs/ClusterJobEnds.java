package io.conga.luci.jobs;

import io.conga.luci.clusters.Adoption;
import io.conga.luci.clusters.ClusterDetail.FencingProof;
import io.conga.luci.clusters.ClusterHistory;
import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.clusters.ClusterRefresh;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.clusters.FencingProofs;
import io.conga.luci.drills.DrillRecorder;
import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.DrillIntent;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.protocol.operation.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A cluster that a job made is managed from then on, a deleted one no more; proofs of fencing are kept. */
@Component
class ClusterJobEnds implements JobEnds {

    private final Adoption adoption;
    private final FencingProofs proofs;
    private final ClusterHistory history;
    private final JobStore store;
    private final Clusters clusters;
    private final ClusterRefresh refresh;
    private final DrillRecorder drills;
    private final Clock clock;

    ClusterJobEnds(
            Adoption adoption,
            FencingProofs proofs,
            ClusterHistory history,
            JobStore store,
            Clusters clusters,
            ClusterRefresh refresh,
            DrillRecorder drills,
            Clock clock) {
        this.adoption = adoption;
        this.proofs = proofs;
        this.history = history;
        this.store = store;
        this.clusters = clusters;
        this.refresh = refresh;
        this.drills = drills;
        this.clock = clock;
    }

    @Override
    public void begins(JobRow job, Plan plan) {
        if (job.cluster() != null) {
            history.begins(
                    job.cluster(),
                    new ClusterHistory.Author(
                            job.id(), job.userName(), job.title().text()));
        }
        if (plan.intent() instanceof DrillIntent.RunDrill drill) {
            drills.begins(job, drill);
        }
    }

    @Override
    public void succeeded(JobRow job, Plan plan, List<StepRow> steps) {
        String cluster = job.cluster();
        if (plan.intent() instanceof CreateCluster create) {
            var members = create.nodes().stream()
                    .map(node -> new ClusterRecord.Member(node.name(), node.links(), node.system()))
                    .toList();
            cluster = adoption.made(create.name(), members, job.userName()).id();
            store.cluster(job.id(), cluster);
            history.begins(cluster, author(job));
        }
        if (plan.intent() instanceof ClusterIntent.DeleteCluster delete) {
            adoption.forget(delete.cluster());
        } else if (cluster != null) {
            keepProofs(cluster, plan, steps);
            // Who waits for the job's end reads what it made, not what was before.
            clusters.find(cluster).ifPresent(refresh::refreshAll);
        }
    }

    @Override
    public void ended(JobRow job, JobState state) {
        drills.ended(job, state);
        store.byId(job.id())
                .flatMap(now -> Optional.ofNullable(now.cluster()))
                .ifPresent(cluster -> history.ends(cluster, job.id()));
    }

    private static ClusterHistory.Author author(JobRow job) {
        return new ClusterHistory.Author(job.id(), job.userName(), job.title().text());
    }

    private void keepProofs(String cluster, Plan plan, List<StepRow> steps) {
        for (PlanStep step : plan.steps()) {
            var at = steps.stream()
                    .filter(row -> row.id().equals(step.id()) && row.state() == StepState.SUCCEEDED)
                    .findFirst()
                    .map(row -> Optional.ofNullable(row.ended()).orElse(clock.instant()));
            at.flatMap(when -> proof(step.operation(), when)).ifPresent(proof -> proofs.record(cluster, proof));
        }
    }

    private static Optional<FencingProof> proof(Operation operation, Instant at) {
        if (operation instanceof Operation.ProveFencing prove) {
            return Optional.of(new FencingProof(prove.target(), prove.device(), "STATUS", at));
        }
        if (operation instanceof Operation.FenceNode fence) {
            return Optional.of(new FencingProof(fence.node(), "", "REBOOT", at));
        }
        return Optional.empty();
    }
}
