package io.conga.luci.api.jobs;

import io.conga.luci.jobs.JobRow;
import io.conga.luci.jobs.JobView;
import io.conga.luci.jobs.JobVisibility;
import io.conga.luci.jobs.Jobs;
import io.conga.luci.plans.IntentPermission;
import io.conga.luci.plans.Plans;
import io.conga.luci.problem.Problems;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.web.Items;
import io.conga.luci.web.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans that are being carried out, or were. */
@RestController
@RequestMapping("/api/v1/jobs")
final class JobsController {

    /** Older jobs are found in the audit. */
    private static final int LISTED = 1_000;

    private final Jobs jobs;
    private final Plans plans;
    private final JobVisibility visibility;
    private final Access access;

    JobsController(Jobs jobs, Plans plans, JobVisibility visibility, Access access) {
        this.jobs = jobs;
        this.plans = plans;
        this.visibility = visibility;
        this.access = access;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    JobView apply(@RequestBody ApplyRequest request) {
        var plan = plans.get(request.plan());
        IntentPermission.of(plan.plan().intent()).require(access);
        IntentPermission.requireOnEach(access, plan.plan());
        return jobs.apply(plan, access.user(), request.keptReason());
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    Items<JobView> list(
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
        var user = access.user();
        List<JobRow> found = jobs.newest(LISTED).stream()
                .filter(job -> visibility.visible(user, job))
                .filter(job -> cluster == null || cluster.equals(job.cluster()))
                .toList();
        var page = Paging.of(offset, limit).of(found);
        return new Items<>(page.items().stream().map(jobs::view).toList(), page.total());
    }

    @GetMapping("/{id}")
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    JobView get(@PathVariable String id) {
        return jobs.view(seen(id));
    }

    @PostMapping("/{id}/cancel")
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    JobView cancel(@PathVariable String id) {
        return jobs.cancel(changeable(id));
    }

    @PostMapping("/{id}/resume")
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    JobView resume(@PathVariable String id) {
        return jobs.resume(changeable(id));
    }

    private JobRow seen(String id) {
        var job = jobs.get(id);
        if (!visibility.visible(access.user(), job)) {
            throw Problems.notFound("job", id);
        }
        return job;
    }

    /** Who may start such a job may also cancel and resume it. */
    private JobRow changeable(String id) {
        var job = seen(id);
        IntentPermission.of(plans.get(job.plan()).plan().intent()).require(access);
        return job;
    }
}
