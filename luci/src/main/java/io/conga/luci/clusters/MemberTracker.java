package io.conga.luci.clusters;

import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.InventoryListener.Aspect;
import io.conga.luci.inventory.LastKnown;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.SystemStore;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.cluster.CorosyncConfiguration.CorosyncNode;
import io.conga.protocol.node.Membership;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the members of managed clusters what corosync.conf says on their nodes: a node that pcs adds appears, one that
 * it removes goes, and a system that is added later takes its place.
 */
@Component
public class MemberTracker {

    private final ClusterDirectory directory;
    private final Inventory inventory;
    private final SystemStore systems;

    public MemberTracker(ClusterDirectory directory, Inventory inventory, SystemStore systems) {
        this.directory = directory;
        this.inventory = inventory;
        this.systems = systems;
        inventory.listen(this::changed);
    }

    /** corosync.conf of a system, where it is a cluster member. */
    static Optional<CorosyncConfiguration> corosync(@Nullable LastKnown last) {
        if (last == null || last.facts() == null) {
            return Optional.empty();
        }
        return last.facts().membership() instanceof Membership.Member member
                ? Optional.of(member.configuration())
                : Optional.empty();
    }

    /** The newest corosync.conf among the cluster's members, those that answer first. */
    public Optional<CorosyncConfiguration> newest(ClusterRecord cluster) {
        return cluster.systems().stream()
                .flatMap(system -> inventory.of(system).stream())
                .filter(last -> corosync(last)
                        .filter(file -> file.clusterName().equals(cluster.name()))
                        .isPresent())
                .max(Comparator.<LastKnown, Boolean>comparing(
                                last -> last.contact().connected())
                        .thenComparing(last -> corosync(last)
                                .map(CorosyncConfiguration::configVersion)
                                .orElse(0)))
                .flatMap(MemberTracker::corosync);
    }

    /** Members as that file says, each with its system where luci has one. */
    List<ClusterRecord.Member> members(CorosyncConfiguration file, @Nullable ClusterRecord before) {
        var all = systems.all();
        return file.nodes().stream()
                .map(node -> new ClusterRecord.Member(node.name(), node.links(), systemOf(node, file, before, all)))
                .toList();
    }

    @Nullable
    String systemOf(
            CorosyncNode node, CorosyncConfiguration file, @Nullable ClusterRecord before, List<SystemRecord> all) {
        String bound = before == null
                ? null
                : before.members().stream()
                        .filter(member -> member.name().equals(node.name()))
                        .findFirst()
                        .map(ClusterRecord.Member::system)
                        .orElse(null);
        if (bound != null && all.stream().anyMatch(system -> system.id().equals(bound))) {
            return bound;
        }
        return all.stream()
                .filter(system -> isNode(system, node, file))
                .findFirst()
                .map(SystemRecord::id)
                .orElse(null);
    }

    /** Whether that system is that node: it says so itself by its file and name, or it is reached at the node's address. */
    private boolean isNode(SystemRecord system, CorosyncNode node, CorosyncConfiguration file) {
        var last = inventory.of(system.id()).orElse(null);
        var own = corosync(last);
        if (own.isPresent() && !own.get().clusterName().equals(file.clusterName())) {
            return false;
        }
        if (node.links().contains(system.address())) {
            return true;
        }
        boolean sameName = system.name().equals(node.name()) || node.links().contains(system.name());
        boolean ownAddress = last != null
                && last.facts() != null
                && last.facts().addresses().stream().anyMatch(node.links()::contains);
        return ownAddress || (sameName && own.isPresent());
    }

    private void changed(String system, Aspect aspect) {
        switch (aspect) {
            case FACTS, FORGOTTEN -> {
                directory.all().forEach(this::refresh);
                directory.clusterOf(system).ifPresent(directory::tell);
            }
            case GUESTS, STORAGE -> {
                // no member comes or goes with a disk
            }
            case CONTACT, VIEW, CONFIGURATION -> directory.clusterOf(system).ifPresent(directory::tell);
        }
    }

    private void refresh(ClusterRecord cluster) {
        var file = newest(cluster);
        var members = file.isPresent() ? members(file.get(), cluster) : withoutGone(cluster);
        if (!members.equals(cluster.members())) {
            directory.replaceMembers(
                    new ClusterRecord(cluster.id(), cluster.name(), cluster.added(), cluster.addedBy(), members));
        }
    }

    private List<ClusterRecord.Member> withoutGone(ClusterRecord cluster) {
        var all = systems.all();
        return cluster.members().stream()
                .map(member -> member.system() == null
                                || all.stream().anyMatch(system -> system.id().equals(member.system()))
                        ? member
                        : new ClusterRecord.Member(member.name(), member.links(), null))
                .toList();
    }
}
