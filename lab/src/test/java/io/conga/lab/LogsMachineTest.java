package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.lab.api.LuciApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journal of a whole machine: what luci finds, follows and exports is what journalctl says there. */
@Tag("machine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LogsMachineTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NODE = "node1";

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    private static String firstBoot = "";

    @BeforeAll
    static void open() {
        site = Site.machines(1, Map.of());
        site.addSystems();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static JsonNode logs(String rest) {
        return site.person().api().get("/systems/" + site.system(NODE) + "/logs" + rest);
    }

    private static String said(String... words) {
        return site.lab().exec(NODE, words).orThrow().out().strip();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    @Order(1)
    void isSearchedByUnitPriorityAndText() {
        said("logger", "-t", "conga-test", "-p", "user.err", "a Very special message");
        said("logger", "-t", "conga-test", "-p", "user.info", "another special message");
        JsonNode special = Eventually.value(
                Site.LIMIT,
                () -> {
                    JsonNode found = logs("?text=" + encode("SPECIAL message"));
                    return found.path("items").size() == 2 ? java.util.Optional.of(found) : java.util.Optional.empty();
                },
                () -> logs("?limit=20").toPrettyString());
        assertThat(messages(special)).containsExactly("another special message", "a Very special message");
        assertThat(messages(logs("?priority=3&text=special"))).containsExactly("a Very special message");
        assertThat(messages(logs("?expression=true&text=" + encode("(very|none) special"))))
                .containsExactly("a Very special message");

        assertThat(logs("/units").path("items").toString()).contains("ricci.service");
        JsonNode ricci = logs("?unit=ricci.service&limit=1000");
        assertThat(ricci.path("items"))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.path("entry").path("unit").asString()).isEqualTo("ricci.service"));
        assertThat(logs("?unit=kernel&limit=5").path("items"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("entry")
                                .path("fields")
                                .path("_TRANSPORT")
                                .toString())
                        .contains("kernel"));
    }

    @Test
    @Order(2)
    void pagesAndExportAreJournalctlsEntriesInItsOrder() {
        List<String> cursors = said("journalctl", "-o", "json", "--no-pager", "-t", "conga-test")
                .lines()
                .map(line -> JSON.readTree(line).path("__CURSOR").asString())
                .toList();
        var exported = new ArrayList<String>();
        try (var lines = site.person()
                .api()
                .lines("/systems/" + site.system(NODE) + "/logs/export?format=JSON&text="
                        + encode("special message"))) {
            lines.map(JSON::readTree)
                    .filter(line -> line.has("entry"))
                    .forEach(line ->
                            exported.add(line.path("entry").path("cursor").asString()));
        }
        assertThat(exported).isEqualTo(cursors);

        JsonNode first = logs("?text=special&limit=1");
        JsonNode second =
                logs("?text=special&limit=1&cursor=" + encode(first.path("next").asString()));
        assertThat(messages(second)).containsExactly("a Very special message");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.path("gaps")).isEmpty();
    }

    @Test
    @Order(3)
    void isFollowedAndLetGo() {
        try (var lines = site.person().api().lines("/systems/" + site.system(NODE) + "/logs/follow?text=tick")) {
            Iterator<String> events = lines.iterator();
            assertThat(events.next()).isEqualTo("event:ping");
            Eventually.until(Site.LIMIT, () -> !following().isEmpty(), () -> "journalctl follows");
            said("logger", "first tick");
            assertThat(next(events)).contains("first tick");
            said("logger", "second Tick");
            assertThat(next(events)).contains("second Tick");
        }
        Eventually.until(Site.LIMIT, () -> following().isEmpty(), LogsMachineTest::following);
    }

    private static String following() {
        return site.lab()
                .exec(NODE, "pgrep", "-f", "journalctl.*--follow")
                .out()
                .strip();
    }

    private static String next(Iterator<String> events) {
        while (true) {
            if (events.next().equals("event:entry")) {
                return events.next();
            }
        }
    }

    @Test
    @Order(4)
    void aBootIsToldFromTheNext() {
        firstBoot = logs("/boots").path("items").path(0).path("id").asString();
        // The lab's machines keep their journal in memory, which no boot survives.
        said(
                "sh",
                "-c",
                "printf '[Journal]\\nStorage=persistent\\n' > /etc/systemd/journald.conf.d/survive.conf"
                        + " && systemctl restart systemd-journald && journalctl --flush");
        site.lab().exec(NODE, "systemctl", "reboot");
        Eventually.until(Site.LIMIT, () -> booted() && !boot().equals(firstBoot), LogsMachineTest::boot);
        Eventually.until(Site.LIMIT, () -> boots() >= 2, () -> "luci sees " + boots() + " boots");
        JsonNode before = logs("?boot=" + firstBoot + "&text=special");
        assertThat(messages(before)).containsExactly("another special message", "a Very special message");
        String now = logs("/boots").path("items").path(0).path("id").asString();
        assertThat(now).isNotEqualTo(firstBoot);
        assertThat(messages(logs("?boot=" + now + "&text=special"))).isEmpty();
        assertThat(logs("?boot=" + now + "&limit=50").path("items"))
                .hasSize(50)
                .allSatisfy(line ->
                        assertThat(line.path("entry").path("boot").asString()).isEqualTo(now));
    }

    /** None while it boots. */
    private static int boots() {
        try {
            return logs("/boots").path("items").size();
        } catch (LuciApi.Refused unreachable) {
            return 0;
        }
    }

    private static boolean booted() {
        return boot().matches("[0-9a-f]{32}");
    }

    private static String boot() {
        return site.lab()
                .exec(NODE, "cat", "/proc/sys/kernel/random/boot_id")
                .out()
                .strip()
                .replace("-", "");
    }

    private static List<String> messages(JsonNode page) {
        var messages = new ArrayList<String>();
        page.path("items")
                .forEach(line -> messages.add(line.path("entry").path("message").asString()));
        return messages;
    }
}
