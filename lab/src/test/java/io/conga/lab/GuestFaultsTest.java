package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        var random = new Random(SEED);
        Map<GuestFault, Integer> struck = new EnumMap<>(GuestFault.class);
        try (var watch = new OnceWatch(site.lab().guests())) {
            for (int round = 1; round <= ROUNDS; round++) {
                // Each kind once before any a second time.
                GuestFault fault = round <= GuestFault.values().length
                        ? GuestFault.values()[(int) ((SEED + round) % GuestFault.values().length)]
                        : GuestFault.values()[random.nextInt(GuestFault.values().length)];
                String guest = story.names().get(random.nextInt(3));
                String node = site.lab().guests().nodesOf(guest).getFirst();
                System.out.printf("round %d: %s, %s on %s%n", round, fault, guest, node);
                struck.merge(fault, 1, Integer::sum);
                fault.strike(site.lab(), guest, node);
                awaitNoticed(fault, node);
                fault.mend(site.lab(), node);
                site.awaitWhole(cluster, 3);
                story.awaitAllHome();
                assertThat(watch.twice()).as("after round %s", round).isEmpty();
            }
            System.out.printf(
                    "%d faults %s, hypervisors asked %d times: no guest ran twice%n", ROUNDS, struck, watch.looks());
        }
        story.luciSaysSo();
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
                awaitDetail(detail -> fencingFailed(detail, home));
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

    private static boolean fencingFailed(JsonNode detail, String target) {
        var failed = new ArrayList<String>();
        for (JsonNode view : detail.path("views")) {
            for (JsonNode event : view.path("view").path("fenceEvents")) {
                if (event.path("target").asString("").equals(target)
                        && event.path("status").asString("").equals("failed")) {
                    failed.add(event.toString());
                }
            }
        }
        return !failed.isEmpty();
    }

    /** A node that is cut off, or whose Corosync died, is noticed by the others before it is plugged in again. */
    private static void awaitNoticed(GuestFault fault, String node) {
        if (fault == GuestFault.NODE_CUT || fault == GuestFault.COROSYNC_KILLED || fault == GuestFault.NODE_LOST) {
            List<String> others = site.lab().nodes().stream()
                    .filter(other -> !other.equals(node))
                    .toList();
            Eventually.until(
                    Site.LIMIT,
                    () -> others.stream()
                            .allMatch(other -> site.lab()
                                    .exec(other, "stonith_admin", "--history", node)
                                    .out()
                                    .contains(node)),
                    () -> site.lab().exec(others.getFirst(), "crm_mon", "-1rf").out());
        }
    }

    private static void awaitDetail(java.util.function.Predicate<JsonNode> holds) {
        Eventually.until(
                Site.LIMIT,
                () -> holds.test(site.person().api().get("/clusters/" + cluster)),
                () -> site.person().api().get("/clusters/" + cluster).toPrettyString());
    }
}
