package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * The ricci that carries out a step is killed in the middle of it, at every step of "create cluster" in turn. Its node
 * starts it again at once, as systemd does.
 */
@Tag("cluster")
class KillRicciTest {

    private static final Set<String> BEGUN = Set.of("STARTED", "SUCCEEDED", "UNKNOWN");

    @SuppressWarnings("NullAway.Init")
    private static KillRounds rounds;

    @BeforeAll
    static void open() {
        rounds = new KillRounds();
    }

    @AfterAll
    static void close() {
        rounds.close();
    }

    @TestFactory
    Stream<DynamicTest> atEveryStep() {
        return rounds.steps(rounds.creation()).stream()
                .map(step -> DynamicTest.dynamicTest("killed at " + step, () -> round(step)));
    }

    private static void round(String step) {
        rounds.clear();
        Site site = rounds.site();
        var plan = site.person().plan(rounds.creation());
        String node = nodeOf(plan.path("plan"), step);
        ProcessHandle ricci = rounds.ricci(node);
        String job = site.person().applyPlan(plan.path("id").asString());

        String seen = rounds.await(job, step, BEGUN).path("state").asString();
        assertThat(ricci.destroyForcibly()).isTrue();

        rounds.note(step, seen, rounds.assertSettled(job));
    }

    private static String nodeOf(JsonNode plan, String step) {
        return KillRounds.step(plan, step).path("node").asString();
    }
}
