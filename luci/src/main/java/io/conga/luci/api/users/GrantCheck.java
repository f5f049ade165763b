package io.conga.luci.api.users;

import io.conga.luci.clusters.ClusterDirectory;
import io.conga.luci.problem.Problems;
import io.conga.luci.systems.SystemStore;
import io.conga.luci.users.Grant;
import io.conga.luci.users.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** A role on something that does not exist would wait there for whoever comes next. */
@Component
final class GrantCheck {

    private final ClusterDirectory clusters;
    private final SystemStore systems;

    GrantCheck(ClusterDirectory clusters, SystemStore systems) {
        this.clusters = clusters;
        this.systems = systems;
    }

    /** Ends with request.invalid-field at each grant whose cluster or system luci does not know. */
    void check(List<Grant> grants) {
        var problems = new Problems();
        for (int i = 0; i < grants.size(); i++) {
            Scope scope = grants.get(i).scope();
            problems.check(exists(scope), "grants[" + i + "].scope", "luci does not know " + scope + ".");
        }
        problems.throwIfAny();
    }

    private boolean exists(Scope scope) {
        String id = scope.id();
        return id == null
                || switch (scope.kind()) {
                    case EVERYTHING -> true;
                    case CLUSTER -> clusters.find(id).isPresent();
                    case SYSTEM -> systems.byId(id).isPresent();
                };
    }
}
