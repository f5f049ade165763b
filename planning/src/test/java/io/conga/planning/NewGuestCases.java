package io.conga.planning;

import static io.conga.planning.ClusterFixture.primitive;

import io.conga.planning.Cases.Case;
import io.conga.planning.guest.GuestServices;
import io.conga.planning.intent.GuestIntent.CreateGuest;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownGuests;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestDisk;
import io.conga.protocol.guest.GuestState;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.guest.Hypervisor;
import io.conga.protocol.guest.NewGuestDisk;
import io.conga.protocol.guest.NewGuestDisk.ImageFormat;
import io.conga.protocol.guest.NewGuestDisk.Source;
import java.util.List;
import java.util.Map;

/** Guests that are made: of an image, of a copy, with an empty disk. */
final class NewGuestCases {

    static final long MIB = 1L << 20;
    static final long GIB = 1L << 30;

    private NewGuestCases() {}

    static void add(Map<String, Case> cases) {
        cases.put(
                "guest-new-image",
                new Case(
                        new CreateGuest(
                                "s1", "web", GIB, 2, false, existing("/guest_roots/web.raw"), null, "br0", true),
                        known(8 * GIB)));
        cases.put(
                "guest-new-copy",
                new Case(
                        new CreateGuest(
                                "s1",
                                "web",
                                GIB,
                                2,
                                false,
                                copy("/srv/images/debian.qcow2", "/guest_roots/web.qcow2"),
                                null,
                                null,
                                false),
                        known(8 * GIB)));
        cases.put(
                "guest-new-empty",
                new Case(
                        new CreateGuest(
                                "s1",
                                "web",
                                2 * GIB,
                                8,
                                false,
                                empty("/guest_roots/web.qcow2", 20 * GIB),
                                "/srv/iso/debian & friends.iso",
                                "default",
                                true),
                        known(4 * GIB)));
        cases.put(
                "guest-new-too-large",
                new Case(
                        new CreateGuest(
                                "s1", "web", 16 * GIB, 1, true, empty("/guest_roots/web.raw", GIB), null, "br0", true),
                        known(8 * GIB)));
    }

    static NewGuestDisk existing(String path) {
        return new NewGuestDisk(Source.EXISTING, path, null, 0, ImageFormat.RAW);
    }

    static NewGuestDisk copy(String from, String to) {
        return new NewGuestDisk(Source.COPY, to, from, 0, ImageFormat.QCOW2);
    }

    static NewGuestDisk empty(String path, long bytes) {
        return new NewGuestDisk(Source.EMPTY, path, null, bytes, ImageFormat.QCOW2);
    }

    /** Two nodes; guest1 runs on the first under the cluster's control, guest2 on the second without. */
    static Known known(long memory) {
        ClusterFixture cluster = ClusterFixture.of(2)
                .resource(primitive(
                        "guest1",
                        GuestServices.AGENT,
                        Map.of("config", "/guest_roots/guest1.xml"),
                        Map.of("allow-migrate", "true")))
                .runs("guest1", 1);
        return cluster.known()
                .withGuests(List.of(
                        guests(1, memory, "/guest_roots/guest1.raw"), guests(2, memory, "/guest_roots/web.raw")));
    }

    static KnownGuests guests(int number, long memory, String disk) {
        return new KnownGuests(
                "s" + number,
                "node" + number,
                true,
                new GuestView(Fixture.THEN, host(number, memory), List.of(guest(number, disk)), List.of()));
    }

    private static Hypervisor host(int number, long memory) {
        return new Hypervisor(
                "qemu:///system",
                "9.0.0",
                "QEMU 7.2.22",
                "00000000-0000-4000-8000-00000000000" + number,
                "x86_64",
                memory,
                4,
                null,
                number == 2,
                true,
                List.of("br0", "default"));
    }

    private static Guest guest(int number, String disk) {
        return new Guest(
                "guest" + number,
                "6a5b2b6e-0000-4000-8000-00000000000" + number,
                GuestState.RUNNING,
                "booted",
                3 * GIB,
                2,
                "",
                false,
                true,
                List.of(new GuestDisk(
                        "vda",
                        GuestDisk.Kind.FILE,
                        false,
                        disk,
                        "raw",
                        GIB,
                        false,
                        "/guest_roots",
                        "gfs2",
                        "/dev/guest_vg/guest_roots",
                        10 + number,
                        "none")),
                List.of(),
                true,
                true,
                "d" + number,
                List.of());
    }
}
