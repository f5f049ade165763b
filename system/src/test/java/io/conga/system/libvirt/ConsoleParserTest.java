package io.conga.system.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.system.Recorded;
import org.junit.jupiter.api.Test;

/** The same recorded domain as {@link GuestsTest}, as it runs and as it is defined. */
class ConsoleParserTest {

    private static String domain(int answer) {
        return Answers.of(Recorded.text("libvirt/describe.txt"), 4).get(answer);
    }

    @Test
    void aGuestThatRunsHasATerminalAndALog() {
        var console = ConsoleParser.parse(domain(0)).orElseThrow();
        assertThat(console.device()).startsWith("/dev/pts/");
        assertThat(console.log()).endsWith("-serial.log");
    }

    @Test
    void oneThatIsOffHasNoTerminalYet() {
        var console = ConsoleParser.parse(domain(1)).orElseThrow();
        assertThat(console.device()).isNull();
    }

    @Test
    void aGuestMayHaveNone() {
        assertThat(ConsoleParser.parse("<domain><devices><serial type='file'/></devices></domain>"))
                .isEmpty();
    }
}
