package io.conga.luci.api.clusters;

import io.conga.luci.clusters.ClusterHistory;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.clusters.HistoryComparison;
import io.conga.luci.clusters.HistoryDetail;
import io.conga.luci.clusters.HistoryEntry;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.web.Items;
import io.conga.luci.web.Paging;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was changed of a cluster's configuration, by whom, and how it was before. */
@RestController
@RequestMapping("/api/v1/clusters/{id}/history")
final class HistoryController {

    private final Clusters clusters;
    private final ClusterHistory history;
    private final HistoryComparison comparison;

    HistoryController(Clusters clusters, ClusterHistory history, HistoryComparison comparison) {
        this.clusters = clusters;
        this.history = history;
        this.comparison = comparison;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    Items<HistoryEntry> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<HistoryEntry> found = history.of(clusters.get(id).id()).stream()
                .filter(entry -> text(entry).contains(wanted))
                .toList();
        return Paging.of(offset, limit).of(found);
    }

    private static String text(HistoryEntry entry) {
        return String.join(
                        " ",
                        entry.what(),
                        entry.reason() == null ? "" : entry.reason(),
                        entry.user() == null ? "" : entry.user(),
                        entry.version(),
                        entry.kind(),
                        entry.origin())
                .toLowerCase(Locale.ROOT);
    }

    @GetMapping("/{entry}")
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    HistoryDetail get(@PathVariable String id, @PathVariable long entry) {
        String cluster = clusters.get(id).id();
        return comparison.made(cluster, history.get(cluster, entry));
    }

    /** What became of that version until today. */
    @GetMapping("/{entry}/since")
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    HistoryDetail since(@PathVariable String id, @PathVariable long entry) {
        String cluster = clusters.get(id).id();
        return comparison.since(cluster, history.get(cluster, entry));
    }
}
