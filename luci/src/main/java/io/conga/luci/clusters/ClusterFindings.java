package io.conga.luci.clusters;

import io.conga.luci.overview.Finding;
import io.conga.luci.overview.FindingSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Findings of all managed clusters, for the overview. */
@Component
final class ClusterFindings implements FindingSource {

    private final Clusters clusters;

    ClusterFindings(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public List<Finding> findings() {
        return clusters.all().stream()
                .flatMap(cluster -> clusters.findings(cluster).stream())
                .toList();
    }
}
