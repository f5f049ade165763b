package io.conga.luci.plans;

import io.conga.luci.clusters.ClusterHistory;
import io.conga.luci.clusters.ClusterRefresh;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.clusters.HistoryComparison;
import io.conga.luci.clusters.HistoryDetail;
import io.conga.planning.plan.Plan;
import io.conga.protocol.corosync.CorosyncFile;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody changed since a plan was made, and who: what a person sees whose plan is refused as stale. */
@Component
public class PlanChanges {

    private static final String CIB = "CIB";
    private static final String COROSYNC = "COROSYNC";

    private final Clusters clusters;
    private final ClusterRefresh refresh;
    private final ClusterHistory history;
    private final HistoryComparison comparison;

    PlanChanges(Clusters clusters, ClusterRefresh refresh, ClusterHistory history, HistoryComparison comparison) {
        this.clusters = clusters;
        this.refresh = refresh;
        this.history = history;
        this.comparison = comparison;
    }

    /** The oldest first; none where nothing changed, or the plan is of no cluster. */
    public List<HistoryDetail> since(Plan plan) {
        var cluster = plan.cluster() == null
                ? java.util.Optional.<io.conga.luci.clusters.ClusterRecord>empty()
                : clusters.find(plan.cluster());
        if (cluster.isEmpty()) {
            return List.of();
        }
        refresh.refresh(cluster.get());
        String id = cluster.get().id();
        var changes = new ArrayList<HistoryDetail>();
        String cib = plan.fingerprints().get("cib");
        if (cib != null) {
            history.ofVersion(id, CIB, cib.substring(0, cib.lastIndexOf('.')))
                    .ifPresent(entry -> changes.addAll(comparison.after(id, entry)));
        }
        List<String> digests = plan.fingerprints().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("corosync:"))
                .map(java.util.Map.Entry::getValue)
                .toList();
        history.of(id).stream()
                .filter(entry -> entry.kind().equals(COROSYNC))
                .filter(entry -> history.content(entry)
                        .filter(text -> digests.contains(CorosyncFile.digest(text)))
                        .isPresent())
                .findFirst()
                .ifPresent(entry -> changes.addAll(comparison.after(id, entry)));
        return changes;
    }
}
