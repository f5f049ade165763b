package io.conga.luci.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.StorageView;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with the way to disks: paths of one machine, and what the members of a cluster see of the same disk. */
final class DiskFindings {

    private final FindingList found;

    DiskFindings(FindingList found) {
        this.found = found;
    }

    void between(SharedDisk disk, SharedDisk.Inconsistency what) {
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
        found.add(kind, "", "object", disk.wwn(), "node", String.join(", ", nodes));
    }

    /** Of multipath maps. */
    void paths(StorageView view) {
        view.multipaths().forEach(map -> {
            long failed = map.paths().stream()
                    .filter(path ->
                            path.state().equals("failed") || path.check().equals("faulty"))
                    .count();
            if (failed > 0) {
                found.add(
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
    void several(StorageView view) {
        var look = new DiskLook(view);
        look.byWwn().forEach((wwn, disks) -> {
            if (disks.size() < 2) {
                return;
            }
            List<BlockDevice> direct = disks.stream().filter(look::direct).toList();
            direct.forEach(disk -> found.add(
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
                found.add(
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
}
