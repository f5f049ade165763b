package io.conga.luci.api.clusters;

import io.conga.luci.plans.GuestChecks;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.planning.plan.Hazard;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a guest could move live to a node, asked of both hypervisors now. */
@RestController
@RequestMapping("/api/v1/clusters/{id}/guests/{resource}/checks")
final class GuestChecksController {

    private final GuestChecks checks;

    GuestChecksController(GuestChecks checks) {
        this.checks = checks;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    List<Hazard> list(@PathVariable String id, @PathVariable String resource, @RequestParam String to) {
        return checks.of(id, resource, to);
    }
}
