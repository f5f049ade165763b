package io.conga.luci.api.clusters;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.clusters.Adoption;
import io.conga.luci.clusters.ClusterDetail;
import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.clusters.ClusterSummary;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.web.Items;
import io.conga.luci.web.Paging;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Managed clusters. */
@RestController
@RequestMapping("/api/v1/clusters")
final class ClustersController {

    private final Clusters clusters;
    private final Adoption adoption;
    private final Systems systems;
    private final Access access;
    private final Audit audit;

    ClustersController(Clusters clusters, Adoption adoption, Systems systems, Access access, Audit audit) {
        this.clusters = clusters;
        this.adoption = adoption;
        this.systems = systems;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    Items<ClusterSummary> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
        String wanted = q.toLowerCase(Locale.ROOT);
        List<ClusterRecord> found = clusters.all().stream()
                .filter(cluster -> access.visibleCluster(cluster.id()))
                .filter(cluster -> cluster.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var page = Paging.of(offset, limit).of(found);
        return new Items<>(page.items().stream().map(clusters::summary).toList(), page.total());
    }

    @GetMapping("/{id}")
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    ClusterDetail get(@PathVariable String id) {
        return clusters.detail(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    void forget(@PathVariable("id") String id, @RequestParam(name = "systems", defaultValue = "false") boolean too) {
        var cluster = clusters.get(id);
        audit.audited(
                access.user(),
                "cluster.forget",
                AuditSubject.cluster(id, cluster.name()),
                Map.of("systems", Boolean.toString(too)),
                () -> {
                    adoption.forget(id);
                    if (too) {
                        cluster.systems().forEach(system -> systems.remove(system, true));
                    }
                    return id;
                });
    }
}
