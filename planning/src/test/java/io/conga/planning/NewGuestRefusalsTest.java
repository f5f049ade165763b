package io.conga.planning;

import static io.conga.planning.NewGuestCases.GIB;
import static io.conga.planning.NewGuestCases.MIB;
import static io.conga.planning.NewGuestCases.copy;
import static io.conga.planning.NewGuestCases.empty;
import static io.conga.planning.NewGuestCases.existing;
import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.GuestIntent.CreateGuest;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownGuests;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.guest.NewGuestDisk;
import io.conga.protocol.operation.NewGuestOperation;
import io.conga.protocol.operation.NewGuestOperation.OtherDisk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no guest can be made of, each beside its field. */
class NewGuestRefusalsTest {

    private static final Known KNOWN = NewGuestCases.known(8 * GIB);

    private static List<String> refused(String name, NewGuestDisk disk) {
        return Refusal.of(new CreateGuest("s1", name, GIB, 1, false, disk, null, null, true), KNOWN);
    }

    @Test
    void aNameIsLibvirtsAndFreeOnEveryNodeAndInTheCluster() {
        NewGuestDisk disk = empty("/guest_roots/new.qcow2", GIB);
        for (String name : List.of("", "7", "a/b", "a b", "-a", ".a", "a\nb", "가상", "a".repeat(64))) {
            assertThat(refused(name, disk)).as("'%s'", name).containsExactly("guest.name-invalid at guest");
        }
        assertThat(refused("guest2", disk)).as("on the other node").containsExactly("guest.name-taken at guest");
        assertThat(refused("guest1", disk)).contains("guest.name-taken at guest", "guest.name-of-resource at guest");
    }

    @Test
    void sizesAreWholeAndPathsAbsolute() {
        assertThat(Refusal.of(
                        new CreateGuest(
                                "s1", "web", MIB + 1, 0, false, empty("web.qcow2", 5), "/srv/../x.iso", "br9", true),
                        KNOWN))
                .containsExactly(
                        "request.invalid-field at memoryBytes",
                        "request.invalid-field at cpus",
                        "request.invalid-field at disk.path",
                        "request.invalid-field at disk.bytes",
                        "request.invalid-field at iso",
                        "guest.network-missing at network");
        assertThat(refused("web", copy("/srv/a", "/srv/a"))).containsExactly("request.invalid-field at disk.path");
        assertThat(refused("web", copy("", "/srv/a"))).containsExactly("request.invalid-field at disk.from");
        assertThat(refused("web", existing("/srv/a\u0000b"))).containsExactly("request.invalid-field at disk.path");
    }

    @Test
    void aDiskOfAnotherGuestIsRefusedAndThoseOfOtherNodesAreComparedByTheNode() {
        assertThat(refused("web", existing("/guest_roots/guest1.raw"))).containsExactly("guest.disk-used at disk.path");

        var plan = Planner.plan(
                new CreateGuest("s1", "web", GIB, 1, false, existing("/guest_roots/web.raw"), null, null, true), KNOWN);
        assertThat(plan.steps().getFirst().operation())
                .isInstanceOfSatisfying(
                        NewGuestOperation.CheckNewGuest.class,
                        check -> assertThat(check.others()).containsExactly(new OtherDisk("guest2", "node2", 12)));
    }

    @Test
    void libvirtHasToAnswerAndToRunQemu() {
        var intent = new CreateGuest("s1", "web", GIB, 1, false, existing("/srv/a.raw"), null, null, true);
        var none = new GuestView(Fixture.THEN, null, List.of(), List.of());
        assertThat(Refusal.of(intent, KNOWN.withGuests(List.of(new KnownGuests("s1", "node1", true, none)))))
                .containsExactly("node.command-missing at null");
        assertThat(Refusal.of(intent, KNOWN.withGuests(List.of(new KnownGuests("s1", "node1", false, none)))))
                .containsExactly("node.unreachable at null");
    }
}
