package io.conga.system.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes of this machine. */
class ProcessRunnerTest {

    private final ProcessRunner runner = new ProcessRunner("node1");

    private CommandResult shell(String script) {
        return runner.run(Command.of("/bin/sh", "-c", script));
    }

    @Test
    void outputAndExitCodeComeBack() {
        CommandResult result = shell("echo out; echo err >&2; exit 3");
        assertThat(result.stdout()).isEqualTo("out\n");
        assertThat(result.stderr()).isEqualTo("err\n");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.succeeded()).isFalse();
        assertThat(result.timedOut()).isFalse();
    }

    @Test
    void theEnvironmentIsLangAndPathAndWhatTheCommandAdds() {
        CommandResult result = runner.run(Command.of("/usr/bin/env").withEnvironment(Map.of("EXTRA", "1")));
        assertThat(result.stdout().lines().map(line -> line.split("=")[0]))
                .containsExactlyInAnyOrder("LANG", "PATH", "EXTRA");
    }

    @Test
    void inputIsGivenAndEndsEvenIfNobodyReadsIt() {
        assertThat(runner.run(Command.of("/bin/cat").withInput("ä\nb")).stdout())
                .isEqualTo("ä\nb");
        assertThat(runner.run(Command.of("/bin/true").withInput("x".repeat(1 << 20)))
                        .succeeded())
                .isTrue();
        assertThat(runner.run(Command.of("/bin/cat")).stdout()).isEmpty();
    }

    @Test
    void whatRunsTooLongIsKilledWithItsChildren(@TempDir Path directory) {
        Path child = directory.resolve("child");
        CommandResult result =
                runner.run(Command.of("/bin/sh", "-c", "sleep 1000 & echo $! >" + child + "; echo begun; wait")
                        .within(Duration.ofMillis(700)));
        assertThat(result.timedOut()).isTrue();
        assertThat(result.exitCode()).isEqualTo(-1);
        assertThat(result.stdout()).isEqualTo("begun\n");
        assertThat(isGone(child)).isTrue();
        assertThatThrownBy(() -> result.orThrow("node1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.problems().getFirst().code()).isEqualTo("node.command-timed-out"));
    }

    private static boolean isGone(Path pidFile) {
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            return ProcessHandle.of(pid)
                    .map(handle ->
                            handle.onExit().orTimeout(20, TimeUnit.SECONDS).join())
                    .map(handle -> !handle.isAlive())
                    .orElse(true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void outputBeyondTheLimitIsThrownAwayAndSaidSo() {
        CommandResult result = shell("head -c " + (ProcessRunner.OUTPUT_LIMIT + 1) + " /dev/zero | tr '\\0' x");
        assertThat(result.stdout().length()).isEqualTo(ProcessRunner.OUTPUT_LIMIT);
        assertThat(result.truncated()).isTrue();
        assertThat(result.run().output()).contains("thrown away");
        assertThatThrownBy(() -> result.orThrow("node1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.problems().getFirst().code()).isEqualTo("node.output-unreadable"));
    }

    @Test
    void aDaemonThatKeepsThePipeOpenHoldsNobodyUp() {
        CommandResult result = shell("sleep 30 & echo $!");
        assertThat(result.succeeded()).isTrue();
        ProcessHandle.of(Long.parseLong(result.stdout().strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void aMissingProgramIsAProblemWithARemedy() {
        assertThatThrownBy(() -> runner.run(Command.of("/usr/sbin/no-such-program")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problems().getFirst().code()).isEqualTo("node.command-missing");
                    assertThat(problem.problems().getFirst().what()).contains("no-such-program", "node1");
                });
    }

    @Test
    void manyAtOnceComeToTheirEnd() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> tasks = IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(
                            number -> () -> shell("echo " + number).stdout())
                    .toList();
            assertThat(threads.invokeAll(tasks))
                    .hasSize(24)
                    .allSatisfy(done -> assertThat(done.get()).isNotEmpty());
        }
    }

    @Test
    void secretsAreBlankedInWhatIsShownOnly() {
        var recording = new RecordingRunner(runner);
        CommandResult result =
                recording.run(Command.of("/bin/echo", "password=geheim").withSecrets(List.of("geheim")));
        assertThat(result.stdout()).isEqualTo("password=geheim\n");
        assertThat(recording.runs()).singleElement().satisfies(run -> {
            assertThat(run.argv()).containsExactly("/bin/echo", "password=******");
            assertThat(run.output()).isEqualTo("password=******");
        });
        assertThat(result.command().toString()).doesNotContain("geheim");
        assertThat(result.words()).doesNotContain("geheim");
    }

    @Test
    void confidentialOutputIsCountedNotShown() {
        CommandResult result = runner.run(Command.of("/bin/echo", "geheim").withConfidentialOutput());
        assertThat(result.run().output()).isEqualTo("[7 characters]");
    }

    @Test
    void aRelativePathIsRefused() {
        assertThatThrownBy(() -> Command.of("ls")).isInstanceOf(IllegalArgumentException.class);
    }
}
