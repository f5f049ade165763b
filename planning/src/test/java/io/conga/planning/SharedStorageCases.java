package io.conga.planning;

import static io.conga.planning.ClusterFixture.collection;
import static io.conga.planning.ClusterFixture.primitive;

import io.conga.planning.Cases.Case;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.SharedStorageIntent;
import io.conga.planning.intent.StorageIntent;
import io.conga.planning.intent.StorageIntent.CreateSharedFileSystem;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownStorage;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState.Kind;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.VolumeChange;
import java.util.List;
import java.util.Map;

/** Intents for storage that all nodes use at the same time. */
final class SharedStorageCases {

    private static final ResourceDefinition DLM =
            primitive("dlm", new AgentName("ocf", "pacemaker", "controld"), Map.of(), Map.of());
    private static final ResourceDefinition LVMLOCKD =
            primitive("lvmlockd", new AgentName("ocf", "heartbeat", "lvmlockd"), Map.of(), Map.of());

    private SharedStorageCases() {}

    static void add(Map<String, Case> cases) {
        cases.put(
                "shared-storage-enable",
                new Case(
                        new SharedStorageIntent.EnableSharedStorage("c1", true),
                        ClusterFixture.of(3).known()));
        cases.put(
                "shared-storage-enable-again",
                new Case(
                        new SharedStorageIntent.EnableSharedStorage("c1", false),
                        enabled().known()));
        cases.put(
                "shared-storage-enable-half",
                new Case(
                        new SharedStorageIntent.EnableSharedStorage("c1", false),
                        ClusterFixture.of(2)
                                .resource(collection("dlm-clone", Kind.CLONE, DLM))
                                .known()));
        cases.put(
                "shared-storage-enable-unreachable",
                new Case(
                        new SharedStorageIntent.EnableSharedStorage("c1", true),
                        ClusterFixture.of(3).offline(3).unreachable(3).known()));
        cases.put(
                "shared-storage-disable",
                new Case(
                        new SharedStorageIntent.DisableSharedStorage("c1"),
                        enabled().known()));
        cases.put(
                "add-node-shared-storage",
                new Case(
                        new NodeIntent.AddNode("c1", Fixture.node(3), true, true),
                        mounting(2)
                                .known()
                                .withStorage(List.of(
                                        mounted(1),
                                        mounted(2),
                                        new KnownStorage(
                                                "s3",
                                                "node3",
                                                true,
                                                false,
                                                new StorageFixture("node3")
                                                        .disk("sdc", "0x6002", null)
                                                        .view(),
                                                Map.of())))));
        cases.put(
                "shared-file-system-grow",
                new Case(
                        new StorageIntent.ChangeStorage(
                                "s1",
                                new VolumeChange.ResizeVolume(
                                        "guest_vg", "guest_roots", 150 * StorageFixture.MIB, null),
                                List.of()),
                        mounting(3).known().withStorage(List.of(mounted(1), mounted(2), mounted(3)))));
        cases.put(
                "shared-file-system-check-stopped",
                new Case(
                        new StorageIntent.ChangeStorage(
                                "s1",
                                new FileSystemChange.CheckFileSystem("/dev/guest_vg-guest_roots", "gfs2", true),
                                List.of()),
                        mounting(2, Map.of("target-role", "Stopped"))
                                .known()
                                .withStorage(List.of(unmounted(1), unmounted(2)))));
        cases.put(
                "shared-volume-activate-locks-stopped",
                new Case(
                        new StorageIntent.ChangeStorage(
                                "s1",
                                new VolumeChange.ActivateVolume("guest_vg", "guest_roots", true, false),
                                List.of()),
                        mounting(2, Map.of("target-role", "Stopped"))
                                .known()
                                .withStorage(List.of(unlocked(1), unlocked(2)))));
        cases.put("shared-file-system", new Case(fileSystem("guest_roots", "/guest_roots"), withDisks(enabled())));
    }

    static CreateSharedFileSystem fileSystem(String name, String mountPoint) {
        return new CreateSharedFileSystem(
                "s1",
                "c1",
                new GroupChange.CreateGroup("guest_vg", List.of("/dev/sdb", "/dev/sdc"), 4096, true, false),
                List.of(),
                "guest_roots",
                null,
                name,
                null,
                32,
                mountPoint,
                List.of());
    }

    private static ClusterFixture mounting(int nodes) {
        return mounting(nodes, Map.of());
    }

    private static ClusterFixture mounting(int nodes, Map<String, String> meta) {
        ResourceDefinition mount = primitive(
                "guest_roots-fs",
                new AgentName("ocf", "heartbeat", "Filesystem"),
                Map.of("device", "/dev/guest_vg-guest_roots", "directory", "/guest_roots", "fstype", "gfs2"),
                meta);
        return ClusterFixture.of(nodes)
                .resource(collection("locking-clone", Kind.CLONE, collection("locking", Kind.GROUP, DLM, LVMLOCKD)))
                .resource(collection("guest_roots-clone", Kind.CLONE, mount));
    }

    private static KnownStorage mounted(int node) {
        return new StorageFixture("node" + node)
                .disk("sdb", "0x6001", "LVM2_member")
                .sharedFileSystem("sdb", 2)
                .known("s" + node);
    }

    private static KnownStorage unmounted(int node) {
        return new StorageFixture("node" + node)
                .disk("sdb", "0x6001", "LVM2_member")
                .group("guest_vg", "sdb")
                .volume("guest_vg", "guest_roots", "sdb", "gfs2")
                .known("s" + node);
    }

    /** Its agent stopped the locks with the last volume of the group. */
    private static KnownStorage unlocked(int node) {
        return new StorageFixture("node" + node)
                .disk("sdb", "0x6001", "LVM2_member")
                .sharedFileSystem("sdb", 2)
                .locksStopped()
                .known("s" + node);
    }

    /** Two disks that all three nodes see. */
    static Known withDisks(ClusterFixture cluster) {
        return cluster.known().withStorage(List.of(disks(1), disks(2), disks(3)));
    }

    private static KnownStorage disks(int node) {
        return new StorageFixture("node" + node)
                .disk("sdb", "0x6001", null)
                .disk("sdc", "0x6002", null)
                .known("s" + node);
    }

    static ClusterFixture enabled() {
        return ClusterFixture.of(3)
                .resource(collection("locking-clone", Kind.CLONE, collection("locking", Kind.GROUP, DLM, LVMLOCKD)));
    }
}
