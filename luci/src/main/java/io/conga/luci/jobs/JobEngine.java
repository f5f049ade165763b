package io.conga.luci.jobs;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.audit.Outcome;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.node.NodeClient;
import io.conga.luci.plans.PlanStore;
import io.conga.luci.settings.LuciSettings;
import io.conga.luci.systems.SystemStore;
import io.conga.luci.trust.MigrationAuthorities;
import io.conga.planning.plan.PlanStep;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.StepReply;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs jobs, each on a virtual thread, and holds their leases: a job runs on one luci at a time, and goes on by itself
 * after a restart, on this luci or on another that shares the database.
 */
@Component
public class JobEngine implements JobContext, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobEngine.class);

    private final JobStore store;
    private final PlanStore plans;
    private final SystemStore systems;
    private final Inventory inventory;
    private final StepSender sender;
    private final JobEnds ends;
    private final MigrationAuthorities authorities;
    private final Audit audit;
    private final LuciSettings settings;
    private final Patience patience;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private final ConcurrentMap<String, Instant> held = new ConcurrentHashMap<>();
    private final List<JobListener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    public JobEngine(
            JobStore store,
            PlanStore plans,
            SystemStore systems,
            Inventory inventory,
            NodeClient client,
            JobEnds ends,
            MigrationAuthorities authorities,
            Audit audit,
            LuciSettings settings,
            Patience patience,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.systems = systems;
        this.inventory = inventory;
        this.sender = new StepSender(client, patience, clock);
        this.ends = ends;
        this.authorities = authorities;
        this.audit = audit;
        this.settings = settings;
        this.patience = patience;
        this.clock = clock;
    }

    public void listen(JobListener listener) {
        listeners.add(listener);
    }

    /** Begins a job that is written down, or goes on with it; nothing where another luci has it. */
    public void submit(String job) {
        var now = clock.instant();
        var until = now.plus(patience.lease());
        if (!running || held.putIfAbsent(job, until) != null) {
            return;
        }
        if (!store.lease(job, owner, now, until)) {
            held.remove(job);
            return;
        }
        Thread.ofVirtual().name("job-" + job).start(() -> run(job));
    }

    private void run(String id) {
        try {
            var job = store.byId(id).orElseThrow();
            var plan = plans.byId(job.plan()).orElseThrow();
            new JobRun(this, job, plan.plan(), plans.secrets(job.plan()), () -> holds(id)).run();
            store.byId(id).filter(now -> now.state().ended()).ifPresent(this::ended);
        } catch (RuntimeException e) {
            // The job stays as it is written; it is taken up again when its lease is over.
            if (running) {
                LOG.error("job {} met a fault of luci's own", id, e);
            } else {
                LOG.info("luci stops; job {} goes on at the next start", id);
            }
        } finally {
            held.remove(id);
        }
    }

    private void ended(JobRow job) {
        var outcome = switch (job.state()) {
            case SUCCEEDED -> Outcome.SUCCEEDED;
            case ROLLED_BACK, CANCELLED -> Outcome.ROLLED_BACK;
            case FAILED, STUCK, QUEUED, RUNNING, WAITING, UNKNOWN, ROLLING_BACK -> Outcome.FAILED;
        };
        audit.finished(
                job.audit(),
                outcome,
                List.of(),
                job.problems().isEmpty() ? null : job.problems().getFirst());
    }

    private boolean holds(String job) {
        var until = held.get(job);
        return running && until != null && until.isAfter(clock.instant());
    }

    /** Renews the leases of what runs here, and takes up what nobody runs. */
    @Scheduled(fixedDelay = 3_000, initialDelay = 3_000)
    public void tend() {
        if (!running) {
            return;
        }
        var now = clock.instant();
        var until = now.plus(patience.lease());
        for (String job : held.keySet()) {
            if (store.lease(job, owner, now, until)) {
                held.computeIfPresent(job, (_, _) -> until);
            }
        }
        store.leaderless(now).forEach(this::submit);
    }

    @Override
    public void start() {
        running = true;
        if (settings.database().url() == null) {
            store.dropLeases();
        }
        tend();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public JobStore store() {
        return store;
    }

    @Override
    public SystemStore systems() {
        return systems;
    }

    @Override
    public StepSender sender() {
        return sender;
    }

    @Override
    public MigrationAuthorities authorities() {
        return authorities;
    }

    @Override
    public JobEnds ends() {
        return ends;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public boolean connected(String system) {
        return inventory.contact(system).connected();
    }

    @Override
    public void changed(String job) {
        listeners.forEach(listener -> listener.jobChanged(job));
    }

    @Override
    public void audit(JobRow job, PlanStep step, Operation operation, StepReply reply) {
        long line = audit.started(
                job.user(),
                "step." + step.id().replaceAll("\\..*", ""),
                new AuditSubject(step.node(), job.cluster(), step.system()),
                Map.of("step", step.id(), "operation", operation.getClass().getSimpleName()),
                job.id());
        audit.finished(
                line,
                reply.state() == StepReply.State.SUCCEEDED ? Outcome.SUCCEEDED : Outcome.FAILED,
                reply.commands().stream()
                        .map(command -> String.join(" ", command.argv()))
                        .toList(),
                reply.problems().isEmpty() ? null : reply.problems().getFirst());
    }

    @Override
    public void abandoned(String job) {
        LOG.warn("job {} goes on elsewhere, or after the next start", job);
    }
}
