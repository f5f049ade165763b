package io.conga.luci.plans;

import io.conga.luci.clusters.ClusterDirectory;
import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.LastKnown;
import io.conga.luci.node.NodeClient;
import io.conga.luci.node.Parallel;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.Systems;
import io.conga.planning.intent.GuestControlIntent;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.StorageIntent;
import io.conga.planning.known.KnownStorage;
import io.conga.planning.known.Needs;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads storage for a plan: of the system that acts, of its cluster's members, and of every other that was seen with the same disks. */
@Component
class StorageKnowledge {

    private final Systems systems;
    private final ClusterDirectory clusters;
    private final Inventory inventory;
    private final NodeClient client;

    StorageKnowledge(Systems systems, ClusterDirectory clusters, Inventory inventory, NodeClient client) {
        this.systems = systems;
        this.clusters = clusters;
        this.inventory = inventory;
        this.client = client;
    }

    /** The cluster that the acting system belongs to. */
    Optional<String> cluster(StorageIntent intent) {
        return clusters.clusterOf(intent.system());
    }

    /** What a plan of that needs; nothing for most. @param cluster null: it is about none */
    List<KnownStorage> of(Intent intent, @Nullable ClusterRecord cluster) {
        return switch (intent) {
            case StorageIntent changes -> read(changes);
            case NodeIntent.AddNode add
            when cluster != null -> joining(add.node().system(), cluster);
            case GuestControlIntent.PutUnderCluster put when cluster != null -> joining(put.node(), cluster);
            default -> List.of();
        };
    }

    private List<KnownStorage> read(StorageIntent intent) {
        SystemRecord acting = systems.get(intent.system());
        StorageView view = fresh(acting);
        Set<String> members = cluster(intent)
                .map(id -> Set.copyOf(clusters.get(id).systems()))
                .orElse(Set.of());
        Set<String> disks = view == null ? Set.of() : identities(view);
        List<SystemRecord> others = systems.all().stream()
                .filter(system -> !system.id().equals(acting.id()))
                .filter(system -> members.contains(system.id()) || sees(system, disks))
                .toList();
        List<KnownStorage> known = new ArrayList<>();
        known.add(new KnownStorage(
                acting.id(),
                acting.name(),
                view != null,
                true,
                view == null ? last(acting) : view,
                view == null ? Map.of() : signatures(acting, view, intent)));
        known.addAll(Parallel.run(others, system -> {
            StorageView theirs = fresh(system);
            return new KnownStorage(
                    system.id(),
                    system.name(),
                    theirs != null,
                    members.contains(system.id()),
                    theirs == null ? last(system) : theirs,
                    Map.of());
        }));
        return known;
    }

    /** What a new node shares with a cluster: of the members, and of the system that is to join. */
    private List<KnownStorage> joining(String system, ClusterRecord cluster) {
        Set<String> members = Set.copyOf(cluster.systems());
        List<SystemRecord> asked = systems.all().stream()
                .filter(one -> one.id().equals(system) || members.contains(one.id()))
                .toList();
        return Parallel.run(asked, one -> {
            StorageView view = fresh(one);
            return new KnownStorage(
                    one.id(),
                    one.name(),
                    view != null,
                    members.contains(one.id()),
                    view == null ? last(one) : view,
                    Map.of());
        });
    }

    private @Nullable StorageView fresh(SystemRecord system) {
        try {
            StorageView now = client.storage(system.target());
            inventory.storage(system.id(), now);
            return now;
        } catch (ProblemException e) {
            return null;
        }
    }

    private @Nullable StorageView last(SystemRecord system) {
        return inventory.of(system.id()).map(LastKnown::storage).orElse(null);
    }

    /** A device that can't be read is left out; the planner says what that means. */
    private Map<String, List<Signature>> signatures(SystemRecord system, StorageView view, StorageIntent intent) {
        Map<String, List<Signature>> found = new HashMap<>();
        for (String device : Needs.signatures(intent, view)) {
            if (view.at(device).isPresent()) {
                try {
                    found.put(device, client.signatures(system.target(), device));
                } catch (ProblemException e) {
                    continue;
                }
            }
        }
        return found;
    }

    private boolean sees(SystemRecord system, Set<String> disks) {
        StorageView last = last(system);
        return last != null && identities(last).stream().anyMatch(disks::contains);
    }

    private static Set<String> identities(StorageView view) {
        Set<String> found = new HashSet<>(view.devices().stream()
                .map(BlockDevice::wwn)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        view.devices().stream()
                .map(BlockDevice::hardware)
                .filter(Objects::nonNull)
                .map(BlockDevice.Hardware::serial)
                .filter(serial -> serial != null && !serial.isBlank())
                .forEach(found::add);
        view.devices().stream()
                .filter(device -> device.parents().isEmpty())
                .map(BlockDevice::content)
                .filter(Objects::nonNull)
                .map(content -> content.uuid())
                .filter(Objects::nonNull)
                .forEach(found::add);
        return found;
    }
}
