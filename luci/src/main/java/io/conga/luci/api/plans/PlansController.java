package io.conga.luci.api.plans;

import io.conga.luci.clusters.HistoryDetail;
import io.conga.luci.plans.IntentPermission;
import io.conga.luci.plans.PlanChanges;
import io.conga.luci.plans.PlanView;
import io.conga.luci.plans.Plans;
import io.conga.luci.plans.StoredPlan;
import io.conga.luci.problem.Problems;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.web.Items;
import io.conga.planning.intent.Intent;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a change will do, before it is done. */
@RestController
@RequestMapping("/api/v1/plans")
final class PlansController {

    private final Plans plans;
    private final PlanChanges changes;
    private final Access access;

    PlansController(Plans plans, PlanChanges changes, Access access) {
        this.plans = plans;
        this.changes = changes;
        this.access = access;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    PlanView make(@RequestBody Intent intent) {
        IntentPermission.of(intent).require(access);
        return plans.make(intent, access.user(), plan -> IntentPermission.requireOnEach(access, plan));
    }

    @GetMapping("/{id}")
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    PlanView get(@PathVariable String id) {
        var plan = plans.get(id);
        if (!visible(plan)) {
            throw Problems.notFound("plan", id);
        }
        return plans.view(plan);
    }

    /** What was changed since, by whom: why the plan is refused, if it is. */
    @GetMapping("/{id}/changes")
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    Items<HistoryDetail> changes(@PathVariable String id) {
        var plan = plans.get(id);
        if (!visible(plan)) {
            throw Problems.notFound("plan", id);
        }
        return Items.all(changes.since(plan.plan()));
    }

    private boolean visible(StoredPlan stored) {
        String cluster = stored.plan().cluster();
        return stored.author().equals(access.user().id())
                || (cluster == null
                        ? !stored.plan().systems().isEmpty()
                                && stored.plan().systems().stream().allMatch(access::visibleSystem)
                        : access.visibleCluster(cluster));
    }
}
