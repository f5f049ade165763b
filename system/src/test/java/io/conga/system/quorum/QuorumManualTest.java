package io.conga.system.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.system.Recorded;
import org.junit.jupiter.api.Test;

/** The options in the words of Debian 12's manual pages. */
class QuorumManualTest {

    @Test
    void votequorum() {
        var options = QuorumManual.parse(Recorded.text("manual/votequorum.5"));
        assertThat(options)
                .containsKeys(
                        "two_node",
                        "wait_for_all",
                        "last_man_standing",
                        "last_man_standing_window",
                        "auto_tie_breaker",
                        "auto_tie_breaker_node");
        assertThat(options.get("last_man_standing"))
                .startsWith("Enables Last Man Standing (LMS) feature (default: 0).")
                .isEqualTo(options.get("last_man_standing_window"));
        assertThat(options.get("wait_for_all"))
                .startsWith("Enables Wait For All (WFA) feature (default: 0).")
                .doesNotContain("provider:")
                .doesNotContain(".PP");
    }

    @Test
    void qdevice() {
        var options = QuorumManual.parse(Recorded.text("manual/corosync-qdevice.8"));
        assertThat(options).containsKeys("host", "algorithm", "votes", "tie_breaker", "mode", "exec_NAME");
        assertThat(options.get("mode"))
                .startsWith("Can be one of on, sync or off and specifies mode of operation of heuristics.");
    }
}
