package io.conga.luci.audit;

import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.ScopeDirectory;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes down who asked for what, before it is done, and what came of it. Parameters carry no secrets: the caller
 * leaves them out.
 */
@Component
public final class Audit {

    /** Who acts where nobody asked: luci itself. */
    public static final CurrentUser LUCI = new CurrentUser("", "luci", List.of(), false, "-");

    private final AuditStore store;
    private final ObjectProvider<ScopeDirectory> directory;
    private final Clock clock;

    public Audit(AuditStore store, ObjectProvider<ScopeDirectory> directory, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Something begins.
     *
     * @param job id of the job that does it, or null
     * @return its id, for {@link #finished}
     */
    public long started(
            CurrentUser user,
            String action,
            AuditSubject subject,
            Map<String, String> parameters,
            @Nullable String job) {
        return store.add(clock.instant(), user, action, located(subject), parameters, job, Outcome.STARTED, null);
    }

    /** It ended so. */
    public void finished(long id, Outcome outcome, List<String> commands, @Nullable Problem problem) {
        store.finish(id, clock.instant(), outcome, commands, problem);
    }

    /** Something that is done already, or was refused, in one line. */
    public void record(
            CurrentUser user,
            String action,
            AuditSubject subject,
            Map<String, String> parameters,
            Outcome outcome,
            @Nullable Problem problem) {
        long id = store.add(clock.instant(), user, action, located(subject), parameters, null, outcome, problem);
        store.finish(id, clock.instant(), outcome, List.of(), problem);
    }

    /** Does something between {@link #started} and {@link #finished}; a problem makes it FAILED and goes on. */
    public <T> T audited(
            CurrentUser user, String action, AuditSubject subject, Map<String, String> parameters, Supplier<T> work) {
        long id = started(user, action, subject, parameters, null);
        try {
            T result = work.get();
            finished(id, Outcome.SUCCEEDED, List.of(), null);
            return result;
        } catch (ProblemException e) {
            finished(id, Outcome.FAILED, List.of(), e.problems().getFirst());
            throw e;
        } catch (RuntimeException e) {
            finished(id, Outcome.FAILED, List.of(), null);
            throw e;
        }
    }

    /** What is done to a system is also seen by who may see its cluster. */
    private AuditSubject located(AuditSubject subject) {
        String system = subject.system();
        if (system == null || subject.cluster() != null) {
            return subject;
        }
        return directory.stream()
                .flatMap(known -> known.clusterOf(system).stream())
                .findFirst()
                .map(cluster -> new AuditSubject(subject.name(), cluster, system))
                .orElse(subject);
    }
}
