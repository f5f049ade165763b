package io.conga.planning.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options of fencing under the names that a version of Pacemaker has for them. */
class FencingOptionTest {

    @Test
    void theDetectedVersionDecidesWhatIsWritten() {
        assertThat(FencingOption.name("timeout", null)).isEqualTo("stonith-timeout");
        assertThat(FencingOption.name("timeout", "2.1.5")).isEqualTo("stonith-timeout");
        assertThat(FencingOption.name("timeout", "3.0.1-1.el10")).isEqualTo("stonith-timeout");
        assertThat(FencingOption.name("watchdog-timeout", "3.0.2")).isEqualTo("fencing-watchdog-timeout");
        assertThat(FencingOption.name("3.1.0")).isEqualTo("fencing-enabled");
    }

    @Test
    void bothNamesAreRead() {
        assertThat(FencingOption.isOn(Map.of())).isTrue();
        assertThat(FencingOption.isOn(Map.of("stonith-enabled", "off"))).isFalse();
        assertThat(FencingOption.isOn(Map.of("fencing-enabled", "0"))).isFalse();
    }
}
