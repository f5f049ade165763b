package io.conga.ricci.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.operation.StepRequest;
import io.conga.ricci.settings.StateDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final StepRequest REQUEST = new StepRequest("job", "step", new Operation.StartCluster());

    @TempDir
    Path directory;

    private final AtomicInteger runs = new AtomicInteger();

    private Ledger ledger() throws IOException {
        return new Ledger(StateDirectory.open(directory), Clock.systemUTC());
    }

    private static StepReply done(StepReply.State state) {
        return new StepReply(state, List.of(), List.of(), true, Map.of());
    }

    @Test
    void whoeverComesWhileItRunsWaitsForTheSameRun() throws Exception {
        var go = new CountDownLatch(1);
        try (Ledger ledger = ledger()) {
            var steps = new Steps(
                    "node1",
                    ledger,
                    (_, _, _) -> {
                        runs.incrementAndGet();
                        awaitQuietly(go);
                        return done(StepReply.State.SUCCEEDED);
                    },
                    () -> {});
            assertThat(steps.submit(REQUEST, Duration.ZERO).state()).isEqualTo(StepReply.State.RUNNING);
            assertThat(steps.submit(REQUEST, Duration.ZERO).state()).isEqualTo(StepReply.State.RUNNING);
            assertThat(steps.find(new StepKey("job", "step"), Duration.ZERO).state())
                    .isEqualTo(StepReply.State.RUNNING);
            go.countDown();
            assertThat(steps.submit(REQUEST, LONG)).isEqualTo(done(StepReply.State.SUCCEEDED));
            assertThat(steps.submit(REQUEST, LONG)).isEqualTo(done(StepReply.State.SUCCEEDED));
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void aFailureIsRememberedToo() throws Exception {
        try (Ledger ledger = ledger()) {
            var steps = new Steps(
                    "node1",
                    ledger,
                    (_, _, _) -> {
                        runs.incrementAndGet();
                        return done(StepReply.State.FAILED);
                    },
                    () -> {});
            assertThat(steps.submit(REQUEST, LONG).state()).isEqualTo(StepReply.State.FAILED);
            assertThat(steps.submit(REQUEST, LONG).state()).isEqualTo(StepReply.State.FAILED);
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void anInterruptedOneIsRunAgain() throws Exception {
        try (Ledger ledger = ledger()) {
            ledger.started(new StepKey("job", "step"), "StartCluster");
            var again = new AtomicBoolean();
            var steps = new Steps(
                    "node1",
                    ledger,
                    (_, _, attendance) -> {
                        again.set(attendance.again());
                        return done(StepReply.State.SUCCEEDED);
                    },
                    () -> {});
            assertThat(steps.find(new StepKey("job", "step"), LONG).state()).isEqualTo(StepReply.State.INTERRUPTED);
            assertThat(steps.submit(REQUEST, LONG).state()).isEqualTo(StepReply.State.SUCCEEDED);
            assertThat(again).as("it is told that it was begun before").isTrue();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
