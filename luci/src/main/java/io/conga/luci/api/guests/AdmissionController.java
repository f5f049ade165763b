package io.conga.luci.api.guests;

import io.conga.luci.clusters.Clusters;
import io.conga.luci.guests.ClusterAdmission;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the guests of a cluster would still fit if a node were lost. */
@RestController
@RequestMapping("/api/v1/clusters/{id}/admission")
final class AdmissionController {

    private final Clusters clusters;
    private final ClusterAdmission admission;

    AdmissionController(Clusters clusters, ClusterAdmission admission) {
        this.clusters = clusters;
        this.admission = admission;
    }

    /** An estimate by memory, of what is known now. */
    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    ClusterAdmission.Answer get(@PathVariable String id) {
        return admission.of(clusters.get(id));
    }
}
