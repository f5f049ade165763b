package io.conga.luci.events;

import io.conga.luci.clusters.ClusterSummary;
import io.conga.luci.jobs.JobView;
import io.conga.luci.systems.SystemView;
import java.util.List;

/**
 * The first event of every connection: all that the user may see, so that nothing has to be asked for beside it.
 *
 * @param number number of this event; changes are numbered on from it
 * @param systems all systems
 * @param clusters all clusters, as in the list
 * @param jobs jobs that have not ended
 */
public record Snapshot(long number, List<SystemView> systems, List<ClusterSummary> clusters, List<JobView> jobs) {
    public Snapshot {
        systems = List.copyOf(systems);
        clusters = List.copyOf(clusters);
        jobs = List.copyOf(jobs);
    }
}
