package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.LuciApi;
import io.conga.planning.intent.GuestIntent.CreateGuest;
import io.conga.protocol.guest.NewGuestDisk;
import io.conga.protocol.guest.NewGuestDisk.ImageFormat;
import io.conga.protocol.guest.NewGuestDisk.Source;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Guests that luci makes: of a copy, with an empty disk, of an image; refused, taken back, and made though luci is killed. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewGuestTest {

    private static final long MIB = 1L << 20;
    private static final String IMAGE = "/var/lib/libvirt/images/guest1.img";
    private static final String CD = "/guest_roots/cd.iso";

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String system;

    @BeforeAll
    static void aNodeWithAGuest() {
        site = Site.withSystems(1, Map.of("LAB_GUESTS", "yes"));
        system = site.system("node1");
        site.lab().guests().make("guest1", "node1");
        site.lab().guests().cd("guest2", "node1", CD);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void anImageThatAGuestWritesToIsNotCopied() {
        assertThat(problems(guest("guest2", copy(IMAGE, "/guest_roots/guest2.raw"), null)))
                .contains("guest1 runs on node1");
        run("virsh", "-q", "destroy", "guest1");
    }

    @Test
    @Order(2)
    void whatStandsAgainstItIsSaidInTheReview() {
        run("sh", "-c", "qemu-img create -q -f qcow2 /guest_roots/other.qcow2 8M; mkdir -p /srv; echo >/srv/there");
        assertThat(problems(guest("g", copy("/srv/none.img", "/guest_roots/g.raw"), null)))
                .contains("There is no file /srv/none.img on node1");
        assertThat(problems(guest("g", copy(IMAGE, "/srv/there"), null)))
                .contains("/srv/there is there on node1 already");
        assertThat(problems(guest("g", copy(IMAGE, "/nowhere/g.raw"), null))).contains("/nowhere is no folder");
        assertThat(problems(guest("g", existing("/guest_roots/other.qcow2"), "/srv/none.iso")))
                .contains("is an image of the format qcow2, not raw")
                .contains("/srv/none.iso on node1 can't be read as a CD image");
        assertThat(problems(guest("g", empty("/guest_roots/g.qcow2", 1L << 50), null)))
                .contains("/guest_roots on node1 has room for");
        assertRefused(guest("guest1", empty("/guest_roots/g.qcow2", 16 * MIB), null), "guest.name-taken");
        assertRefused(guest("g", existing(IMAGE), null), "guest.disk-used");
    }

    @Test
    @Order(3)
    void aCopyIsMadeAndTheGuestTicks() {
        JsonNode plan = site.person().plan(guest("guest2", copy(IMAGE, "/guest_roots/guest2.raw"), CD));
        assertThat(plan.toString())
                .contains("virsh")
                .contains("<name>guest2</name>")
                .doesNotContain("\"BLOCK\"");

        succeed(plan);

        try (GuestPings pings = site.lab().guests().pinging("guest2")) {
            Eventually.until(
                    Duration.ofMinutes(4),
                    () -> pings.answered() > 5 && site.lab().guests().ticks("guest2") > 1,
                    () -> site.lab().guests().seen().toString());
        }
        assertThat(site.lab().guests().nodesOf("guest2")).containsExactly("node1");
        assertThat(run("virsh", "dominfo", "guest2")).containsPattern("Autostart: +disable");
        assertThat(run("ls", IMAGE)).as("the image stays").contains(IMAGE);
        run("virsh", "-q", "destroy", "guest2");
    }

    @Test
    @Order(4)
    void aStepThatFailsIsTakenBackAndTheNextTimeItIsMade() {
        var intent = guest("guest3", empty("/guest_roots/guest3.qcow2", 64 * MIB), CD);
        run("mount", "--bind", "/bin/false", "/usr/bin/qemu-system-x86_64");
        JsonNode failed;
        try {
            failed = site.person().awaitEnd(site.person().apply(intent), Site.LIMIT);
        } finally {
            // lazily: libvirt asks an emulator what it can whenever it changes, and one asked just now is busy
            run("umount", "--lazy", "/usr/bin/qemu-system-x86_64");
        }
        assertThat(failed.path("state").asString()).as(failed.toPrettyString()).isEqualTo("ROLLED_BACK");
        assertThat(left()).doesNotContain("guest3");

        succeed(site.person().plan(intent));

        assertThat(run("qemu-img", "info", "--force-share", "/guest_roots/guest3.qcow2"))
                .contains("file format: qcow2")
                .contains("virtual size: 64 MiB");
        assertThat(site.lab().guests().nodesOf("guest3")).containsExactly("node1");
        run("virsh", "-q", "destroy", "guest3");
    }

    @Test
    @Order(5)
    void luciAndRicciAreKilledInItAndItIsMadeOnce() {
        run("sh", "-c", "head -c 200M /dev/urandom >/guest_roots/large.raw");
        String job = site.person()
                .apply(new CreateGuest(
                        system,
                        "guest4",
                        128 * MIB,
                        1,
                        true,
                        copy("/guest_roots/large.raw", "/guest_roots/guest4.raw"),
                        null,
                        "br0",
                        false));
        Eventually.until(
                Site.LIMIT,
                () -> site.lab()
                        .exec("node1", "test", "-e", "/guest_roots/guest4.raw")
                        .succeeded(),
                () -> site.person().job(job).toPrettyString());
        site.luci().kill();
        site.lab().killRicci("node1");
        site.startLuciAgain();

        JsonNode ended = site.person().awaitEnd(job, Site.LIMIT);
        assertThat(ended.path("state").asString()).as(ended.toPrettyString()).isEqualTo("SUCCEEDED");
        run("cmp", "/guest_roots/large.raw", "/guest_roots/guest4.raw");
        assertThat(run("virsh", "dominfo", "guest4")).containsPattern("State: +shut off");
        assertThat(left()).doesNotContain("conga-part").doesNotContain("new-guest");
    }

    @Test
    @Order(6)
    void anImageIsUsedAsItIsAndNeverGoes() {
        succeed(site.person().plan(guest("guest5", existing("/guest_roots/large.raw"), null)));
        run("virsh", "-q", "destroy", "guest5");
        assertRefused(guest("guest6", existing("/guest_roots/large.raw"), null), "guest.disk-used");
    }

    private static CreateGuest guest(String name, NewGuestDisk disk, @Nullable String iso) {
        return new CreateGuest(system, name, 160 * MIB, 1, true, disk, iso, "br0", true);
    }

    private static NewGuestDisk copy(String from, String to) {
        return new NewGuestDisk(Source.COPY, to, from, 0, ImageFormat.RAW);
    }

    private static NewGuestDisk existing(String path) {
        return new NewGuestDisk(Source.EXISTING, path, null, 0, ImageFormat.RAW);
    }

    private static NewGuestDisk empty(String path, long bytes) {
        return new NewGuestDisk(Source.EMPTY, path, null, bytes, ImageFormat.QCOW2);
    }

    /** What blocks it, as the review says it. */
    private static String problems(CreateGuest intent) {
        JsonNode hazards = site.person().plan(intent).path("plan").path("hazards");
        var blocking = new StringBuilder();
        hazards.forEach(hazard -> {
            if (hazard.path("severity").asString("").equals("BLOCK")) {
                blocking.append(hazard.path("message").path("text").asString()).append('\n');
            }
        });
        return blocking.toString();
    }

    private static void assertRefused(CreateGuest intent, String code) {
        assertThatThrownBy(() -> site.person().plan(intent))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void succeed(JsonNode plan) {
        JsonNode job =
                site.person().awaitEnd(site.person().applyPlan(plan.path("id").asString()), Site.LIMIT);
        assertThat(job.path("state").asString()).as(job.toPrettyString()).isEqualTo("SUCCEEDED");
    }

    /** Files and guests that a job could leave behind. */
    private static String left() {
        return run("sh", "-c", "ls /guest_roots /var/backups/conga; virsh -q list --all");
    }

    private static String run(String... command) {
        return site.lab().exec("node1", command).orThrow().out();
    }
}
