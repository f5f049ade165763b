package io.conga.luci.web;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.audit.Outcome;
import io.conga.luci.users.AccessRefused;
import io.conga.luci.users.Scope;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes down who asked for what they may not do. */
@Component
final class RefusalAudit {

    private final Audit audit;

    RefusalAudit(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void refused(AccessRefused refused) {
        audit.record(
                refused.user(),
                "access.refused",
                subject(refused.scope()),
                Map.of("permission", refused.permission().name()),
                Outcome.REFUSED,
                null);
    }

    private static AuditSubject subject(Scope scope) {
        String what = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getMethod() + " " + request.getRequest().getRequestURI()
                : scope.toString();
        return switch (scope.kind()) {
            case EVERYTHING -> AuditSubject.of(what);
            case CLUSTER -> AuditSubject.cluster(String.valueOf(scope.id()), what);
            case SYSTEM -> AuditSubject.system(String.valueOf(scope.id()), what);
        };
    }
}
