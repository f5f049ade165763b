package io.conga.luci.overview;

import io.conga.luci.users.Access;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Scope;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that is not as it should be, worst first, then longest first. */
@Component
public final class Overview {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::since)
            .thenComparing(Finding::text);

    private final ObjectProvider<FindingSource> sources;
    private final Access access;

    public Overview(ObjectProvider<FindingSource> sources, Access access) {
        this.sources = sources;
        this.access = access;
    }

    /** What that user may see of it. */
    public List<Finding> findings(CurrentUser user) {
        return sources.stream()
                .flatMap(source -> source.findings().stream())
                .filter(finding -> visible(user, finding))
                .sorted(WORST_FIRST)
                .toList();
    }

    private boolean visible(CurrentUser user, Finding finding) {
        String cluster = finding.cluster();
        String system = finding.system();
        if (cluster == null && system == null) {
            return access.may(user, Permission.MANAGE, Scope.EVERYTHING);
        }
        return (cluster != null && access.may(user, Permission.VIEW, Scope.cluster(cluster)))
                || (system != null && access.may(user, Permission.VIEW, Scope.system(system)));
    }
}
