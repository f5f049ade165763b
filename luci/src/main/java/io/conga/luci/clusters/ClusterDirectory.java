package io.conga.luci.clusters;

import io.conga.luci.problem.Problems;
import io.conga.luci.systems.SystemClusters;
import io.conga.luci.systems.SystemView;
import io.conga.luci.users.ScopeDirectory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The managed clusters and whose system is in which, in memory; read again now and then for what another luci did. */
@Component
public class ClusterDirectory implements ScopeDirectory, SystemClusters {

    private record Image(Map<String, ClusterRecord> clusters, Map<String, String> clusterOfSystem) {}

    private final ClusterStore store;
    private final List<ClusterListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Image image;

    public ClusterDirectory(ClusterStore store) {
        this.store = store;
        this.image = imageOf(store.all());
    }

    public void listen(ClusterListener listener) {
        listeners.add(listener);
    }

    public List<ClusterRecord> all() {
        return List.copyOf(image.clusters().values());
    }

    public Optional<ClusterRecord> find(String id) {
        return Optional.ofNullable(image.clusters().get(id));
    }

    public ClusterRecord get(String id) {
        return find(id).orElseThrow(() -> Problems.notFound("cluster", id));
    }

    public Optional<ClusterRecord> named(String name) {
        return image.clusters().values().stream()
                .filter(cluster -> cluster.name().equals(name))
                .findFirst();
    }

    @Override
    public Optional<String> clusterOf(String system) {
        return Optional.ofNullable(image.clusterOfSystem().get(system));
    }

    @Override
    public Optional<SystemView.SystemCluster> clusterOfSystem(String system) {
        return clusterOf(system)
                .flatMap(this::find)
                .flatMap(cluster -> cluster.memberOfSystem(system)
                        .map(member -> new SystemView.SystemCluster(cluster.id(), cluster.name(), member.name())));
    }

    synchronized void add(ClusterRecord cluster) {
        store.add(cluster);
        refresh();
        tell(cluster.id());
    }

    synchronized void replaceMembers(ClusterRecord cluster) {
        if (find(cluster.id()).isPresent()) {
            store.replaceMembers(cluster);
            refresh();
            tell(cluster.id());
        }
    }

    synchronized void remove(String id) {
        store.remove(id);
        refresh();
        tell(id);
    }

    void tell(String cluster) {
        listeners.forEach(listener -> listener.clusterChanged(cluster));
    }

    /** Sees what another luci on the same database did. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    synchronized void refresh() {
        image = imageOf(store.all());
    }

    private static Image imageOf(List<ClusterRecord> all) {
        var clusters = new LinkedHashMap<String, ClusterRecord>();
        var systems = new HashMap<String, String>();
        for (ClusterRecord cluster : all) {
            clusters.put(cluster.id(), cluster);
            cluster.systems().forEach(system -> systems.put(system, cluster.id()));
        }
        return new Image(clusters, systems);
    }
}
