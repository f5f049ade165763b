package io.conga.luci.clusters;

import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.InventoryListener.Aspect;
import io.conga.luci.store.Times;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a cluster's configuration that luci saw; who made them where a job of ours did. */
@Component
public class ClusterHistory {

    private static final String CIB = "CIB";
    private static final String COROSYNC = "COROSYNC";

    /**
     * A job at work on a cluster.
     *
     * @param id job id
     * @param user who asked for it
     * @param what its title in English
     */
    public record Author(String id, String user, String what) {}

    private final JdbcClient database;
    private final ClusterDirectory directory;
    private final Inventory inventory;
    private final Clock clock;
    private final ConcurrentMap<String, Author> working = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> newest = new ConcurrentHashMap<>();

    public ClusterHistory(JdbcClient database, ClusterDirectory directory, Inventory inventory, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.inventory = inventory;
        this.clock = clock;
        inventory.listen(this::changed);
    }

    /** From now on what changes is this job's. */
    public void begins(String cluster, Author author) {
        working.put(cluster, author);
    }

    /** The job ended. */
    public void ends(String cluster, String job) {
        working.computeIfPresent(cluster, (_, author) -> author.id().equals(job) ? null : author);
    }

    public List<HistoryEntry> of(String cluster, int limit) {
        return database.sql("""
                        select at, kind, version, origin, user_name, job_id, what from cluster_history
                        where cluster_id = ? order by id desc limit ?""")
                .params(cluster, limit)
                .query((row, _) -> new HistoryEntry(
                        Times.read(row, "at"),
                        row.getString("kind"),
                        row.getString("version"),
                        row.getString("origin"),
                        row.getString("user_name"),
                        row.getString("job_id"),
                        row.getString("what")))
                .list();
    }

    private void changed(String system, Aspect aspect) {
        if (aspect != Aspect.CONFIGURATION && aspect != Aspect.FACTS) {
            return;
        }
        var cluster = directory.clusterOf(system).flatMap(directory::find).orElse(null);
        var last = inventory.of(system).orElse(null);
        if (cluster == null || last == null) {
            return;
        }
        var configuration = last.configuration();
        if (aspect == Aspect.CONFIGURATION && configuration != null) {
            var version = configuration.version();
            note(cluster.id(), CIB, version.adminEpoch() + "." + version.epoch(), outside(last.view(), configuration));
        }
        if (aspect == Aspect.FACTS) {
            MemberTracker.corosync(last)
                    .filter(file -> file.clusterName().equals(cluster.name()))
                    .ifPresent(file ->
                            note(cluster.id(), COROSYNC, Integer.toString(file.configVersion()), "corosync.conf"));
        }
    }

    private static String outside(@Nullable ClusterView view, ClusterConfiguration configuration) {
        return Optional.ofNullable(view)
                .flatMap(seen -> Optional.ofNullable(seen.lastChange()))
                .map(change -> change.user() + " with " + change.client() + " on " + change.origin())
                .orElse("CIB " + configuration.version());
    }

    /** All members tell of the same version: it is written once. */
    private void note(String cluster, String kind, String version, String outside) {
        if (version.equals(newest.put(cluster + kind, version))) {
            return;
        }
        var author = working.get(cluster);
        try {
            database.sql("""
                            insert into cluster_history (cluster_id, at, kind, version, origin, user_name, job_id, what)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            cluster,
                            Times.column(clock.instant()),
                            kind,
                            version,
                            author == null ? "OUTSIDE" : "JOB",
                            author == null ? null : author.user(),
                            author == null ? null : author.id(),
                            author == null ? outside : author.what()))
                    .update();
        } catch (DuplicateKeyException e) {
            // Another member, another luci, or this one before its restart told of it first.
            newest.put(cluster + kind, version);
        }
    }
}
