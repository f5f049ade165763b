package io.conga.luci.jobs;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.node.NodeClient;
import io.conga.luci.plans.FingerprintCheck;
import io.conga.luci.plans.PlanStore;
import io.conga.luci.plans.StoredPlan;
import io.conga.luci.problem.Problems;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.CurrentUser;
import io.conga.planning.plan.Hazard;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import io.conga.protocol.problem.Severity;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Applies plans as jobs, cancels and resumes them. */
@Component
public class Jobs {

    private static final int AUTHKEY_BYTES = 256;
    private static final Pattern NODE_AUTHKEY =
            Pattern.compile(Pattern.quote(SecretName.authkeyOf("")) + "([0-9a-fA-F-]+)");

    private final JobStore store;
    private final PlanStore plans;
    private final FingerprintCheck fingerprints;
    private final JobEngine engine;
    private final JobViews views;
    private final Systems systems;
    private final NodeClient client;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Jobs(
            JobStore store,
            PlanStore plans,
            FingerprintCheck fingerprints,
            JobEngine engine,
            JobViews views,
            Systems systems,
            NodeClient client,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.fingerprints = fingerprints;
        this.engine = engine;
        this.views = views;
        this.systems = systems;
        this.client = client;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The newest first. */
    public List<JobRow> newest(int limit) {
        return store.newest(limit);
    }

    public JobRow get(String id) {
        return store.byId(id).orElseThrow(() -> Problems.notFound("job", id));
    }

    public JobView view(JobRow job) {
        return views.view(job);
    }

    /**
     * Applies a plan, once; the caller has checked that the user may do what it wants.
     *
     * @param reason why, for the history; null where none was given
     */
    public JobView apply(StoredPlan stored, CurrentUser user, @Nullable String reason) {
        var plan = stored.plan();
        if (stored.job() != null) {
            throw new ProblemException(RequestProblem.PLAN_USED);
        }
        var blocking = plan.hazards().stream()
                .filter(hazard -> hazard.severity() == Severity.BLOCK)
                .map((Hazard hazard) -> hazard.message().text())
                .collect(Collectors.joining("; "));
        if (!blocking.isEmpty()) {
            throw new ProblemException(RequestProblem.PLAN_BLOCKED, "hazards", blocking);
        }
        refuseBesideOthers(stored);
        fingerprints.check(plan);
        var secrets = authkeys(stored);
        String id = UUID.randomUUID().toString();
        long line = audit.started(
                user,
                "job.start",
                new AuditSubject(
                        plan.title().text(),
                        plan.cluster(),
                        plan.systems().size() == 1 ? plan.systems().getFirst() : null),
                reason == null ? Map.of("plan", stored.id()) : Map.of("plan", stored.id(), "reason", reason),
                id);
        var job = new JobRow(
                id,
                stored.id(),
                plan.title(),
                JobState.QUEUED,
                user.id(),
                user.name(),
                user.address(),
                reason,
                plan.cluster(),
                plan.systems(),
                clock.instant(),
                null,
                false,
                false,
                0,
                List.of(),
                List.of(),
                line);
        transaction.executeWithoutResult(_ -> {
            if (!plans.use(stored.id(), id)) {
                throw new ProblemException(RequestProblem.PLAN_USED);
            }
            store.add(job, JobViews.stepIds(plan));
            secrets.forEach((name, value) -> plans.addSecret(stored.id(), name, value));
        });
        engine.changed(id);
        engine.submit(id);
        return views.view(get(id));
    }

    public JobView cancel(JobRow job) {
        var view = views.view(job);
        if (!view.cancellable().possible()) {
            var reason = view.cancellable().reason();
            throw new ProblemException(RequestProblem.NOT_CANCELLABLE, "reason", reason == null ? "" : reason.text());
        }
        store.askCancel(job.id());
        engine.changed(job.id());
        return views.view(get(job.id()));
    }

    /** Tries a stuck undo again. */
    public JobView resume(JobRow job) {
        if (!store.resume(job.id())) {
            throw new ProblemException(RequestProblem.CONFLICT, "reason", "The job is not stuck.");
        }
        engine.changed(job.id());
        engine.submit(job.id());
        return views.view(get(job.id()));
    }

    /** Two jobs on one cluster, or on one system, would spoil each other's plan. */
    private void refuseBesideOthers(StoredPlan stored) {
        var plan = stored.plan();
        for (JobRow other : store.unended()) {
            boolean sameCluster = plan.cluster() != null && plan.cluster().equals(other.cluster());
            boolean sameSystem = other.systems().stream().anyMatch(plan.systems()::contains);
            if (sameCluster || sameSystem) {
                throw new ProblemException(
                        RequestProblem.CONFLICT,
                        "reason",
                        "The job \"" + other.title().text() + "\" of " + other.userName()
                                + (other.state() == JobState.STUCK ? " is stuck there." : " is at work there."));
            }
        }
    }

    /** The keys that the steps name: a new one for a new cluster, and a member's own for a node that joins it. */
    private Map<String, String> authkeys(StoredPlan stored) {
        String text = stored.plan().steps().toString();
        Map<String, String> secrets = new TreeMap<>();
        if (text.contains(SecretName.reference(SecretName.NEW_AUTHKEY))) {
            byte[] key = new byte[AUTHKEY_BYTES];
            new SecureRandom().nextBytes(key);
            secrets.put(SecretName.NEW_AUTHKEY, Base64.getEncoder().encodeToString(key));
        }
        var named = NODE_AUTHKEY.matcher(text);
        while (named.find()) {
            String system = named.group(1);
            secrets.computeIfAbsent(
                    named.group(), _ -> client.authkey(systems.get(system).target()));
        }
        return secrets;
    }
}
