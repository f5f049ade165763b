package io.conga.luci.clusters;

import io.conga.luci.overview.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster in a list.
 *
 * @param id luci's id of it
 * @param name its name in corosync.conf
 * @param health in one word
 * @param quorate whether the partition that is shown has quorum; null where no member can be heard
 * @param members how many nodes it has
 * @param online how many of them are online
 * @param resources how many resources it has; a group, clone or bundle counts as what is in it
 * @param running how many of them run
 * @param failed how many have failed
 * @param fencing whether it can fence
 * @param seenBy whose view this is; null where there is none
 * @param taken when that view was taken
 * @param stale whether it is old: nobody can be heard now
 * @param problems what is wrong, worst first
 */
public record ClusterSummary(
        String id,
        String name,
        Health health,
        @Nullable Boolean quorate,
        int members,
        int online,
        int resources,
        int running,
        int failed,
        FencingSummary fencing,
        @Nullable String seenBy,
        @Nullable Instant taken,
        boolean stale,
        List<Finding> problems) {

    public ClusterSummary {
        problems = List.copyOf(problems);
    }

    /**
     * Fencing in short.
     *
     * @param enabled whether the cluster option is on
     * @param devices how many fence devices are configured
     * @param proved when the last of the nodes was proved; null unless every node is
     */
    public record FencingSummary(
            boolean enabled, int devices, @Nullable Instant proved) {}
}
