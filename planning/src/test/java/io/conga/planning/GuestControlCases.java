package io.conga.planning;

import static io.conga.planning.ClusterFixture.primitive;

import io.conga.planning.Cases.Case;
import io.conga.planning.guest.GuestServices;
import io.conga.planning.intent.GuestControlIntent.MigrateGuest;
import io.conga.planning.intent.GuestControlIntent.PutUnderCluster;
import io.conga.planning.intent.GuestControlIntent.ReleaseFromCluster;
import io.conga.planning.intent.MaintenanceIntent.MaintainNodes;
import io.conga.planning.intent.MaintenanceIntent.Reboot;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.ServiceIntent.Policy;
import io.conga.planning.intent.ServiceIntent.Recovery;
import io.conga.planning.intent.ServiceIntent.RelocateService;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownGuests;
import io.conga.protocol.cluster.ResourceState.Kind;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestDisk;
import io.conga.protocol.guest.GuestInterface;
import io.conga.protocol.guest.GuestState;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.guest.Hypervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Guests that go under a cluster's control, leave it, and move. */
final class GuestControlCases {

    private static final long GIB = 1L << 30;
    private static final Recovery RESTART = new Recovery(Policy.RESTART, 3, "10min");
    private static final Map<String, String> PARAMETERS =
            Map.of("config", "/guest_roots/guest1.xml", "hypervisor", "qemu:///system", "migration_transport", "tls");

    private GuestControlCases() {}

    static void add(Map<String, Case> cases) {
        var shared = guest("/guest_roots/guest1.raw", "gfs2", "none", "custom");
        var local = guest("/var/lib/libvirt/images/guest1.img", "ext4", "writeback", "host-passthrough");
        cases.put("guest-put-running", new Case(put(true), known(mounting(3), shared)));
        cases.put("guest-put-moved", new Case(put(false), known(ClusterFixture.of(2), local)));
        cases.put(
                "guest-put-refused",
                new Case(
                        new PutUnderCluster(
                                "c1", "node1", "guest1", "again", "/guest_roots", null, RESTART, true, false, true),
                        known(controlled(2), local)));
        cases.put("guest-put-no-room", new Case(put(true), known(mounting(2), large(shared))));
        cases.put(
                "guest-put-away",
                new Case(put(true), known(mounting(3).unreachable(3).offline(3), shared)));
        cases.put(
                "guest-release",
                new Case(
                        new ReleaseFromCluster("c1", "guest1"),
                        known(controlled(2).runs("guest1", 1), shared)));
        cases.put(
                "guest-release-stopped",
                new Case(new ReleaseFromCluster("c1", "guest1"), known(controlled(2), shared)));
        cases.put(
                "guest-migrate",
                new Case(new MigrateGuest("c1", "node1", "guest1", "node2"), known(ClusterFixture.of(2), shared)));
        cases.put(
                "guest-migrate-refused",
                new Case(new MigrateGuest("c1", "node1", "guest1", "node2"), known(ClusterFixture.of(2), local)));
        cases.put(
                "reboot-node-with-a-guest-of-its-own",
                new Case(new NodeIntent.RebootNode("c1", "node1"), known(ClusterFixture.of(2), local)));
        cases.put(
                "maintain-node-with-a-guest-of-the-cluster",
                new Case(
                        new MaintainNodes("c1", List.of("node1"), false, Reboot.ALWAYS),
                        known(controlled(2).runs("guest1", 1), shared)));
        cases.put(
                "guest-relocate",
                new Case(
                        new RelocateService("c1", "guest1", "node2", false),
                        known(controlled(2).runs("guest1", 1), shared)));
    }

    private static PutUnderCluster put(boolean live) {
        return new PutUnderCluster(
                "c1", "node1", "guest1", "guest1", "/guest_roots/", null, RESTART, true, false, live);
    }

    /** With the clone that mounts the folder. */
    private static ClusterFixture mounting(int size) {
        return ClusterFixture.of(size)
                .resource(ClusterFixture.collection(
                        "guest_roots-clone",
                        Kind.CLONE,
                        ClusterFixture.collection(
                                "guest_roots",
                                Kind.GROUP,
                                primitive(
                                        "guest_roots-fs",
                                        io.conga.protocol.agent.AgentName.parse("ocf:heartbeat:Filesystem"),
                                        Map.of("directory", "/guest_roots", "fstype", "gfs2"),
                                        Map.of()))));
    }

    private static ClusterFixture controlled(int size) {
        return mounting(size)
                .resource(primitive("guest1", GuestServices.AGENT, PARAMETERS, Map.of("allow-migrate", "true")));
    }

    private static Known known(ClusterFixture cluster, Guest guest) {
        var guests = new ArrayList<KnownGuests>();
        Known known = cluster.known();
        for (int i = 1; i <= known.systems().size(); i++) {
            guests.add(new KnownGuests(
                    "s" + i,
                    "node" + i,
                    known.systems().get(i - 1).reachable(),
                    new GuestView(Fixture.THEN, host(i), i == 1 ? List.of(guest) : List.of(), List.of())));
        }
        return known.withGuests(guests);
    }

    private static Hypervisor host(int number) {
        return new Hypervisor(
                "qemu:///system",
                number == 1 ? "9.0.0" : "8.0.0",
                "QEMU 7.2.22",
                "00000000-0000-4000-8000-00000000000" + number,
                "x86_64",
                8 * GIB,
                4,
                number == 1 ? "Skylake-Server" : "Broadwell",
                true,
                false,
                List.of("br0"));
    }

    /** More than any other node has left. */
    private static Guest large(Guest guest) {
        return new Guest(
                guest.name(),
                guest.uuid(),
                guest.state(),
                guest.reason(),
                9 * GIB,
                guest.cpus(),
                guest.cpuMode(),
                guest.autostart(),
                guest.persistent(),
                guest.disks(),
                guest.interfaces(),
                guest.console(),
                guest.screen(),
                guest.digest(),
                guest.hostDevices());
    }

    private static Guest guest(String disk, String fileSystem, String cache, String cpu) {
        boolean local = fileSystem.equals("ext4");
        return new Guest(
                "guest1",
                "6a5b2b6e-0000-4000-8000-000000000001",
                GuestState.RUNNING,
                "booted",
                2 * GIB,
                2,
                cpu,
                true,
                true,
                List.of(
                        new GuestDisk(
                                "vda",
                                GuestDisk.Kind.FILE,
                                false,
                                disk,
                                "raw",
                                10 * GIB,
                                false,
                                local ? "/" : "/guest_roots",
                                fileSystem,
                                local ? "/dev/sda1" : "/dev/guest_vg/guest_roots",
                                12,
                                cache),
                        new GuestDisk("sda", GuestDisk.Kind.EMPTY, true, "", "raw", 0, true, null, null, null, 0, "")),
                List.of(new GuestInterface("bridge", "br0", "52:54:00:00:77:01", "virtio")),
                true,
                true,
                "d1",
                List.of());
    }
}
