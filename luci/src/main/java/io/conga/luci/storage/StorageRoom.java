package io.conga.luci.storage;

import io.conga.luci.clusters.ClusterDirectory;
import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.LastKnown;
import io.conga.luci.node.NodeClient;
import io.conga.luci.overview.Finding;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.SystemStore;
import io.conga.luci.systems.SystemView;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.Severity;
import io.conga.protocol.problem.StorageReadProblem;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.DeviceDetails;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The storage of every system that was not dropped from the Storage place. Who may see it is asked by who calls. */
@Component
public class StorageRoom {

    private final Inventory inventory;
    private final SystemStore systems;
    private final ClusterDirectory clusters;
    private final StorageDroppedStore store;
    private final NodeClient client;
    private final Clock clock;
    private final Map<String, Instant> since = new ConcurrentHashMap<>();
    private volatile Set<String> dropped;

    public StorageRoom(
            Inventory inventory,
            SystemStore systems,
            ClusterDirectory clusters,
            StorageDroppedStore store,
            NodeClient client,
            Clock clock) {
        this.inventory = inventory;
        this.systems = systems;
        this.clusters = clusters;
        this.store = store;
        this.client = client;
        this.clock = clock;
        this.dropped = store.all();
    }

    public boolean managed(String system) {
        return !dropped.contains(system);
    }

    /** Drops a system from the Storage place, or takes it back; its cluster is managed as before. */
    public synchronized void manage(SystemRecord system, boolean managed, String by) {
        if (managed) {
            store.takeBack(system.id());
        } else {
            store.drop(system.id(), clock.instant(), by);
        }
        dropped = store.all();
        inventory.storageShown(system.id());
    }

    /** The view as last heard; empty where none was, or the system was dropped. */
    public Optional<StorageView> view(String system) {
        return managed(system) ? inventory.of(system).map(LastKnown::storage) : Optional.empty();
    }

    /** What tells a browser to read again; empty where there is nothing to read. */
    public Optional<StorageStamp> stamp(String system) {
        return view(system).map(view -> new StorageStamp(system, view.taken()));
    }

    /** Asks the system now, for who is about to change something, or just did. */
    public StorageView refresh(SystemRecord system) {
        StorageView now = client.storage(system.target());
        inventory.storage(system.id(), now);
        return now;
    }

    /** What is on a device, read from the device itself now. */
    public List<Signature> signatures(SystemRecord system, String device) {
        return client.signatures(system.target(), device);
    }

    /** What a device tells of itself now. */
    public DeviceDetails details(SystemRecord system, String device) {
        return client.details(system.target(), device);
    }

    public SystemStorage of(SystemRecord system) {
        StorageView view = view(system.id()).orElse(null);
        return new SystemStorage(
                system.id(),
                system.name(),
                managed(system.id()),
                inventory.contact(system.id()),
                cluster(system.id()),
                view,
                view == null
                        ? null
                        : inventory.of(system.id()).map(LastKnown::storageHeard).orElse(null),
                view == null ? List.of() : findings(system, view));
    }

    /** @throws ProblemException storage.not-known where the system was dropped, or nothing was heard */
    public StorageView required(SystemRecord system) {
        return view(system.id())
                .orElseThrow(() -> new ProblemException(
                        StorageReadProblem.NOT_KNOWN,
                        "node",
                        system.name(),
                        "reason",
                        managed(system.id())
                                ? "Its ricci has not told of it since the system was added."
                                : "The system was dropped from storage."));
    }

    public StorageSummary summary(SystemRecord system) {
        SystemStorage all = of(system);
        StorageView view = all.storage();
        return new StorageSummary(
                all.system(),
                all.name(),
                all.managed(),
                all.contact(),
                all.cluster(),
                all.heard(),
                view == null ? 0 : disks(view).size(),
                view == null
                        ? 0
                        : disks(view).stream().mapToLong(BlockDevice::bytes).sum(),
                view == null ? 0 : view.arrays().size(),
                view == null ? 0 : view.volumeGroups().size(),
                view == null ? 0 : (int) DiskLook.volumes(view),
                view == null ? 0 : view.mounts().size(),
                count(all.findings(), Severity.ERROR),
                count(all.findings(), Severity.WARNING));
    }

    /** A disk behind several paths is one. */
    private static List<BlockDevice> disks(StorageView view) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        return view.devices().stream()
                .filter(device -> device.kind() == BlockDevice.Kind.DISK || device.kind() == BlockDevice.Kind.LOOP)
                .filter(device -> device.parents().isEmpty())
                .filter(device -> device.wwn() == null || seen.add(device.wwn()))
                .toList();
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    public ClusterStorage of(ClusterRecord cluster) {
        List<SystemStorage> members = cluster.systems().stream()
                .flatMap(id -> systems.byId(id).stream())
                .map(this::of)
                .toList();
        List<SharedDisk> shared = SharedDisks.of(members);
        return new ClusterStorage(cluster.id(), cluster.name(), members, shared, between(cluster, shared));
    }

    private List<Finding> between(ClusterRecord cluster, List<SharedDisk> shared) {
        var place = new StorageFindings.Place(cluster.id(), null, cluster.name(), "/storage/clusters/" + cluster.id());
        return StorageFindings.between(shared, place, this::since);
    }

    private List<Finding> findings(SystemRecord system, StorageView view) {
        SystemView.SystemCluster cluster = cluster(system.id());
        var place = new StorageFindings.Place(
                cluster == null ? null : cluster.id(), system.id(), system.name(), "/storage/systems/" + system.id());
        return StorageFindings.of(view, place, this::since);
    }

    /** What ended long ago and came back holds since then again; a restart of luci begins anew. */
    private Instant since(String key) {
        return since.computeIfAbsent(key, _ -> clock.instant());
    }

    /** All findings there are, whoever may see them. */
    List<Finding> findings() {
        List<Finding> all = new java.util.ArrayList<>();
        for (SystemRecord system : systems.all()) {
            all.addAll(of(system).findings());
        }
        clusters.all().forEach(cluster -> all.addAll(of(cluster).findings()));
        Set<String> held = ConcurrentHashMap.newKeySet();
        all.forEach(finding -> held.add(key(finding)));
        since.keySet().retainAll(held);
        return all;
    }

    private static String key(Finding finding) {
        return finding.code() + "|" + finding.cluster() + "|" + finding.system() + "|"
                + finding.parameters().getOrDefault("object", "");
    }

    private SystemView.@Nullable SystemCluster cluster(String system) {
        return clusters.clusterOfSystem(system).orElse(null);
    }
}
