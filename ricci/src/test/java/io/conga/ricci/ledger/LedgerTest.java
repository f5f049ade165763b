package io.conga.ricci.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.operation.CommandRun;
import io.conga.protocol.operation.StepReply;
import io.conga.ricci.settings.StateDirectory;
import io.conga.ricci.trust.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final StepKey STEP = new StepKey("job", "step");

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));

    private Ledger open() throws IOException {
        return new Ledger(StateDirectory.open(directory), clock);
    }

    private Path file() {
        return directory.resolve("ledger.ndjson");
    }

    private static StepReply reply(String output) {
        return new StepReply(
                StepReply.State.SUCCEEDED,
                List.of(new CommandRun(List.of("/usr/sbin/x", "a b"), 0, output, 3)),
                List.of(),
                true,
                Map.of("key", "value"));
    }

    @Test
    void itIsAnsweredAsItWas() throws IOException {
        try (Ledger ledger = open()) {
            assertThat(ledger.find(STEP).state()).isEqualTo(StepReply.State.UNKNOWN);
            ledger.started(STEP, "StartCluster");
            ledger.finished(STEP, "StartCluster", reply("line\nline ü"));
            assertThat(ledger.find(STEP)).isEqualTo(reply("line\nline ü"));
        }
        try (Ledger again = open()) {
            assertThat(again.find(STEP)).isEqualTo(reply("line\nline ü"));
        }
    }

    @Test
    void startedAndNotFinishedIsInterrupted() throws IOException {
        try (Ledger ledger = open()) {
            ledger.started(STEP, "StartCluster");
        }
        try (Ledger again = open()) {
            assertThat(again.find(STEP).state()).isEqualTo(StepReply.State.INTERRUPTED);
            again.finished(STEP, "StartCluster", reply("second time"));
            assertThat(again.find(STEP)).isEqualTo(reply("second time"));
        }
    }

    /** Whatever byte the power failed at, the ledger opens, says what was durable before, and can be written. */
    @Test
    void aLineMayBeTornAnywhere() throws IOException {
        try (Ledger ledger = open()) {
            ledger.started(STEP, "StartCluster");
        }
        byte[] durable = Files.readAllBytes(file());
        try (Ledger ledger = open()) {
            ledger.finished(STEP, "StartCluster", reply("ü"));
        }
        byte[] whole = Files.readAllBytes(file());
        for (int length = durable.length; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (Ledger torn = open()) {
                assertThat(torn.find(STEP).state()).isEqualTo(StepReply.State.INTERRUPTED);
                torn.finished(STEP, "StartCluster", reply("again"));
            }
            try (Ledger mended = open()) {
                assertThat(mended.find(STEP)).isEqualTo(reply("again"));
            }
        }
    }

    @Test
    void aLineThatCannotBeReadHidesNoOther() throws IOException {
        try (Ledger ledger = open()) {
            ledger.finished(STEP, "StartCluster", reply("first"));
        }
        Files.writeString(file(), "not json\n", StandardOpenOption.APPEND);
        var other = new StepKey("job", "other");
        try (Ledger ledger = open()) {
            ledger.finished(other, "StartCluster", reply("second"));
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.find(STEP)).isEqualTo(reply("first"));
            assertThat(ledger.find(other)).isEqualTo(reply("second"));
        }
    }

    @Test
    void whatIsOldIsForgotten() throws IOException {
        var young = new StepKey("job", "young");
        try (Ledger ledger = open()) {
            ledger.finished(STEP, "StartCluster", reply("old"));
            clock.forward(Ledger.KEPT.minus(Duration.ofDays(1)));
            ledger.finished(young, "StartCluster", reply("young"));
        }
        clock.forward(Duration.ofDays(2));
        try (Ledger ledger = open()) {
            assertThat(ledger.find(STEP).state()).isEqualTo(StepReply.State.UNKNOWN);
            assertThat(ledger.find(young)).isEqualTo(reply("young"));
            ledger.finished(STEP, "StartCluster", reply("anew"));
            assertThat(ledger.find(STEP)).isEqualTo(reply("anew"));
        }
    }

    @Test
    void onlyTheNewestAreKept() throws IOException {
        int surplus = 5;
        var lines = new StringBuilder();
        for (int i = 0; i < Ledger.MOST + surplus; i++) {
            lines.append("{\"job\":\"j\",\"step\":\"")
                    .append(i)
                    .append("\",\"at\":\"")
                    .append(clock.instant());
            lines.append("\",\"operation\":\"StartCluster\",\"reply\":null}\n");
        }
        Files.writeString(file(), lines);
        try (Ledger ledger = open()) {
            assertThat(ledger.size()).isEqualTo(Ledger.MOST);
            assertThat(ledger.find(new StepKey("j", "4")).state()).isEqualTo(StepReply.State.UNKNOWN);
            assertThat(ledger.find(new StepKey("j", "5")).state()).isEqualTo(StepReply.State.INTERRUPTED);
        }
    }
}
