package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.NodeIntent;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The story of {@link WalkThroughTest} on nodes in namespaces, where it is quick enough for every run. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuestStoryTest {

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @SuppressWarnings("NullAway.Init")
    private static GuestStory story;

    @SuppressWarnings("NullAway.Init")
    private static GuestUpkeep upkeep;

    @BeforeAll
    static void open() {
        var settings = new HashMap<>(Lab.GUESTS);
        // A node that is away long enough for its guest to be seen elsewhere, on a busy machine too.
        settings.put("LAB_BOOT_SECONDS", "45");
        site = Site.withSystems(3, settings);
        cluster = site.createCluster("guests");
        story = new GuestStory(site, cluster);
        upkeep = new GuestUpkeep(site, cluster, story);
        story.guestsOfNobody();
    }

    @AfterAll
    static void close() {
        System.out.println("The story of guests on nodes in namespaces:\n" + story.table());
        site.close();
    }

    @Test
    @Order(0)
    void whoRebootsANodeIsToldOfTheGuestThatOnlyItKnows() {
        JsonNode plan = site.person().plan(new NodeIntent.RebootNode(cluster, "node1"));

        assertThat(plan.path("plan").path("hazards")).anySatisfy(hazard -> {
            JsonNode message = hazard.path("message");
            assertThat(message.path("code").asString()).isEqualTo("hazard.guests-go-down");
            assertThat(message.path("parameters").path("guests").asString()).isEqualTo("guest1");
        });
    }

    @Test
    @Order(1)
    void everyGuestIsUnderTheClustersControlAndWasNotStoppedTwice() {
        story.domains();
        story.putUnderCluster();

        story.onceOnly();
        story.luciSaysSo();
    }

    @Test
    @Order(2)
    void aGuestThatIsKilledIsStartedAgain() {
        story.killed("guest1");
        story.onceOnly();
    }

    @Test
    @Order(3)
    void whileAGuestMigratesItAnswers() {
        assertThat(story.migrated("guest3")).isPositive();
    }

    @Test
    @Order(4)
    void aGuestWhoseNodeIsLostRunsElsewhereAndComesHomeLive() {
        story.nodeLost("node2");
        story.onceOnly();
        story.luciSaysSo();
    }

    @Test
    @Order(5)
    void aDrillDestroysAGuestAndTellsWhenItRanAgain() {
        JsonNode report = upkeep.drilled("guest1");

        assertThat(report.path("outcome").asString()).isEqualTo("RECOVERED");
        assertThat(report.path("measured")).as("%s", report.path("moments")).anySatisfy(one -> {
            assertThat(one.path("milestone").asString()).isEqualTo("STARTED");
            assertThat(one.path("measured").asLong(-1)).isPositive();
        });
        story.onceOnly();
    }

    @Test
    @Order(6)
    void noGuestIsDownWhileEveryNodeIsMaintained() {
        assertThat(upkeep.maintained())
                .as("guests that the review said would be stopped")
                .isEmpty();
        story.onceOnly();
    }
}
