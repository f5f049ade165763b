package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Recorded;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.FakeRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of an edit: query, diff, patch; and what the cluster may answer. */
class CibChangesTest {

    private static final List<CibEdit> EDIT =
            List.of(new CibEdit.SetValues("single", "instance_attributes", Map.of("fake", "other")));
    private static final String DIFF =
            "<diff format=\"2\"><version><source admin_epoch=\"0\" epoch=\"1\" num_updates=\"9\"/>"
                    + "<target admin_epoch=\"0\" epoch=\"1\" num_updates=\"9\"/></version></diff>";

    /** Answers by tool; the exit codes of the patches in order. */
    private static final class Cluster implements CommandRunner {
        private final List<Integer> patchExits;
        private final List<Command> seen = new ArrayList<>();
        private int patches;

        Cluster(Integer... patchExits) {
            this.patchExits = List.of(patchExits);
        }

        @Override
        public CommandResult run(Command command) {
            seen.add(command);
            return switch (command.tool()) {
                case "crm_diff" -> result(command, 1, DIFF, "");
                case "crm_verify" -> result(command, 78, "", Recorded.text("verify/invalid-attribute.txt"));
                case "cibadmin" ->
                    command.argv().contains("--query")
                            ? result(command, 0, Recorded.text("cib/healthy.xml"), "")
                            : result(command, patchExits.get(patches++), "<cib password/>", "Call failed");
                default -> throw new AssertionError("unexpected: " + command);
            };
        }

        private static CommandResult result(Command command, int exitCode, String stdout, String stderr) {
            return new CommandResult(command, exitCode, stdout, stderr, false, false, 1);
        }

        @Override
        public String node() {
            return "node1";
        }
    }

    @TempDir
    Path root;

    private PacemakerCommands commands = new PacemakerCommands(FakeRunner.noTools());

    @BeforeEach
    void tools() {
        commands = new PacemakerCommands(FakeRunner.tools(root, "cibadmin", "crm_diff", "crm_verify"));
    }

    private CibChanges changes(CommandRunner runner) {
        return new Pacemaker(runner, commands, Clock.systemUTC()).changes();
    }

    private static void fails(String code, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.problems().getFirst().code()).isEqualTo(code));
    }

    @Test
    void anEditIsOnePatchThatIsBoundToTheConfigurationAlone() {
        var cluster = new Cluster(0);
        assertThat(changes(cluster).apply(null, EDIT)).isTrue();
        assertThat(cluster.seen.getLast().input()).contains("epoch=\"1\"").doesNotContain("num_updates");
    }

    @Test
    void anEditThatHoldsAlreadyRunsNothing() {
        var cluster = new Cluster();
        assertThat(changes(cluster).apply(null, List.of(new CibEdit.Delete("nosuch"))))
                .isFalse();
        assertThat(cluster.seen).hasSize(1);
    }

    @Test
    void anotherConfigurationThanThePlanSawIsRefused() {
        var cluster = new Cluster();
        fails("cluster.stale", () -> changes(cluster).apply(new CibVersion(0, 1, 0), EDIT));
        assertThat(cluster.seen).hasSize(1);
    }

    @Test
    void aPatchThatSomebodyOvertookIsMadeAgain() {
        var cluster = new Cluster(103, 103, 0);
        assertThat(changes(cluster).apply(null, EDIT)).isTrue();
        assertThat(cluster.seen).hasSize(9);
        fails(
                "node.command-failed",
                () -> changes(new Cluster(103, 103, 103, 103, 103)).apply(null, EDIT));
    }

    @Test
    void whatTheSchemaRefusesIsSaidInItsWordsWithoutTheCib() {
        assertThatThrownBy(() -> changes(new Cluster(78)).apply(null, EDIT))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problems().getFirst().code()).isEqualTo("cluster.edit-refused");
                    assertThat(problem.problems().getFirst().why())
                            .contains("Invalid attribute nonsense")
                            .doesNotContain("password");
                });
    }

    @Test
    void aStoppedPacemakerIsSaid() {
        var runner = new FakeRunner()
                .expect(root + "/usr/sbin/cibadmin --query", 102, "", "Signon to CIB failed: Transport endpoint");
        fails("cluster.not-running", () -> changes(runner).apply(null, EDIT));
    }

    @Test
    void anUnreadableCibIsSaid() {
        var runner = new FakeRunner().expect(root + "/usr/sbin/cibadmin --query", "<cib><configuration>");
        fails("node.output-unreadable", () -> changes(runner).apply(null, EDIT));
    }
}
