package io.conga.luci.storage;

import io.conga.luci.overview.Finding;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.StorageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final Place place;
    private final Since since;
    private final List<Finding> found = new ArrayList<>();

    private StorageFindings(Place place, Since since) {
        this.place = place;
        this.since = since;
    }

    /** Of one system, worst first. */
    static List<Finding> of(StorageView view, Place place, Since since) {
        var findings = new StorageFindings(place, since);
        findings.arrays(view);
        findings.volumes(view);
        findings.mounts(view);
        findings.paths(view);
        findings.several(view);
        view.unread()
                .forEach((part, reason) ->
                        findings.add(StorageFindingKind.STORAGE_UNREAD, "", "object", part, "reason", reason));
        return findings.sorted();
    }

    /** Between members, worst first. */
    static List<Finding> between(List<SharedDisk> disks, Place place, Since since) {
        var findings = new StorageFindings(place, since);
        for (SharedDisk disk : disks) {
            disk.inconsistencies().forEach(what -> findings.between(disk, what));
        }
        return findings.sorted();
    }

    private void between(SharedDisk disk, SharedDisk.Inconsistency what) {
        switch (what) {
            case SIZE_DIFFERS ->
                shared(
                        StorageFindingKind.DISK_SIZE_DIFFERS,
                        disk,
                        disk.sightings().stream()
                                .filter(one -> one.bytes() != disk.bytes())
                                .map(SharedDisk.Sighting::node)
                                .toList());
            case NOT_EVERYWHERE -> shared(StorageFindingKind.DISK_NOT_EVERYWHERE, disk, disk.missing());
            case LOCAL_FILE_SYSTEM_TWICE ->
                shared(
                        StorageFindingKind.FILE_SYSTEM_TWICE,
                        disk,
                        disk.sightings().stream()
                                .filter(one -> !one.mounts().isEmpty())
                                .map(SharedDisk.Sighting::node)
                                .toList());
            case GROUP_ACTIVE_TWICE ->
                shared(
                        StorageFindingKind.GROUP_TWICE,
                        disk,
                        disk.sightings().stream()
                                .filter(one -> !one.groups().isEmpty())
                                .map(SharedDisk.Sighting::node)
                                .toList());
        }
    }

    private void shared(StorageFindingKind kind, SharedDisk disk, List<String> nodes) {
        add(kind, "", "object", disk.wwn(), "node", String.join(", ", nodes));
    }

    private void arrays(StorageView view) {
        view.arrays().stream()
                .filter(array -> array.degraded() > 0)
                .forEach(array -> add(
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
                .forEach(group -> add(
                        StorageFindingKind.GROUP_PARTIAL,
                        "/groups",
                        "object",
                        group.name(),
                        "count",
                        Integer.toString(group.missing())));
        for (LogicalVolume volume : view.logicalVolumes()) {
            String name = volume.group() + "/" + volume.name();
            if (volume.health() != null && !volume.hidden()) {
                add(StorageFindingKind.VOLUME_HEALTH, "/volumes", "object", name, "reason", volume.health());
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
            add(kind, "/volumes", "object", name, "percent", String.format(Locale.ROOT, "%.0f", percent));
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
                    add(
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

    private void paths(StorageView view) {
        view.multipaths().forEach(map -> {
            long failed = map.paths().stream()
                    .filter(path ->
                            path.state().equals("failed") || path.check().equals("faulty"))
                    .count();
            if (failed > 0) {
                add(
                        StorageFindingKind.PATH_FAILED,
                        "/disks",
                        "object",
                        map.name(),
                        "count",
                        Long.toString(failed),
                        "of",
                        Integer.toString(map.paths().size()));
            }
        });
    }

    /** One disk that is there several times: by accident each could be used for itself. */
    private void several(StorageView view) {
        var look = new DiskLook(view);
        look.byWwn().forEach((wwn, disks) -> {
            List<BlockDevice> direct = disks.stream().filter(look::direct).toList();
            if (disks.size() < 2) {
                return;
            }
            direct.forEach(disk -> add(
                    StorageFindingKind.PATH_DIRECT,
                    "/disks",
                    "object",
                    disk.path(),
                    "reason",
                    disks.stream()
                            .filter(other -> !other.equals(disk))
                            .map(BlockDevice::path)
                            .collect(Collectors.joining(", "))));
            boolean mapped = disks.stream().anyMatch(disk -> look.top(disk).kind() == BlockDevice.Kind.MULTIPATH);
            if (!mapped && direct.isEmpty()) {
                add(
                        StorageFindingKind.PATHS_ALONE,
                        "/disks",
                        "object",
                        wwn,
                        "count",
                        Integer.toString(disks.size()),
                        "reason",
                        disks.stream().map(BlockDevice::path).collect(Collectors.joining(", ")));
            }
        });
    }

    private List<Finding> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .reversed()
                        .thenComparing(Finding::code)
                        .thenComparing(Finding::text))
                .toList();
    }

    private void add(StorageFindingKind kind, String page, String... pairs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("node", place.node());
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        String object = parameters.getOrDefault("object", "");
        found.add(new Finding(
                kind.severity(),
                kind.code(),
                parameters,
                fill(kind.text(), parameters),
                fill(kind.remedy(), parameters),
                place.cluster(),
                place.system(),
                place.node(),
                null,
                since.of(kind.code() + "|" + place.cluster() + "|" + place.system() + "|" + object),
                place.link() + page));
    }

    private static String fill(String template, Map<String, String> parameters) {
        String text = template;
        for (var parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return text.strip();
    }
}
