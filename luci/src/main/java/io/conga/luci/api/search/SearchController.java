package io.conga.luci.api.search;

import io.conga.luci.search.Search;
import io.conga.luci.search.SearchHit;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.web.Items;
import io.conga.luci.web.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One search over everything that the user may see. */
@RestController
@RequestMapping("/api/v1/search")
final class SearchController {

    private final Search search;
    private final Access access;

    SearchController(Search search, Access access) {
        this.search = search;
        this.access = access;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    Items<SearchHit> search(
            @RequestParam String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
        return Paging.of(offset, limit).of(search.find(access.user(), q));
    }
}
