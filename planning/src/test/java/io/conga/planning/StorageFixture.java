package io.conga.planning;

import io.conga.planning.known.Known;
import io.conga.planning.known.KnownStorage;
import io.conga.planning.known.KnownSystem;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.BlockDevice.Content;
import io.conga.protocol.storage.BlockDevice.Hardware;
import io.conga.protocol.storage.BlockDevice.Kind;
import io.conga.protocol.storage.BlockDevice.Partition;
import io.conga.protocol.storage.Gfs2;
import io.conga.protocol.storage.LockSpace;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.MultipathMap;
import io.conga.protocol.storage.PhysicalVolume;
import io.conga.protocol.storage.RaidArray;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.SwapSpace;
import io.conga.protocol.storage.VolumeGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A machine's storage, built piece by piece: a root disk, and what a test adds. */
final class StorageFixture {

    static final long MIB = 1L << 20;

    private final String node;
    private final List<BlockDevice> devices = new ArrayList<>();
    private final List<VolumeGroup> groups = new ArrayList<>();
    private final List<PhysicalVolume> physical = new ArrayList<>();
    private final List<LogicalVolume> volumes = new ArrayList<>();
    private final List<RaidArray> arrays = new ArrayList<>();
    private final List<Mount> mounts = new ArrayList<>();
    private final List<SwapSpace> swaps = new ArrayList<>();
    private final List<MultipathMap> multipaths = new ArrayList<>();
    private final List<LockSpace> locks = new ArrayList<>();
    private final List<Gfs2> gfs2 = new ArrayList<>();
    private final Map<String, String> unread = new HashMap<>();
    private final Map<String, List<Signature>> signatures = new HashMap<>();

    StorageFixture(String node) {
        this.node = node;
        disk("vda", null, "ext4");
        mount("vda", "/");
    }

    /** A disk; shared where it has a WWN. */
    StorageFixture disk(String name, @Nullable String wwn, @Nullable String content) {
        add(name, Kind.DISK, List.of(), new Hardware(wwn, null, null, null, null, false, false), null, content);
        return this;
    }

    StorageFixture partition(String disk, int number, @Nullable String content) {
        replace(
                disk,
                old -> new BlockDevice(
                        old.name(),
                        old.path(),
                        old.links(),
                        old.kind(),
                        old.bytes(),
                        old.parents(),
                        old.hardware(),
                        512,
                        old.readOnly(),
                        "gpt",
                        null,
                        null,
                        old.majorMinor()));
        sign(path(disk), "gpt");
        add(
                disk + number,
                Kind.PARTITION,
                List.of(disk),
                null,
                new Partition(number, number * MIB, "0FC63DAF-8483-4772-8E79-3D69D8477DE4", null, "part-" + number),
                content);
        return this;
    }

    StorageFixture on(String name, Kind kind, String parent, @Nullable String content) {
        add(name, kind, List.of(parent), null, null, content);
        return this;
    }

    StorageFixture mount(String name, String target) {
        mounts.add(new Mount(target, path(name), name, "ext4", List.of("rw"), 100 * MIB, MIB));
        return this;
    }

    StorageFixture swap(String name) {
        swaps.add(new SwapSpace(path(name), name, 100 * MIB, 0, -2));
        return this;
    }

    StorageFixture group(String name, String... disks) {
        groups.add(
                new VolumeGroup(name, "uuid-" + name, 400 * MIB, 200 * MIB, 4 * MIB, 7, null, null, 0, false, false));
        for (String disk : disks) {
            physical.add(new PhysicalVolume(path(disk), "pv-" + disk, name, 200 * MIB, 100 * MIB, true, false));
        }
        return this;
    }

    /** A shared group on that disk, with a GFS2 of so many journals, mounted. */
    StorageFixture sharedFileSystem(String disk, int journals) {
        group("guest_vg", disk);
        VolumeGroup plain = groups.removeLast();
        groups.add(new VolumeGroup(
                plain.name(),
                plain.uuid(),
                plain.bytes(),
                plain.freeBytes(),
                plain.extentBytes(),
                plain.sequence(),
                "dlm",
                null,
                0,
                false,
                false));
        volume("guest_vg", "guest_roots", disk, "gfs2");
        mounts.add(new Mount(
                "/guest_roots",
                path("guest_vg-guest_roots"),
                "guest_vg-guest_roots",
                "gfs2",
                List.of("rw"),
                100 * MIB,
                MIB));
        gfs2.add(new Gfs2("guest_vg-guest_roots", "/guest_roots", journals, 32));
        locks.add(new LockSpace("lvm_global", LockSpace.Kind.LVM, 0, "running"));
        locks.add(new LockSpace("lvm_guest_vg", LockSpace.Kind.LVM, 0, "running"));
        return this;
    }

    StorageFixture locksStopped() {
        locks.clear();
        mounts.clear();
        gfs2.clear();
        return this;
    }

    StorageFixture orphan(String disk) {
        physical.add(new PhysicalVolume(path(disk), "pv-" + disk, null, 200 * MIB, 200 * MIB, true, false));
        return this;
    }

    /** An active volume, its device named GROUP-NAME. */
    StorageFixture volume(String group, String name, String disk, @Nullable String content) {
        return volume(group, name, disk, content, null);
    }

    /** A snapshot, which lies on what it shares with its origin. */
    StorageFixture snapshot(String group, String name, String origin) {
        return volume(group, name, group + "-" + origin, null, origin);
    }

    private StorageFixture volume(
            String group, String name, String disk, @Nullable String content, @Nullable String origin) {
        String device = group + "-" + name;
        add(device, Kind.LOGICAL_VOLUME, List.of(disk), null, null, content);
        volumes.add(new LogicalVolume(
                name,
                group,
                "lv-" + name,
                path(device),
                100 * MIB,
                "linear",
                List.of("public"),
                true,
                false,
                null,
                origin,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(path(disk))));
        return this;
    }

    StorageFixture array(String name, String... members) {
        add(name, Kind.RAID, List.of(members), null, null, null);
        arrays.add(new RaidArray(
                name,
                "n:" + name,
                "0a:" + name,
                "raid1",
                "1.2",
                "clean",
                members.length,
                0,
                0,
                "internal",
                java.util.Arrays.stream(members)
                        .map(member -> new RaidArray.Member(member, "active", 0))
                        .toList(),
                null,
                null));
        return this;
    }

    StorageFixture multipath(String name, String... paths) {
        multipaths.add(new MultipathMap(
                name,
                "wwid-" + name,
                name,
                java.util.Arrays.stream(paths)
                        .map(each -> new MultipathMap.Path(each, "active", "ready"))
                        .toList()));
        return this;
    }

    StorageFixture readOnly(String disk) {
        replace(
                disk,
                old -> new BlockDevice(
                        old.name(),
                        old.path(),
                        old.links(),
                        old.kind(),
                        old.bytes(),
                        old.parents(),
                        old.hardware(),
                        512,
                        true,
                        old.table(),
                        old.partition(),
                        old.content(),
                        old.majorMinor()));
        return this;
    }

    StorageFixture unread(String part) {
        unread.put(part, "it failed");
        return this;
    }

    StorageFixture sign(String path, String type) {
        signatures.computeIfAbsent(path, _ -> new ArrayList<>()).add(new Signature(type, 1080, "uuid-" + type, null));
        return this;
    }

    static String path(String name) {
        return "/dev/" + name;
    }

    StorageView view() {
        return new StorageView(
                node,
                devices,
                groups,
                physical,
                volumes,
                arrays,
                mounts,
                List.of(),
                swaps,
                List.of(),
                multipaths,
                locks,
                gfs2,
                List.of(),
                Map.of(),
                unread,
                Instant.EPOCH);
    }

    KnownStorage known(String system) {
        Map<String, List<Signature>> all = new HashMap<>();
        devices.forEach(device -> all.put(device.path(), signatures.getOrDefault(device.path(), List.of())));
        return new KnownStorage(system, node, true, true, view(), all);
    }

    /** What luci knows with these machines; the first acts. */
    static Known known(KnownStorage... storages) {
        List<KnownSystem> systems = java.util.Arrays.stream(storages)
                .map(storage ->
                        new KnownSystem(storage.system(), storage.node(), "192.0.2.1", true, storage.reachable(), null))
                .toList();
        return new Known(systems, null, List.of(), List.of()).withStorage(List.of(storages));
    }

    private void add(
            String name,
            Kind kind,
            List<String> parents,
            @Nullable Hardware hardware,
            @Nullable Partition partition,
            @Nullable String content) {
        devices.add(new BlockDevice(
                name,
                path(name),
                List.of(),
                kind,
                200 * MIB,
                parents,
                hardware,
                512,
                false,
                null,
                partition,
                content == null ? null : new Content(content, "uuid-" + content + "-" + name, null),
                "8:" + devices.size()));
        if (content != null) {
            sign(path(name), content);
        }
    }

    private void replace(String name, java.util.function.UnaryOperator<BlockDevice> change) {
        devices.replaceAll(device -> device.name().equals(name) ? change.apply(device) : device);
    }
}
