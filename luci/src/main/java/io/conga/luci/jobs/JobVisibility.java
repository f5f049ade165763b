package io.conga.luci.jobs;

import io.conga.luci.users.Access;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Scope;
import org.springframework.stereotype.Component;

/** Who may see a job: who sees its cluster; all of its systems, where it has none; and who started it. */
@Component
public class JobVisibility {

    private final Access access;

    JobVisibility(Access access) {
        this.access = access;
    }

    public boolean visible(CurrentUser user, JobRow job) {
        if (access.may(user, Permission.VIEW, Scope.EVERYTHING)) {
            return true;
        }
        String cluster = job.cluster();
        if (cluster != null) {
            return access.may(user, Permission.VIEW, Scope.cluster(cluster));
        }
        return !job.systems().isEmpty()
                && job.systems().stream().allMatch(system -> access.may(user, Permission.VIEW, Scope.system(system)));
    }
}
