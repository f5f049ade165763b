package io.conga.ricci.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.operation.MaintenanceOperation.AwaitDrained;
import io.conga.protocol.operation.MaintenanceOperation.CheckHealthy;
import io.conga.protocol.operation.MaintenanceOperation.RebootForMaintenance;
import io.conga.protocol.operation.MaintenanceOperation.UpdatePackages;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.PackageChange;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.ledger.Attendance;
import io.conga.system.Machine;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rolling maintenance on one node, with what the real tools printed. */
class MaintenanceHandlersTest {

    private static final Path RECORDED = Path.of("../system/src/test/resources/recorded");
    private static final List<String> ALL = List.of("node1", "node2", "node3");

    @TempDir
    Path root;

    private final Tools tools = new Tools();

    @BeforeEach
    void install() throws IOException {
        for (String tool : List.of("crm_mon", "crm_resource", "apt-get", "dpkg", "dpkg-query", "systemctl")) {
            write("usr/sbin/" + tool, "");
            assertThat(root.resolve("usr/sbin/" + tool).toFile().setExecutable(true))
                    .isTrue();
        }
        write("proc/sys/kernel/osrelease", "6.1.0-31-amd64\n");
    }

    @Test
    void aHealthyClusterIsGoneOnWith() {
        tools.cluster = "healthy";
        assertThat(run(healthy(ALL, List.of(), List.of())).changed()).isFalse();
    }

    @Test
    void everythingThatIsWrongIsSaid() {
        tools.cluster = "standby";
        assertWrong(healthy(ALL, List.of(), List.of()), "node3 is on standby");
        assertThat(run(healthy(ALL, List.of("node3"), List.of())).changed()).isFalse();
        assertThat(run(healthy(List.of("node1", "node2"), List.of(), List.of())).changed())
                .isFalse();
        tools.cluster = "offline";
        assertWrong(healthy(ALL, List.of(), List.of()), "node3 is not online");
        tools.cluster = "no-quorum";
        assertWrong(
                healthy(ALL, List.of(), List.of()), "there is no quorum", "node2 is not online", "node3 is not online");
        tools.cluster = "maintenance";
        assertWrong(healthy(ALL, List.of(), List.of()), "the cluster is in maintenance mode");
        tools.cluster = "pacemaker-stopped";
        assertWrong(healthy(ALL, List.of(), List.of()), "maintenance.not-healthy");
    }

    @Test
    void onlyAFailureThatThePlanDidNotSeeStopsIt() {
        tools.cluster = "failed-monitor";
        assertWrong(healthy(ALL, List.of(), List.of()), "failed since the plan: app asyncmon on node1");
        run(healthy(ALL, List.of(), List.of("app asyncmon on node1")));
    }

    @Test
    void whatTheClusterDoesNotMoveKeepsANodeFromBeingDrained() {
        tools.cluster = "standby";
        run(new AwaitDrained("node3", 60));
        assertThat(tools.lines).first().asString().contains("crm_resource --wait");
        assertThat(AwaitDrainedHandler.left(node().view().resources(), "node1")).isNotEmpty();
        tools.cluster = "unmanaged";
        assertThat(AwaitDrainedHandler.left(node().view().resources(), "node1")).contains("ip", "app");
    }

    @Test
    void packagesAreFetchedAndThenInstalled() {
        var item = new UpdatePackagesHandler(new UpdatePackages(false), node()).preview();
        assertThat(item.packages()).hasSize(118).contains(new PackageChange("bash", "5.2.15-2+b8", "5.2.15-2+b13"));
        assertThat(tools.lines).as("a preview changes nothing").allMatch(line -> line.contains("--simulate"));
        tools.lines.clear();

        run(new UpdatePackages(true));
        assertThat(tools.lines)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("apt-get update --quiet"),
                        line -> assertThat(line)
                                .startsWith("apt-get upgrade --yes")
                                .contains("--download-only"));
        tools.lines.clear();

        Run done = run(new UpdatePackages(false));
        assertThat(done.changed()).isTrue();
        assertThat(done.results()).containsEntry("packages", "118");
        assertThat(tools.lines)
                .satisfiesExactly(
                        line -> assertThat(line).contains("--simulate"),
                        line -> assertThat(line).startsWith("dpkg --configure --pending"),
                        line -> assertThat(line)
                                .startsWith("apt-get upgrade --yes")
                                .doesNotContain("--download-only"));
    }

    @Test
    void aRebootHappensOnlyWhereItIsNeededAndOnlyOnce() throws IOException {
        var ifNeeded = new RebootForMaintenance(false, 0);
        assertThat(run(ifNeeded).results()).containsEntry("reboot", "There was no need to.");
        assertThat(tools.lines).noneMatch(line -> line.contains("reboot"));
        assertThat(new RebootForMaintenanceHandler(ifNeeded, node()).preview().commands())
                .isEmpty();

        write("run/reboot-required", "");
        assertThatThrownBy(() -> run(ifNeeded))
                .as("this process outlives the reboot, which no real one does")
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("node.timed-out"));
        assertThat(tools.lines)
                .filteredOn(line -> !line.contains(" show "))
                .containsExactly(
                        "systemctl stop pacemaker.service", "systemctl stop corosync.service", "systemctl reboot");

        tools.lines.clear();
        var again = new io.conga.ricci.handler.Run(Instant.EPOCH, new Attendance(true));
        new RebootForMaintenanceHandler(new RebootForMaintenance(true, 0), node()).run(again);
        assertThat(again.results()).as("booted since").containsEntry("reboot", "The node was rebooted.");
        assertThat(tools.lines).isEmpty();
    }

    private static CheckHealthy healthy(List<String> nodes, List<String> onStandby, List<String> known) {
        return new CheckHealthy(nodes, onStandby, known, 0);
    }

    private void assertWrong(CheckHealthy operation, String... reasons) {
        assertThatThrownBy(() -> run(operation))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().code() + " "
                                        + e.problems().getFirst().what())
                                .contains(reasons));
    }

    private record Run(boolean changed, java.util.Map<String, String> results) {}

    private Run run(Operation operation) {
        var run = new io.conga.ricci.handler.Run(Instant.now(), new Attendance(false));
        Handlers.of(operation, node()).run(run);
        return new Run(run.hasChanged(), run.results());
    }

    private Node node() {
        var where = new SystemRoot(root);
        var machine = new Machine(tools, where, new ToolPaths(where, "node1"), Clock.systemUTC());
        return new Node(machine, machine);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The tools of a node, each with what a real one printed. */
    private static final class Tools implements CommandRunner {

        private final List<String> lines = new ArrayList<>();
        private String cluster = "healthy";

        @Override
        public CommandResult run(Command command) {
            String line = command.tool() + " "
                    + String.join(" ", command.argv().subList(1, command.argv().size()));
            if (!command.tool().equals("crm_mon")) {
                lines.add(line);
            }
            return switch (command.tool()) {
                case "crm_mon" -> answer(command, read("crm_mon/" + cluster + ".xml"));
                case "apt-get" -> answer(command, line.contains("--simulate") ? read("apt/upgrade-simulate.txt") : "");
                case "systemctl" -> answer(command, line.contains(" show ") ? show(command) : "");
                default -> answer(command, "");
            };
        }

        private static String show(Command command) {
            var text = new StringBuilder();
            command.argv().stream()
                    .filter(word -> word.endsWith(".service"))
                    .forEach(unit -> text.append("Id=")
                            .append(unit)
                            .append("\nLoadState=loaded\nActiveState=active\nUnitFileState=enabled\n\n"));
            return text.toString();
        }

        private static CommandResult answer(Command command, String text) {
            return new CommandResult(command, 0, text, "", false, false, 1);
        }

        private static String read(String name) {
            try {
                return Files.readString(RECORDED.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String node() {
            return "node1";
        }
    }
}
