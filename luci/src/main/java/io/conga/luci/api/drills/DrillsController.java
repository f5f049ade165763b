package io.conga.luci.api.drills;

import io.conga.luci.clusters.Clusters;
import io.conga.luci.drills.DrillRecorder;
import io.conga.luci.drills.DrillReport;
import io.conga.luci.problem.Problems;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.web.Items;
import io.conga.luci.web.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How drills went. One is run as every other change is: by a plan of the intent runDrill. */
@RestController
@RequestMapping("/api/v1/clusters/{id}/drills")
final class DrillsController {

    private final Clusters clusters;
    private final DrillRecorder drills;

    DrillsController(Clusters clusters, DrillRecorder drills) {
        this.clusters = clusters;
        this.drills = drills;
    }

    /** The newest first. */
    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    Items<DrillReport> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
        return Paging.of(offset, limit).of(drills.of(clusters.get(id).id()));
    }

    @GetMapping("/{drill}")
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    DrillReport get(@PathVariable String id, @PathVariable String drill) {
        return drills.byId(clusters.get(id).id(), drill).orElseThrow(() -> Problems.notFound("drill", drill));
    }
}
