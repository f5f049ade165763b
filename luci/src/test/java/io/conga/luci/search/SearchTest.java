package io.conga.luci.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.luci.overview.Finding;
import io.conga.luci.overview.FindingSource;
import io.conga.luci.overview.Overview;
import io.conga.luci.users.Access;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.Grant;
import io.conga.luci.users.Role;
import io.conga.luci.users.Scope;
import io.conga.luci.users.ScopeDirectory;
import io.conga.protocol.problem.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What somebody may not see is neither found nor counted. */
class SearchTest {

    private static final CurrentUser ADMINISTRATOR = user(new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING));
    private static final CurrentUser VIEWER = user(new Grant(Role.VIEWER, Scope.cluster("1")));
    private static final CurrentUser NOBODY = user();

    private final StaticListableBeanFactory rooms = new StaticListableBeanFactory(Map.of(
            "search", (SearchSource) text -> List.of(hit("1", "beta " + text), hit("2", text + " alpha")),
            "findings",
                    (FindingSource) () -> List.of(
                            finding(Severity.WARNING, "1", 1),
                            finding(Severity.ERROR, "2", 2),
                            finding(Severity.ERROR, "1", 3),
                            finding(Severity.ERROR, null, 4))));
    private final Access access = new Access(rooms.getBeanProvider(ScopeDirectory.class), event -> {});

    @Test
    void searchLeavesOutWhatOneMayNotSee() {
        var search = new Search(rooms.getBeanProvider(SearchSource.class), access);
        assertThat(search.find(ADMINISTRATOR, " DB "))
                .extracting(SearchHit::title)
                .containsExactly("db alpha", "beta db");
        assertThat(search.find(VIEWER, "db")).extracting(SearchHit::id).containsExactly("1");
        assertThat(search.find(NOBODY, "db")).isEmpty();
        assertThat(search.find(ADMINISTRATOR, "  ")).isEmpty();
    }

    @Test
    void theOverviewIsWorstFirstThenLongest() {
        var overview = new Overview(rooms.getBeanProvider(FindingSource.class), access);
        assertThat(overview.findings(ADMINISTRATOR))
                .extracting(finding -> finding.since().getEpochSecond())
                .containsExactly(2L, 3L, 4L, 1L);
        assertThat(overview.findings(VIEWER))
                .extracting(finding -> finding.since().getEpochSecond())
                .containsExactly(3L, 1L);
        assertThat(overview.findings(NOBODY)).isEmpty();
    }

    private static SearchHit.Guarded hit(String cluster, String title) {
        return SearchHit.Guarded.visibleWith(
                Scope.cluster(cluster),
                new SearchHit(SearchHit.Kind.CLUSTER, cluster, title, "", "/clusters/" + cluster));
    }

    private static Finding finding(Severity severity, @Nullable String cluster, long since) {
        return new Finding(
                severity, "c", Map.of(), "t", "r", cluster, null, null, null, Instant.ofEpochSecond(since), "/");
    }

    private static CurrentUser user(Grant... grants) {
        return new CurrentUser("1", "u", List.of(grants), false, "-");
    }
}
