package io.conga.luci.users;

import io.conga.luci.problem.Problems;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Answers whether somebody may do something. What they may not see does not exist for them: 404, not 403. */
@Component
public final class Access {

    private final ObjectProvider<ScopeDirectory> directory;
    private final ApplicationEventPublisher events;

    public Access(ObjectProvider<ScopeDirectory> directory, ApplicationEventPublisher events) {
        this.directory = directory;
        this.events = events;
    }

    /** Who makes this request; a problem where nobody is signed in. On the request's own thread only. */
    public CurrentUser user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof CurrentUser user) {
            return user;
        }
        throw new ProblemException(RequestProblem.NOT_SIGNED_IN);
    }

    /** Whether who makes this request may do that there. */
    public boolean may(Permission permission, Scope scope) {
        return may(user(), permission, scope);
    }

    /** Whether somebody may do that there; on any thread. */
    public boolean may(CurrentUser user, Permission permission, Scope scope) {
        return user.grants().stream()
                .anyMatch(
                        grant -> grant.role().gives(permission, grant.scope().kind()) && covers(grant.scope(), scope));
    }

    /** Ends the request where who makes it may not do that there. */
    public void require(Permission permission, Scope scope) {
        CurrentUser user = user();
        if (may(user, permission, scope)) {
            return;
        }
        if (scope.id() != null && !may(user, Permission.VIEW, scope)) {
            throw Problems.notFound(scope.kind().name().toLowerCase(Locale.ROOT), scope.id());
        }
        events.publishEvent(new AccessRefused(user, permission, scope));
        throw new ProblemException(
                RequestProblem.FORBIDDEN,
                "role",
                Role.leastWith(permission).name(),
                "scope",
                (permission == Permission.MANAGE ? Scope.EVERYTHING : scope).toString());
    }

    /** Whether who makes this request may see that cluster. */
    public boolean visibleCluster(String id) {
        return may(Permission.VIEW, Scope.cluster(id));
    }

    /** Whether who makes this request may see that system. */
    public boolean visibleSystem(String id) {
        return may(Permission.VIEW, Scope.system(id));
    }

    /** All that somebody may do there. */
    public Set<Permission> permissions(CurrentUser user, Scope scope) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (may(user, permission, scope)) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    private boolean covers(Scope granted, Scope asked) {
        return switch (granted.kind()) {
            case EVERYTHING -> true;
            case CLUSTER ->
                granted.equals(asked)
                        || (asked.kind() == Scope.Kind.SYSTEM
                                && clusterOf(asked).equals(granted.id()));
            case SYSTEM -> granted.equals(asked);
        };
    }

    private String clusterOf(Scope system) {
        return directory.stream()
                .flatMap(known -> known.clusterOf(String.valueOf(system.id())).stream())
                .findFirst()
                .orElse("");
    }
}
