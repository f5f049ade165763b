package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.operation.Operation.Mode;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.FakeRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Pacemaker 2.1.5 answers to an action, with its exit codes and words, and what that becomes. */
class PacemakerControlTest {

    @TempDir
    Path root;

    private PacemakerCommands commands = new PacemakerCommands(FakeRunner.noTools());

    @BeforeEach
    void tools() {
        commands = new PacemakerCommands(FakeRunner.tools(root, "crm_resource", "crm_attribute", "stonith_admin"));
    }

    private PacemakerControl answering(String argv, int exitCode, String stderr) {
        var runner = new FakeRunner().expect(root + "/usr/sbin/" + argv, exitCode, "", stderr);
        return new Pacemaker(runner, commands, Clock.systemUTC()).control();
    }

    private static void becomes(String code, PacemakerControl control, Consumer<PacemakerControl> action) {
        assertThatThrownBy(() -> action.accept(control))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> Assertions.assertThat(
                                        problem.problems().getFirst().code())
                                .isEqualTo(code));
    }

    @Test
    void aMoveThatHoldsAlreadyIsNoError() {
        String move = "crm_resource --move --resource=web --node=node2";
        assertThatCode(() -> answering(
                                move, 108, "crm_resource: Error performing operation: Requested item already exists")
                        .move("web", "node2", null))
                .doesNotThrowAnyException();
        assertThatCode(() -> answering(move, 1, "crm_resource: web is already active on node2")
                        .move("web", "node2", null))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNotThereIsNamed() {
        becomes(
                "cluster.unknown-resource",
                answering("crm_resource --move --resource=x --node=node2", 105, "crm_resource: Resource 'x' not found"),
                control -> control.move("x", "node2", null));
        becomes(
                "cluster.unknown-node",
                answering("crm_resource --move --resource=web --node=x", 105, "crm_resource: Node 'x' not found"),
                control -> control.move("web", "x", null));
        becomes(
                "cluster.unknown-node",
                answering("crm_attribute --node=x --name=standby --update=on", 105, "Could not map name=x to a UUID"),
                control -> control.setMode("x", Mode.STANDBY, true));
    }

    @Test
    void aStoppedPacemakerIsSaid() {
        becomes(
                "cluster.not-running",
                answering("crm_resource --clear --resource=web", 102, "Could not connect to the CIB"),
                control -> control.clear("web"));
        becomes(
                "cluster.not-running",
                answering("stonith_admin --reboot=node3 --timeout=9 --output-as=xml", 102, ""),
                control -> control.fence("node3", "reboot", Duration.ofSeconds(9)));
    }

    @Test
    void lostQuorumAndUnrestAreSaid() {
        becomes(
                "cluster.no-quorum",
                answering("crm_resource --cleanup", 106, "no quorum"),
                control -> control.cleanup(null, null, false));
        becomes(
                "node.timed-out",
                answering("crm_resource --wait --timeout=5s", 124, "Pending actions: web_start_0"),
                control -> control.awaitSettled(Duration.ofSeconds(5)));
    }

    @Test
    void failedFencingIsSaidInTheFencersWords() {
        becomes(
                "cluster.fencing-failed",
                answering(
                        "stonith_admin --fence=x --timeout=9 --output-as=xml",
                        105,
                        "stonith_admin: Couldn't fence x: No such device"),
                control -> control.fence("x", "off", Duration.ofSeconds(9)));
    }
}
