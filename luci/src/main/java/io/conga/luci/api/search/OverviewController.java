package io.conga.luci.api.search;

import io.conga.luci.overview.Finding;
import io.conga.luci.overview.Overview;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.web.Items;
import io.conga.luci.web.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is not as it should be, everywhere, worst first. */
@RestController
@RequestMapping("/api/v1/overview")
final class OverviewController {

    private final Overview overview;
    private final Access access;

    OverviewController(Overview overview, Access access) {
        this.overview = overview;
        this.access = access;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    Items<Finding> overview(
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
        return Paging.of(offset, limit).of(overview.findings(access.user()));
    }
}
