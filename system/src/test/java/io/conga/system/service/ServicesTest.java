package io.conga.system.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.node.ServiceState;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Recorded;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** systemctl's words become states. */
class ServicesTest {

    private static final String SHOW = " show --property=Id,LoadState,ActiveState,UnitFileState corosync.service"
            + " pacemaker.service sbd.service corosync-qdevice.service pcsd.service libvirtd.service";

    @TempDir
    Path root;

    private final FakeRunner runner = new FakeRunner();
    private String systemctl = "";
    private Services services = new Services(runner, new SystemctlCommands(new ToolPaths(SystemRoot.MACHINE, "node1")));

    @BeforeEach
    void prepare() {
        systemctl = root + "/usr/sbin/systemctl";
        services = new Services(runner, new SystemctlCommands(FakeRunner.tools(root, "systemctl")));
    }

    @Test
    void allStatesComeFromOneProcess() {
        runner.expect(systemctl + SHOW, Recorded.text("systemctl/lab.txt"));
        assertThat(services.states())
                .extracting(ServiceState::name)
                .containsExactly("corosync", "pacemaker", "sbd", "corosync-qdevice", "pcsd", "libvirtd");
        runner.done();
    }

    @Test
    void aUnitThatIsNotThereIsNotInstalled() {
        runner.expect(
                systemctl + " show --property=Id,LoadState,ActiveState,UnitFileState sbd.service",
                "Id=sbd.service\nLoadState=not-found\nActiveState=inactive\nUnitFileState=\n");
        assertThat(services.state("sbd")).isEqualTo(new ServiceState("sbd", false, false, false));
    }

    @Test
    void anAnswerOfAnotherShapeIsAProblem() {
        runner.expect(systemctl + SHOW, "System has not been booted with systemd\n");
        assertThatThrownBy(services::states).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.problems().getFirst().code()).isEqualTo("node.output-unreadable");
            assertThat(problem.problems().getFirst().why()).contains("System has not been booted");
        });
    }

    @Test
    void anAnswerTooFewIsAProblem() {
        runner.expect(systemctl + SHOW, "Id=a.service\nLoadState=loaded\nActiveState=active\nUnitFileState=enabled\n");
        assertThatThrownBy(services::states).isInstanceOf(ProblemException.class);
    }

    @Test
    void eachVerbHasItsArguments() {
        runner.expect(systemctl + " start corosync.service", "")
                .expect(systemctl + " stop pacemaker.service", "")
                .expect(systemctl + " enable corosync.service", "")
                .expect(systemctl + " disable corosync.service", "")
                .expect(systemctl + " reboot", "");
        services.start("corosync", Duration.ofSeconds(9));
        services.stop("pacemaker", Duration.ofSeconds(99));
        services.setEnabled("corosync", true);
        services.setEnabled("corosync", false);
        services.reboot();
        runner.done();
        assertThat(runner.seen().get(1).limit()).isEqualTo(Duration.ofSeconds(99));
    }

    @Test
    void aStartThatFailsSaysSystemdsWords() {
        runner.expect(systemctl + " start corosync.service", 1, "", "Job for corosync.service failed.");
        assertThatThrownBy(() -> services.start("corosync", Duration.ofSeconds(9)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problems().getFirst().why())
                                .contains("Job for corosync.service failed."));
    }
}
