package io.conga.luci.storage;

import io.conga.luci.storage.SharedDisk.Inconsistency;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.VolumeGroup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts what several systems see together: a disk is the same where its World Wide Name is. Pure. */
final class SharedDisks {

    /** File systems that are made for several nodes at once. */
    private static final Set<String> SHARED_FILE_SYSTEMS = Set.of("gfs2", "ocfs2");

    private final List<SystemStorage> systems;
    private final Map<String, List<Seen>> seen = new LinkedHashMap<>();

    private record Seen(SharedDisk.Sighting sighting, List<Mount> mounts, List<VolumeGroup> groups) {}

    private SharedDisks(List<SystemStorage> systems) {
        this.systems =
                systems.stream().filter(system -> system.storage() != null).toList();
    }

    /** Disks that two or more see; worst first, then by name. */
    static List<SharedDisk> of(List<SystemStorage> systems) {
        var disks = new SharedDisks(systems);
        disks.systems.forEach(disks::look);
        return disks.seen.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> disks.shared(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(
                                (SharedDisk disk) -> disk.inconsistencies().isEmpty())
                        .thenComparing(SharedDisk::wwn))
                .toList();
    }

    private void look(SystemStorage system) {
        StorageView view = Objects.requireNonNull(system.storage());
        var look = new DiskLook(view);
        look.byWwn().forEach((wwn, devices) -> {
            BlockDevice top = look.top(devices.getFirst());
            Set<String> standing = look.standingOn(devices);
            List<Mount> mounts = look.mounts(standing);
            List<VolumeGroup> groups = look.activeGroups(standing);
            var sighting = new SharedDisk.Sighting(
                    system.system(),
                    system.name(),
                    top.name(),
                    top.path(),
                    top.bytes(),
                    devices.size(),
                    mounts.stream().map(Mount::target).toList(),
                    groups.stream().map(VolumeGroup::name).toList());
            seen.computeIfAbsent(wwn, _ -> new ArrayList<>()).add(new Seen(sighting, mounts, groups));
        });
    }

    private SharedDisk shared(String wwn, List<Seen> who) {
        long bytes = who.getFirst().sighting().bytes();
        List<String> missing = systems.stream()
                .filter(system ->
                        who.stream().noneMatch(one -> one.sighting().system().equals(system.system())))
                .map(SystemStorage::name)
                .toList();
        var wrong = EnumSet.noneOf(Inconsistency.class);
        if (who.stream().anyMatch(one -> one.sighting().bytes() != bytes)) {
            wrong.add(Inconsistency.SIZE_DIFFERS);
        }
        if (!missing.isEmpty()) {
            wrong.add(Inconsistency.NOT_EVERYWHERE);
        }
        long local = who.stream()
                .filter(one -> one.mounts().stream().anyMatch(mount -> !SHARED_FILE_SYSTEMS.contains(mount.type())))
                .count();
        if (local > 1) {
            wrong.add(Inconsistency.LOCAL_FILE_SYSTEM_TWICE);
        }
        if (twice(who)) {
            wrong.add(Inconsistency.GROUP_ACTIVE_TWICE);
        }
        return new SharedDisk(wwn, bytes, who.stream().map(Seen::sighting).toList(), missing, List.copyOf(wrong));
    }

    private static boolean twice(List<Seen> who) {
        var active = new HashMap<String, Integer>();
        for (Seen one : who) {
            one.groups().stream()
                    .filter(group -> !group.shared())
                    .forEach(group -> active.merge(group.uuid(), 1, Integer::sum));
        }
        return active.values().stream().anyMatch(count -> count > 1);
    }
}
