package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Faults by chance: whatever happens, no guest ever executes at two hypervisors, every guest is back in the end, and the page
 * says what is true. Six of them in every run; {@code -Dconga.faults=50} for more, {@code -Dconga.faults.seed=N} for others.
 */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuestFaultsTest {

    private static final int ROUNDS = Integer.getInteger("conga.faults", 6);
    private static final long SEED = Long.getLong("conga.faults.seed", 20_261_128L);

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @SuppressWarnings("NullAway.Init")
    private static GuestStory story;

    @BeforeAll
    static void open() {
        var settings = new HashMap<>(Lab.GUESTS);
        settings.putAll(Lab.MANAGEMENT);
        site = Site.withSystems(3, settings);
        cluster = site.createCluster("faults");
        story = new GuestStory(site, cluster);
        story.guestsOfNobody();
        story.domains();
        story.putUnderCluster();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void noGuestEverRunsTwice() {
        new GuestFaultRounds(site, cluster, story).run(ROUNDS, SEED);
    }

    @Test
    @Order(2)
    void whileFencingFailsNothingIsStartedElsewhereAndThePageSaysSo() {
        String guest = "guest2";
        String home = "node2";
        try (var watch = new OnceWatch(site.lab().guests())) {
            // Its power switch can't be reached any more.
            device(home, site.lab().bmcAddress().replaceFirst("\\d+$", "253"));
            site.lab().cut(home);
            try {
                awaitDetail(detail ->
                        detail.path("summary").path("health").asString("").equals("ERROR")
                                && detail.path("views").toString().contains("\"unclean\":true"));
                Eventually.until(
                        Site.LIMIT,
                        () -> new ShownCluster(site, cluster).fencing(home, "failed"),
                        () -> site.person().api().get("/clusters/" + cluster).toPrettyString());
                // Without quorum its own node stops it in the end; nobody else may start it before that node is fenced.
                assertThat(site.lab().guests().nodesOf(guest)).isSubsetOf(home);
                story.luciSaysSo();
            } finally {
                device(home, site.lab().bmcAddress());
            }
            Eventually.until(
                    Site.LIMIT,
                    () -> !site.lab().guests().nodesOf(guest).isEmpty()
                            && !site.lab().guests().nodesOf(guest).contains(home),
                    () -> site.lab().guests().seen().toString());
            site.lab().heal(home);
            site.awaitWhole(cluster, 3);
            story.awaitAllHome();
            assertThat(watch.twice()).isEmpty();
        }
    }

    private static void device(String target, String address) {
        String other = site.lab().nodes().stream()
                .filter(node -> !node.equals(target))
                .findFirst()
                .orElseThrow();
        site.lab()
                .exec(
                        other,
                        "crm_resource",
                        "--resource",
                        "fence-" + target,
                        "--set-parameter",
                        "ip",
                        "--parameter-value",
                        address)
                .orThrow();
    }

    private static void awaitDetail(java.util.function.Predicate<JsonNode> holds) {
        Eventually.until(
                Site.LIMIT,
                () -> holds.test(site.person().api().get("/clusters/" + cluster)),
                () -> site.person().api().get("/clusters/" + cluster).toPrettyString());
    }
}
