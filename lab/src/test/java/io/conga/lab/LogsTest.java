package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.LuciApi;
import io.conga.lab.api.Person;
import io.conga.planning.intent.NodeIntent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The logs of real nodes through luci and ricci: what stands in the file is what is shown, followed and exported. */
@Tag("cluster")
class LogsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createACluster() {
        site = Site.withSystems(2, Map.of());
        cluster = site.createCluster("logged");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String logs(String node, String rest) {
        return "/systems/" + site.system(node) + "/logs" + rest;
    }

    @Test
    void aNodeWithoutAJournalSaysSoAndOffersItsFiles() {
        JsonNode sources = site.person().api().get(logs("node1", "/sources")).path("items");
        assertThat(sources).hasSize(3);
        assertThat(sources.path(0).path("available").asBoolean()).isFalse();
        assertThat(sources.path(0).path("missing").asString()).isEqualTo("NO_JOURNAL");
        assertThat(sources.path(1).path("path").asString()).isEqualTo("/var/log/pacemaker/pacemaker.log");
        assertThat(sources.path(1).path("available").asBoolean()).isTrue();
        assertThat(sources.path(2).path("available").asBoolean()).isTrue();
        assertThatThrownBy(() -> site.person().api().get(logs("node1", "?source=JOURNAL")))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("logs.source-missing"));
    }

    @Test
    void exportIsTheFileEntryByEntryAndStandsInTheAudit() {
        String until = Instant.now().toString();
        List<String> file = file("node2")
                .lines()
                .filter(line -> line.matches("\\S+ +\\S+ \\S+ node2 pacemaker-controld.*"))
                .map(line -> line.replaceFirst(".*?: ", ""))
                .toList();
        List<String> exported;
        try (var lines = site.person()
                .api()
                .lines(logs("node2", "/export?source=PACEMAKER&format=JSON&unit=pacemaker-controld&until=" + until))) {
            exported = lines.toList();
        }
        assertThat(exported.getFirst()).contains("\"system\"", "node2", "pacemaker-controld");
        assertThat(exported.getLast()).contains("\"entries\"");
        List<String> messages = exported.stream()
                .map(JSON::readTree)
                .filter(line -> line.has("entry"))
                .map(line -> line.path("entry").path("message").asString())
                .toList();
        assertThat(messages).isNotEmpty().hasSameSizeAs(file.subList(0, messages.size()));
        assertThat(file.subList(0, messages.size())).isEqualTo(messages);
        JsonNode audit = site.person().api().get("/audit?q=logs.export").path("items");
        assertThat(audit.path(0).path("outcome").asString()).isEqualTo("SUCCEEDED");
        assertThat(audit.path(0).path("parameters").toString()).contains("pacemaker-controld");
    }

    @Test
    void whatIsFollowedShowsAStandbyAsItHappens() {
        try (var lines =
                site.person().api().lines(logs("node1", "/follow?source=PACEMAKER&text=" + encode("standby")))) {
            Iterator<String> events = lines.filter(line -> line.startsWith("event:") || line.startsWith("data:"))
                    .iterator();
            assertThat(events.next()).isEqualTo("event:ping");
            Instant before = Instant.now();
            site.succeed(new NodeIntent.SetStandby(cluster, "node2", true));
            String entry = next(events);
            assertThat(entry).containsIgnoringCase("standby");
            JsonNode line = JSON.readTree(entry).path("entry");
            assertThat(Instant.parse(line.path("time").asString())).isAfter(before.minusSeconds(2));
            assertThat(line.path("fields").path("HOST").toString()).contains("node1");
        }
        site.succeed(new NodeIntent.SetStandby(cluster, "node2", false));
    }

    private static String next(Iterator<String> events) {
        while (true) {
            if (events.next().equals("event:entry")) {
                return events.next().substring("data:".length());
            }
        }
    }

    @Test
    void secretsAreBlankedAndCantBeSearchedFor() {
        site.lab()
                .exec("node1", "pcs", "resource", "create", "kept", "ocf:pacemaker:Dummy", "passwd=horsebattery")
                .orThrow();
        Eventually.until(Site.LIMIT, () -> file("node1").contains("horsebattery"), () -> "Pacemaker has not logged it");
        JsonNode found = site.person().api().get(logs("node1", "?source=PACEMAKER&text=" + encode("name=\"passwd\"")));
        assertThat(found.path("items")).isNotEmpty();
        assertThat(found.toString()).contains("••••••••").doesNotContain("horsebattery");
        assertThat(found.path("items").path(0).path("blanked").asInt()).isPositive();
        JsonNode guessed = site.person().api().get(logs("node1", "?source=PACEMAKER&text=horseb"));
        assertThat(guessed.path("items")).isEmpty();
        assertThat(guessed.path("withheld").asInt()).isPositive();
    }

    /** Who may not see a system is told the same as of one that is not there. */
    @Test
    void onlyWhoMaySeeTheSystemSeesItsLogs() {
        Person outsider = user("outsider", site.system("node1"));
        for (String rest : List.of("", "/sources", "/boots", "/units", "/export")) {
            String mine = "/systems/" + site.system("node1") + "/logs" + rest;
            String theirs = "/systems/" + site.system("node2") + "/logs" + rest;
            String nobodys = "/systems/no-such-system/logs" + rest;
            assertThat(refusal(outsider, theirs))
                    .isEqualTo(refusal(outsider, nobodys))
                    .isEqualTo("404 request.not-found");
            if (rest.equals("/sources")) {
                assertThat(outsider.api().get(mine).path("items")).hasSize(3);
            }
        }
        String theirs = logs("node2", "/follow");
        try (var refused = outsider.api().lines(theirs)) {
            assertThat(refused.toList().toString())
                    .contains("request.not-found")
                    .doesNotContain("event:");
        }
        outsider.api().close();
    }

    private static String refusal(Person person, String path) {
        try {
            person.api().get(path);
            return "answered";
        } catch (LuciApi.Refused refused) {
            return refused.status() + " " + refused.code();
        }
    }

    private static Person user(String name, String system) {
        var request = JSON.createObjectNode().put("name", name);
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
        api.firstSignIn(name, oneTime, Person.PASSWORD);
        return new Person(api);
    }

    private static String file(String node) {
        return site.lab()
                .exec(node, "cat", "/var/log/pacemaker/pacemaker.log")
                .orThrow()
                .out();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
