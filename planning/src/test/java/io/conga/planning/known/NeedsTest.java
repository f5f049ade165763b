package io.conga.planning.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.ResourceIntent;
import org.junit.jupiter.api.Test;

class NeedsTest {

    /** A node whose event stream was lost just now may well run: whoever confirms that it is off would run its services twice. */
    @Test
    void aNodeIsAskedBeforeItIsConfirmedOff() {
        assertThat(Needs.factsAnew(new FenceIntent.ConfirmOff("cluster", "node1", "node1")))
                .isTrue();
    }

    @Test
    void aChangeOfTheConfigurationAsksOneMember() {
        assertThat(Needs.factsAnew(new ResourceIntent.StopResource("cluster", "web")))
                .isFalse();
    }
}
