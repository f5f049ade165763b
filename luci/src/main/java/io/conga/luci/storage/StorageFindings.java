package io.conga.luci.storage;

import io.conga.luci.overview.Finding;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.StorageView;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with the storage of a system, or between the members of a cluster. Pure but for {@link Since}. */
final class StorageFindings {

    /** From here on it is time to do something. */
    static final int ALMOST_FULL = 90;

    /** They are as full as they were made. */
    private static final Set<String> ALWAYS_FULL = Set.of("squashfs", "iso9660", "erofs", "udf", "cramfs");

    /** Remembers since when a finding holds. */
    interface Since {
        Instant of(String key);
    }

    /** Where findings belong. */
    record Place(@Nullable String cluster, @Nullable String system, String node, String link) {}

    private final FindingList found;

    private StorageFindings(FindingList found) {
        this.found = found;
    }

    /** Of one system, worst first. */
    static List<Finding> of(StorageView view, Place place, Since since) {
        var found = new FindingList(place, since);
        var findings = new StorageFindings(found);
        findings.arrays(view);
        findings.volumes(view);
        findings.mounts(view);
        var disks = new DiskFindings(found);
        disks.paths(view);
        disks.several(view);
        view.unread()
                .forEach((part, reason) ->
                        found.add(StorageFindingKind.STORAGE_UNREAD, "", "object", part, "reason", reason));
        return found.sorted();
    }

    /** Between members, worst first. */
    static List<Finding> between(List<SharedDisk> disks, Place place, Since since) {
        var found = new FindingList(place, since);
        var findings = new DiskFindings(found);
        for (SharedDisk disk : disks) {
            disk.inconsistencies().forEach(what -> findings.between(disk, what));
        }
        return found.sorted();
    }

    private void arrays(StorageView view) {
        view.arrays().stream()
                .filter(array -> array.degraded() > 0)
                .forEach(array -> found.add(
                        StorageFindingKind.ARRAY_DEGRADED,
                        "/raid",
                        "object",
                        array.name() == null ? array.device() : array.name(),
                        "count",
                        Integer.toString(array.degraded()),
                        "of",
                        Integer.toString(array.disks())));
    }

    private void volumes(StorageView view) {
        view.volumeGroups().stream()
                .filter(group -> group.missing() > 0)
                .forEach(group -> found.add(
                        StorageFindingKind.GROUP_PARTIAL,
                        "/groups",
                        "object",
                        group.name(),
                        "count",
                        Integer.toString(group.missing())));
        for (LogicalVolume volume : view.logicalVolumes()) {
            String name = volume.group() + "/" + volume.name();
            if (volume.health() != null && !volume.hidden()) {
                found.add(StorageFindingKind.VOLUME_HEALTH, "/volumes", "object", name, "reason", volume.health());
            }
            full(StorageFindingKind.POOL_FULL, name, pool(volume) ? volume.dataPercent() : null);
            full(StorageFindingKind.POOL_METADATA_FULL, name, pool(volume) ? volume.metadataPercent() : null);
        }
    }

    /** A thin volume that is full is only as large as it says; a pool or a snapshot that is, is lost. */
    private static boolean pool(LogicalVolume volume) {
        return volume.layout().endsWith("pool")
                || (volume.origin() != null && volume.pool() == null && !volume.hidden());
    }

    private void full(StorageFindingKind kind, String name, @Nullable Double percent) {
        if (percent != null && percent >= ALMOST_FULL) {
            found.add(kind, "/volumes", "object", name, "percent", String.format(Locale.ROOT, "%.0f", percent));
        }
    }

    private void mounts(StorageView view) {
        Set<String> told = new HashSet<>();
        for (Mount mount : view.mounts()) {
            Long bytes = mount.bytes();
            Long used = mount.usedBytes();
            boolean writable = !mount.options().contains("ro") && !ALWAYS_FULL.contains(mount.type());
            if (bytes != null && used != null && bytes > 0 && writable && told.add(mount.source())) {
                long percent = Math.round(100.0 * used / bytes);
                if (percent >= ALMOST_FULL) {
                    found.add(
                            StorageFindingKind.FILE_SYSTEM_FULL,
                            "/file-systems",
                            "object",
                            mount.target(),
                            "percent",
                            Long.toString(percent));
                }
            }
        }
    }
}
