package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventuallyTest {

    @Test
    void asksUntilThereIsAValue() {
        var asked = new AtomicInteger();

        int value = Eventually.value(
                Duration.ofSeconds(30),
                () -> asked.incrementAndGet() < 3 ? Optional.empty() : Optional.of(asked.get()),
                () -> "asked " + asked);

        assertThat(value).isEqualTo(3);
    }

    @Test
    void saysTheLastStateWhenTheTimeIsUp() {
        assertThatThrownBy(() -> Eventually.until(Duration.ZERO, () -> false, () -> "node2 is off"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("node2 is off");
    }

    @Test
    void keepsWhatTheConditionThrew() {
        var thrown = new IllegalStateException("no answer");

        assertThatThrownBy(() -> Eventually.until(
                        Duration.ZERO,
                        () -> {
                            throw thrown;
                        },
                        () -> "nothing"))
                .hasCause(thrown);
    }
}
