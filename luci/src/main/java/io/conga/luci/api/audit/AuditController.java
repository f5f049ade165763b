package io.conga.luci.api.audit;

import io.conga.luci.audit.AuditEntry;
import io.conga.luci.audit.AuditQuery;
import io.conga.luci.audit.Outcome;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.web.Items;
import io.conga.luci.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who asked for what, and what came of it. */
@RestController
@RequestMapping("/api/v1/audit")
final class AuditController {

    private final AuditQuery audit;
    private final Access access;

    AuditController(AuditQuery audit, Access access) {
        this.audit = audit;
        this.access = access;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    Items<AuditEntry> audit(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String user,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
        Paging page = Paging.of(offset, limit);
        var found = audit.find(access.user(), new AuditQuery.Filter(q, user, outcome), page.offset(), page.limit());
        return new Items<>(found.entries(), found.total());
    }
}
