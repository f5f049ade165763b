package io.conga.system.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.operation.Operation.Feature;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Machine;
import io.conga.system.Recorded;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the package managers are asked, and what they answer. */
class PackagesTest {

    /** A Debian whose apt fails as often as told, and which gets Corosync started by its package. */
    private static final class Debian implements CommandRunner {
        private final List<String> lines = new ArrayList<>();
        private final String refusal;
        private int failures;
        private String installed = "";

        Debian(int failures, String refusal) {
            this.failures = failures;
            this.refusal = refusal;
        }

        @Override
        public CommandResult run(Command command) {
            List<String> argv = command.argv();
            lines.add(command.tool() + " " + String.join(" ", argv.subList(1, argv.size())));
            return switch (command.tool()) {
                case "dpkg-query" -> new CommandResult(command, 1, installed, "no packages found", false, false, 1);
                case "apt-get" -> {
                    boolean fails = argv.contains("install") && failures-- > 0;
                    yield new CommandResult(command, fails ? 100 : 0, "", fails ? refusal : "", false, false, 1);
                }
                case "systemctl" ->
                    new CommandResult(
                            command,
                            0,
                            "Id=pacemaker.service\nLoadState=loaded\nActiveState=inactive\nUnitFileState=disabled\n\n"
                                    + "Id=corosync.service\nLoadState=loaded\nActiveState=active\nUnitFileState=enabled\n",
                            "",
                            false,
                            false,
                            1);
                default -> throw new AssertionError("unexpected: " + command);
            };
        }

        @Override
        public String node() {
            return "node1";
        }
    }

    @TempDir
    Path root;

    private Machine machine(CommandRunner runner, String... tools) {
        return new Machine(runner, new SystemRoot(root), FakeRunner.tools(root, tools), Clock.systemUTC());
    }

    private Machine debian(Debian runner) {
        return machine(runner, "apt-get", "dpkg-query", "systemctl");
    }

    @Test
    void versionsOfEnginesAreRead() {
        assertThat(new Apt(FakeRunner.noTools()).installed(Recorded.text("dpkg-query/engines.txt")))
                .containsKeys("corosync", "pacemaker", "pcs", "sbd")
                .doesNotContainKey("libvirt-daemon-system");
        assertThat(new Rpm(FakeRunner.noTools(), "dnf")
                        .installed("corosync installed 3.1.8-1.el9\npackage sbd is not installed\n"))
                .containsOnlyKeys("corosync");
        var runner = new Debian(0, "");
        runner.installed = Recorded.text("dpkg-query/engines.txt");
        assertThat(debian(runner).packages().engines()).containsOnlyKeys("corosync", "pacemaker", "pcs", "sbd");
    }

    @Test
    void aPackageThatWasRemovedButNotPurgedIsMissing() {
        var runner = new Debian(0, "");
        runner.installed = "corosync config-files 3.1.7-1\npacemaker installed 2.1.5-1\n";
        assertThat(debian(runner).packages().missing(List.of(Feature.CLUSTER)))
                .contains("corosync", "pacemaker-cli-utils")
                .doesNotContain("pacemaker");
    }

    @Test
    void whatIsMissingIsInstalledAndTheDefaultClusterStoppedAgain() throws IOException {
        Files.createDirectories(root.resolve("etc/corosync"));
        Files.writeString(root.resolve("etc/corosync/corosync.conf"), Recorded.text("corosync/debian-default.conf"));
        var runner = new Debian(0, "");
        assertThat(debian(runner).featureInstaller().install(List.of(Feature.FENCING, Feature.CLUSTER)))
                .contains("corosync", "fence-agents");
        assertThat(runner.lines.get(1))
                .isEqualTo("apt-get install --yes --quiet --no-install-recommends"
                        + " -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold"
                        + " -o DPkg::Lock::Timeout=120"
                        + " fence-agents corosync pacemaker pacemaker-cli-utils resource-agents");
        assertThat(runner.lines).last().isEqualTo("systemctl stop corosync.service");
    }

    @Test
    void aClusterThatIsOursIsNotStopped() throws IOException {
        Files.createDirectories(root.resolve("etc/corosync"));
        Files.writeString(root.resolve("etc/corosync/corosync.conf"), Recorded.text("corosync/lab.conf"));
        var runner = new Debian(0, "");
        debian(runner).featureInstaller().install(List.of(Feature.CLUSTER));
        assertThat(runner.lines).noneMatch(line -> line.contains(" stop "));
    }

    @Test
    void listsAreReadAgainOnlyWhereThatMayHelp() {
        var stale = new Debian(1, "E: Unable to locate package corosync");
        debian(stale).packages().install(List.of("corosync"));
        assertThat(stale.lines).hasSize(3);
        assertThat(stale.lines.get(1)).isEqualTo("apt-get update --quiet");
    }

    @Test
    void anotherFailureIsSaidInAptsWords() {
        var full = new Debian(1, "E: You don't have enough free space in /var/cache/apt/archives/.");
        assertThatThrownBy(() -> debian(full).packages().install(List.of("corosync")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.problems().getFirst().why()).contains("enough free space"));
        assertThat(full.lines).hasSize(1);
    }

    @Test
    void theManagerIsFoundByItsProgram() {
        assertThat(machine(new FakeRunner(), "zypper", "rpm").packages().manager())
                .contains("zypper");
        assertThat(new Packages(new FakeRunner(), FakeRunner.noTools(), new SystemRoot(root)).manager())
                .isEmpty();
        assertThatThrownBy(() -> new Packages(new FakeRunner(), FakeRunner.noTools(), new SystemRoot(root))
                        .missing(List.of(Feature.CLUSTER)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void rpmDistributionsHaveTheirOwnNamesAndArguments() {
        ToolPaths tools = FakeRunner.tools(root, "dnf", "rpm", "zypper");
        assertThat(String.join(
                        " ", new Rpm(tools, "dnf").install(List.of("corosync")).argv()))
                .endsWith("dnf install --assumeyes --setopt=install_weak_deps=False corosync");
        assertThat(String.join(
                        " ",
                        new Rpm(tools, "zypper").install(List.of("corosync")).argv()))
                .endsWith("zypper --non-interactive install --no-recommends --auto-agree-with-licenses corosync");
        assertThat(new Rpm(tools, "dnf").packages(Feature.FENCING)).containsExactly("fence-agents-all");
    }
}
