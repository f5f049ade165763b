package io.conga.ricci.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadingBudgetTest {

    private static final long READ = TimeUnit.MILLISECONDS.toNanos(150);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final ReadingBudget budget = new ReadingBudget(0, ReadingBudget.CLUSTER);

    @Test
    void changesAtADistanceAreReadAtOnce() {
        long now = 0;
        for (int i = 0; i < 100; i++) {
            assertThat(budget.pause(now)).isEqualTo(ReadingBudget.SETTLE);
            budget.spent(now, now + READ);
            now += SECOND;
        }
    }

    @Test
    void aShortStormAfterAQuietTimeIsReadAtOnce() {
        long now = 10 * SECOND;
        for (int i = 0; i < 10; i++) {
            assertThat(budget.pause(now)).isEqualTo(ReadingBudget.SETTLE);
            budget.spent(now, now + READ);
            now += READ;
        }
    }

    @Test
    void aStormWithoutEndTakesAQuarterOfTheTime() {
        long now = 0;
        long reading = 0;
        while (now < 100 * SECOND) {
            now += budget.pause(now);
            budget.spent(now, now + READ);
            now += READ;
            reading += READ;
        }
        assertThat(reading).isBetween(25 * SECOND, 29 * SECOND);
    }

    @Test
    void nobodyWaitsLongerThanTheLongestRest() {
        budget.spent(0, 60 * SECOND);

        assertThat(budget.pause(60 * SECOND)).isEqualTo(ReadingBudget.LONGEST_REST);
    }
}
