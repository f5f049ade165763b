package io.conga.planning.storage.guard;

import io.conga.planning.known.Known;
import io.conga.planning.known.KnownStorage;
import io.conga.planning.plan.Hazard;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.MountChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.guard.LocalGuards;
import io.conga.protocol.storage.guard.Obstacle;
import io.conga.protocol.storage.guard.StorageStack;
import io.conga.protocol.storage.guard.Target;
import io.conga.protocol.storage.guard.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands against a change, on the machine that is to do it and on every other that sees the same disks, or may see
 * them. A tool on one machine knows of its own mounts alone; only here all are asked.
 */
public final class GuardRoom {

    private static final Set<String> FOR_SEVERAL = Set.of("gfs2", "ocfs2", "nfs", "nfs4");

    private final Known known;
    private final KnownStorage acting;
    private final StorageView view;
    private final List<String> erase;
    private final ManagedStorage managed;
    private final Set<Hazard> found = new java.util.LinkedHashSet<>();

    /** @param view of the acting machine */
    public GuardRoom(Known known, KnownStorage acting, StorageView view, List<String> erase) {
        this.known = known;
        this.acting = acting;
        this.view = view;
        this.erase = List.copyOf(erase);
        this.managed = ManagedStorage.of(known);
    }

    /** Everything that stands against it, and everything that is lost by it. */
    public List<Hazard> look(StorageChange change) {
        List<Target> targets = Targets.of(change, view);
        for (Target target : targets) {
            locally(target);
            view.at(target.device()).ifPresent(device -> {
                elsewhere(change, target, device);
                if (target.demand() != Target.Demand.ALONE) {
                    managed(change, device);
                }
                lost(target, device);
                shared(change, device);
            });
        }
        GroupGuards.managed(managed, change).forEach(found::add);
        GroupGuards.elsewhere(change, known, acting).forEach(found::add);
        // What the cluster runs may grow where it runs.
        boolean touches = targets.stream().anyMatch(target -> target.demand() != Target.Demand.ALONE)
                || GroupGuards.decisive(change);
        if (touches && known.cluster() != null && known.cluster().configuration() == null) {
            found.add(StorageHazard.CLUSTER_UNKNOWN.with("node", acting.node()));
        }
        return new ArrayList<>(found);
    }

    private void locally(Target target) {
        List<Signature> signatures = acting.signatures().get(target.device());
        LocalGuards.of(view, target, signatures, erase).forEach(obstacle -> add(obstacle, acting.node()));
    }

    private void elsewhere(StorageChange change, Target target, BlockDevice device) {
        if (target.demand() == Target.Demand.OURS || forSeveral(change)) {
            return;
        }
        for (KnownStorage other : known.storage()) {
            if (other.system().equals(acting.system())) {
                continue;
            }
            StorageView theirs = other.view();
            if (theirs == null || !other.reachable()) {
                boolean may = theirs == null ? other.member() : new SameDisks(view, theirs).sees(device);
                if (may) {
                    found.add(StorageHazard.UNREACHABLE.with("device", target.device(), "node", other.node()));
                }
                continue;
            }
            var same = new SameDisks(view, theirs);
            for (BlockDevice their : same.of(device)) {
                LocalGuards.of(theirs, there(target, their), List.of(), erase)
                        .forEach(obstacle -> add(obstacle, other.node()));
            }
        }
    }

    /** What is mounted here may be; there it may not. */
    private static Target there(Target target, BlockDevice their) {
        Target.Demand demand = target.demand() == Target.Demand.ERASE ? Target.Demand.ERASE : Target.Demand.UNUSED;
        Set<Obstacle.Kind> expected = new TreeSet<>(target.expected());
        expected.remove(Obstacle.Kind.MOUNTED);
        return new Target(their.path(), demand, expected);
    }

    private static boolean forSeveral(StorageChange change) {
        return switch (change) {
            case MountChange.MountFileSystem mount -> FOR_SEVERAL.contains(mount.fileSystem());
            default -> false;
        };
    }

    private void managed(StorageChange change, BlockDevice device) {
        var stack = new StorageStack(view);
        Set<String> names = new TreeSet<>();
        stack.above(device).forEach(above -> names.add(above.name()));
        if (device.kind() == BlockDevice.Kind.PARTITION) {
            names.addAll(device.parents());
        }
        managed.to(view, names)
                .forEach(reference -> found.add(ManagedStorage.hazard(reference, change)
                        .with("device", device.path(), "resource", reference.resource(), "detail", reference.value())));
    }

    /** Everything that will be gone, by its name, with all who see it. */
    private void lost(Target target, BlockDevice device) {
        if (target.demand() != Target.Demand.ERASE) {
            return;
        }
        String nodes = String.join(", ", seeing(device));
        for (BlockDevice above : new StorageStack(view).above(device)) {
            var content = above.content();
            if (content != null) {
                String label = content.label() == null ? "" : " \"" + content.label() + "\"";
                String uuid = content.uuid() == null ? "" : " " + content.uuid();
                lose(above.path(), nodes, content.type() + label + uuid);
            }
            String table = above.table();
            if (table != null) {
                lose(above.path(), nodes, table);
            }
        }
        acting.signatures().getOrDefault(target.device(), List.of()).stream()
                .map(Signature::type)
                .filter(type -> !type.equals("PMBR") && !type.equals(device.table()))
                .filter(type -> device.content() == null
                        || !type.equals(device.content().type()))
                .distinct()
                .forEach(type -> lose(device.path(), nodes, type));
    }

    private void lose(String object, String nodes, String what) {
        found.add(StorageHazard.LOST.with("object", object, "node", nodes, "detail", what));
    }

    private List<String> seeing(BlockDevice device) {
        List<String> nodes = new ArrayList<>();
        nodes.add(acting.node());
        nodes.addAll(others(device));
        return nodes;
    }

    private List<String> others(BlockDevice device) {
        return known.storage().stream()
                .filter(other -> !other.system().equals(acting.system()))
                .filter(other -> other.view() != null && new SameDisks(view, other.view()).sees(device))
                .map(KnownStorage::node)
                .toList();
    }

    /** A file system for one machine on a disk of several. */
    private void shared(StorageChange change, BlockDevice device) {
        String type = switch (change) {
            case FileSystemChange.MakeFileSystem make -> make.fileSystem();
            case MountChange.MountFileSystem mount -> mount.fileSystem();
            default -> "";
        };
        List<String> others = others(device);
        if (!type.isEmpty() && !FOR_SEVERAL.contains(type) && !others.isEmpty()) {
            found.add(StorageHazard.SHARED_DISK.with("device", device.path(), "nodes", String.join(", ", others)));
        }
    }

    private void add(Obstacle obstacle, String node) {
        StorageHazard hazard = switch (obstacle.kind()) {
            case MISSING -> StorageHazard.MISSING;
            case MOUNTED -> StorageHazard.MOUNTED;
            case SWAP -> StorageHazard.SWAP;
            case PHYSICAL_VOLUME -> StorageHazard.PHYSICAL_VOLUME;
            case ORPHAN_VOLUME -> StorageHazard.ORPHAN_VOLUME;
            case RAID_MEMBER -> StorageHazard.RAID_MEMBER;
            case RAID_SIGNATURE -> StorageHazard.RAID_SIGNATURE;
            case ENCRYPTED -> StorageHazard.ENCRYPTED;
            case MULTIPATH_MEMBER -> StorageHazard.MULTIPATH_MEMBER;
            case ROOT -> StorageHazard.ROOT;
            case IN_USE, SNAPSHOT -> StorageHazard.IN_USE;
            case READ_ONLY -> StorageHazard.READ_ONLY;
            case UNNAMED -> StorageHazard.UNNAMED;
            case UNREAD -> StorageHazard.UNREAD;
        };
        found.add(hazard.with("device", obstacle.device(), "node", node, "detail", obstacle.detail()));
    }
}
