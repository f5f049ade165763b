package io.conga.system.quorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.cluster.QuorumState;
import io.conga.system.Recorded;
import io.conga.system.exec.UnreadableException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the tools of quorum devices and SBD print, as recorded on a node of the lab. */
class QuorumParserTest {

    private static final String STATUS = "qdevice/voting.txt";
    private static final String QUORUM = "qdevice/quorumtool.txt";

    @Test
    void aDeviceThatVotes() {
        assertThat(QuorumParser.device(Recorded.text(STATUS), Recorded.text(QUORUM)))
                .isEqualTo(new QuorumState.Device(
                        true,
                        "10.90.1.3:5403",
                        "Connected",
                        "Fifty-Fifty split",
                        "Node with lowest node ID",
                        "Disabled",
                        "Yes (client certificate sent)",
                        1,
                        1));
    }

    @Test
    void aDeviceWhoseHostIsSilent() {
        var device = QuorumParser.device(
                Recorded.text("qdevice/connecting.txt"), "         0          0            Qdevice (votes 1)\n");
        assertThat(device.state()).isEqualTo("Connect failed");
        assertThat(device.votes()).isZero();
        assertThat(device.possibleVotes()).isEqualTo(1);
    }

    @Test
    void headerAndSlotsOfADisk() {
        assertThat(QuorumParser.header(Recorded.text("sbd/dump.txt")))
                .isEqualTo(new QuorumParser.Header("979bb219-c0cf-4de7-a985-d0dcbb480d13", 5, 10));
        assertThat(QuorumParser.slots(Recorded.text("sbd/list.txt")))
                .isEqualTo(List.of(
                        new QuorumState.Slot(0, "node2", "clear", ""), new QuorumState.Slot(1, "node1", "clear", "")));
    }

    @Test
    void whatIsNoneOfItIsAProblem() {
        assertThatThrownBy(() -> QuorumParser.header("hello")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> QuorumParser.slots("hello")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> QuorumParser.device("hello", "")).isInstanceOf(UnreadableException.class);
    }

    /** Whatever is cut off or overwritten: an answer or an UnreadableException, never another end. */
    @Property(tries = 300)
    void brokenOutputEndsInAProblemAtMost(
            @ForAll @IntRange(max = 2000) int cut, @ForAll @IntRange(max = 2000) int at, @ForAll char junk) {
        for (String name : List.of(STATUS, QUORUM, "sbd/dump.txt", "sbd/list.txt")) {
            String text = Recorded.text(name);
            var broken = new StringBuilder(text.substring(0, Math.min(cut, text.length())));
            if (at < broken.length()) {
                broken.setCharAt(at, junk);
            }
            for (Runnable parser : List.<Runnable>of(
                    () -> QuorumParser.device(broken.toString(), broken.toString()),
                    () -> QuorumParser.header(broken.toString()),
                    () -> QuorumParser.slots(broken.toString()),
                    () -> QuorumManual.parse(broken.toString()))) {
                try {
                    parser.run();
                } catch (UnreadableException expected) {
                    assertThat(expected.reason()).isNotEmpty();
                }
            }
        }
    }
}
