package io.conga.luci.clusters;

import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.InventoryListener.Aspect;
import io.conga.luci.problem.Problems;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView.LastChange;
import io.conga.protocol.cluster.CorosyncConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The versions of a cluster's configuration that luci saw, with what they said; who made them where a job of ours did. */
@Component
public class ClusterHistory {

    /** What ricci, and the daemons it asks, write the CIB with. Whoever else writes while a job runs is not that job. */
    private static final Set<String> CLIENTS_OF_JOBS = Set.of(
            "cibadmin", "crm_resource", "crm_attribute", "crm_node", "crmd", "pacemaker-controld", "pacemaker-attrd");

    /**
     * A job at work on a cluster.
     *
     * @param id job id
     * @param user who asked for it
     * @param what its title in English
     */
    public record Author(String id, String user, String what) {}

    private final VersionStore store;
    private final ClusterDirectory directory;
    private final Inventory inventory;
    private final Agents agents;
    private final Clock clock;
    private final ConcurrentMap<String, Author> working = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> newest = new ConcurrentHashMap<>();

    public ClusterHistory(
            VersionStore store, ClusterDirectory directory, Inventory inventory, Agents agents, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.inventory = inventory;
        this.agents = agents;
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

    /** The newest first. */
    public List<HistoryEntry> of(String cluster) {
        return store.of(cluster);
    }

    /** One entry; request.not-found where the cluster has none of that number. */
    public HistoryEntry get(String cluster, long id) {
        return store.byId(cluster, id).orElseThrow(() -> Problems.notFound("history entry", Long.toString(id)));
    }

    /** The version before it that can be compared. */
    public Optional<HistoryEntry> before(String cluster, HistoryEntry entry) {
        return store.before(cluster, entry);
    }

    /** What it said, secrets blanked; empty where that is not kept any more. */
    public Optional<String> content(HistoryEntry entry) {
        return store.content(entry.id()).map(text -> blanked(entry.kind(), text));
    }

    /** The newest entry of a version. */
    public Optional<HistoryEntry> ofVersion(String cluster, String kind, String version) {
        return store.of(cluster).stream()
                .filter(entry -> entry.kind().equals(kind) && entry.version().equals(version))
                .findFirst();
    }

    /** The name that a version of the CIB has in the history: status changes are none. */
    public static String nameOf(CibVersion version) {
        return version.adminEpoch() + "." + version.epoch();
    }

    /** Metadata may have come since it was written down: what they call secret is blanked then at the latest. */
    private static String blanked(String kind, String text) {
        return kind.equals(HistoryEntry.CIB) ? SecretBlanking.blankXml(text, List.of()) : text;
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
            note(cluster.id(), configuration);
        }
        if (aspect == Aspect.FACTS) {
            MemberTracker.corosync(last)
                    .filter(file -> file.clusterName().equals(cluster.name()))
                    .ifPresent(file -> note(cluster.id(), file));
        }
    }

    private void note(String cluster, ClusterConfiguration configuration) {
        String version = nameOf(configuration.version());
        if (version.equals(newest.put(cluster + HistoryEntry.CIB, version))) {
            return;
        }
        LastChange change = configuration.lastChange();
        Author author = working.get(cluster);
        boolean ours = author != null && (change == null || CLIENTS_OF_JOBS.contains(change.client()));
        add(
                cluster,
                HistoryEntry.CIB,
                version,
                ours ? author : null,
                outside(change, configuration.version()),
                SecretBlanking.blank(configuration, agents::cached).xml());
    }

    /** Who changed it beside luci, as "root@node2 (crm_attribute)": in no language, for it is kept. */
    private static String outside(@Nullable LastChange change, CibVersion version) {
        if (change == null || (change.user().isEmpty() && change.client().isEmpty())) {
            return "CIB " + version;
        }
        String who = change.user().isEmpty() ? change.origin() : change.user() + "@" + change.origin();
        return change.client().isEmpty() ? who : who + " (" + change.client() + ")";
    }

    private void note(String cluster, CorosyncConfiguration file) {
        String version = Integer.toString(file.configVersion());
        if (!version.equals(newest.put(cluster + HistoryEntry.COROSYNC, version))) {
            add(cluster, HistoryEntry.COROSYNC, version, working.get(cluster), "corosync.conf", file.text());
        }
    }

    /** All members tell of the same version: it is written once. */
    private void add(
            String cluster,
            String kind,
            String version,
            @org.jspecify.annotations.Nullable Author author,
            String outside,
            String content) {
        try {
            store.add(new VersionStore.NewVersion(
                    cluster,
                    clock.instant(),
                    kind,
                    version,
                    author == null ? null : author.user(),
                    author == null ? null : author.id(),
                    author == null ? outside : author.what(),
                    content));
        } catch (DuplicateKeyException e) {
            // Another member, another luci, or this one before its restart told of it first.
            newest.put(cluster + kind, version);
        }
    }
}
