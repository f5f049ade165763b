package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.LuciApi;
import io.conga.lab.api.Person;
import io.conga.planning.intent.GuestIntent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real guest of a real libvirt through luci: told by event, seen, typed on, shut down, started, forced off. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuestsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String system;

    @BeforeAll
    static void up() {
        site = Site.withSystems(1, Lab.GUESTS);
        system = site.system("node1");
    }

    @AfterAll
    static void down() {
        site.close();
    }

    private static JsonNode guest() {
        return site.person()
                .api()
                .get("/systems/" + system + "/guests")
                .path("guests")
                .path("guests")
                .path(0);
    }

    private static String of(String what) {
        return "/systems/" + system + "/guests/guest1/" + what;
    }

    @Test
    @Order(1)
    void aNewGuestIsToldByEvent() {
        try (Stream<String> lines = site.person().api().events()) {
            Iterator<String> events = lines.iterator();
            await(events, "\"number\"");
            site.lab().guests().make("guest1", "node1");
            await(events, "GUESTS");
        }
        Eventually.until(
                Site.LIMIT, () -> guest().path("state").asString("").equals("RUNNING"), () -> guest().toString());
        assertThat(guest().path("name").asString()).isEqualTo("guest1");
        assertThat(guest().path("memoryBytes").asLong()).isEqualTo(128L << 20);
        assertThat(guest().path("autostart").asBoolean()).isTrue();
        assertThat(guest().path("disks").path(0).path("source").asString())
                .isEqualTo("/var/lib/libvirt/images/guest1.img");
        assertThat(guest().path("disks").path(0).path("fileSystem").asString()).isNotEmpty();
    }

    @Test
    @Order(2)
    void itsScreenIsAPictureAndWhoLooksIsWrittenDownOnce() throws IOException {
        for (int look = 0; look < 2; look++) {
            byte[] png = site.person().api().bytes(of("screen"));
            assertThat(new String(png, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isPositive();
        }
        assertThat(site.person().api().get("/audit?q=guest.screen").path("items"))
                .hasSize(1);
    }

    @Test
    @Order(3)
    void itsConsoleTicksAndOneAtATimeWrites() {
        LuciApi api = site.person().api();
        try (Stream<String> lines = api.lines(of("console"));
                Stream<String> others = api.lines(of("console"))) {
            Iterator<String> mine = lines.iterator();
            Iterator<String> theirs = others.iterator();
            String session = JSON.readTree(data(mine, "opened")).path("session").asString();
            String other = JSON.readTree(data(theirs, "opened")).path("session").asString();
            assertThat(output(mine, "TICK")).contains("TICK");

            api.post(of("console"), typed(session, "hello", false));
            assertThat(output(mine, "hello")).contains("hello");
            assertThatThrownBy(() -> api.post(of("console"), typed(other, "x", false)))
                    .isInstanceOfSatisfying(
                            LuciApi.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("guest.console-writer"));
            api.post(of("console"), typed(other, "again", true));
            assertThat(output(theirs, "again")).contains("again");
        }
        assertThat(api.get("/audit?q=guest.console").path("items")).hasSize(2);
    }

    @Test
    @Order(4)
    void itIsShutDownStartedAndForcedOffAndItsConsoleEndsWithIt() {
        site.succeed(new GuestIntent.ShutDownGuest(system, "guest1"));
        Eventually.until(
                Site.LIMIT, () -> guest().path("state").asString("").equals("SHUT_OFF"), () -> guest().toString());
        assertThatThrownBy(() -> site.person().api().bytes(of("screen")))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("guest.off"));
        site.succeed(new GuestIntent.StartGuest(system, "guest1"));
        assertThat(site.lab().guests().nodesOf("guest1")).containsExactly("node1");
        try (Stream<String> lines = site.person().api().lines(of("console"))) {
            Iterator<String> events = lines.iterator();
            data(events, "writer");
            site.succeed(new GuestIntent.ForceOffGuest(system, "guest1"));
            assertThat(data(events, "problem")).contains("guest.off");
        }
        assertThat(site.lab().guests().nodesOf("guest1")).isEmpty();
        site.succeed(new GuestIntent.SetGuestAutostart(system, "guest1", false));
        Eventually.until(Site.LIMIT, () -> !guest().path("autostart").asBoolean(), () -> guest().toString());
    }

    @Test
    @Order(5)
    void whoMayOnlyLookSeesTheGuestAndNeitherItsScreenNorItsConsole() {
        Person viewer = viewer();
        assertThat(viewer.api()
                        .get("/systems/" + system + "/guests")
                        .path("guests")
                        .path("guests"))
                .hasSize(1);
        assertThatThrownBy(() -> viewer.api().bytes(of("screen")))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(403));
        try (Stream<String> refused = viewer.api().lines(of("console"))) {
            assertThat(refused.toList().toString())
                    .contains("request.forbidden")
                    .doesNotContain("event:");
        }
        assertThatThrownBy(() -> viewer.api().post(of("console"), typed("s", "x", true)))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(403));
        viewer.api().close();
    }

    private static JsonNode typed(String session, String text, boolean take) {
        return JSON.createObjectNode().put("session", session).put("text", text).put("take", take);
    }

    private static void await(Iterator<String> lines, String text) {
        while (!lines.next().contains(text)) {
            continue;
        }
    }

    private static String data(Iterator<String> events, String name) {
        while (true) {
            if (events.next().equals("event:" + name)) {
                return events.next().substring("data:".length());
            }
        }
    }

    /** What the guest wrote, from now until that was among it. */
    private static String output(Iterator<String> events, String text) {
        var written = new StringBuilder();
        while (written.indexOf(text) < 0) {
            JsonNode output = JSON.readTree(data(events, "output"));
            if (!output.path("past").asBoolean()) {
                written.append(new String(
                        Base64.getDecoder().decode(output.path("base64").asString()), StandardCharsets.UTF_8));
            }
        }
        return written.toString();
    }

    private static Person viewer() {
        var request = JSON.createObjectNode().put("name", "viewer");
        request.putArray("grants")
                .addObject()
                .put("role", "VIEWER")
                .putObject("scope")
                .put("kind", "SYSTEM")
                .put("id", system);
        String oneTime = site.person()
                .api()
                .post("/users", request)
                .path("oneTimePassword")
                .asString();
        var api = new LuciApi(site.luci().address());
        api.firstSignIn("viewer", oneTime, Person.PASSWORD);
        return new Person(api);
    }
}
