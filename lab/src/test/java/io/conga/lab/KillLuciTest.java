package io.conga.lab;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** luci is killed in the middle of "create cluster", at every step in turn: the job never ends in between. */
@Tag("cluster")
class KillLuciTest {

    private static final Set<String> BEGUN = Set.of("STARTED", "SUCCEEDED", "UNKNOWN");
    private static final Set<String> TAKEN_BACK = Set.of("UNDOING", "UNDONE");

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
                .map(step -> DynamicTest.dynamicTest("killed at " + step, () -> round(step, step, BEGUN)));
    }

    /** node2's Corosync can't start, so everything is taken back; luci is killed at every step that has an undo. */
    @TestFactory
    Stream<DynamicTest> atEveryStepThatIsTakenBack() {
        return Stream.of("start.node1", "write.node1", "write.node2")
                .map(step -> DynamicTest.dynamicTest("killed while taking back " + step, () -> {
                    rounds.clear();
                    rounds.site()
                            .lab()
                            .exec("node2", "mount", "--bind", "/bin/false", "/usr/sbin/corosync")
                            .orThrow();
                    try {
                        round(step, "undo of " + step, TAKEN_BACK);
                    } finally {
                        rounds.site()
                                .lab()
                                .exec("node2", "umount", "--lazy", "/usr/sbin/corosync")
                                .orThrow();
                    }
                }));
    }

    private static void round(String step, String name, Set<String> moment) {
        rounds.clear();
        Site site = rounds.site();
        String job = site.person().apply(rounds.creation());

        String seen = rounds.await(job, step, moment).path("state").asString();
        site.luci().kill();
        site.startLuciAgain();

        rounds.note(name, seen, rounds.assertSettled(job));
    }
}
