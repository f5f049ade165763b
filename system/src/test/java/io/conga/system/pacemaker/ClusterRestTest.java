package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.system.Recorded;
import io.conga.system.exec.FakeRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a cluster has nothing left to do. */
class ClusterRestTest {

    private static final String FORETELL = "/usr/sbin/crm_simulate --live-check --simulate --output-as=xml";
    private static final String STATE = "/usr/sbin/crmadmin --status=node2 --output-as=xml";

    @TempDir
    Path root;

    private boolean reached(String simulated, int code, String controller) {
        Path machine = root.resolve(simulated);
        var runner = new FakeRunner()
                .expect(machine + FORETELL, 0, Recorded.text("simulate/" + simulated + ".xml"), "")
                .expect(machine + STATE, code, Recorded.text("crmadmin/" + controller + ".xml"), "");
        var commands = new PacemakerCommands(FakeRunner.tools(machine, "crm_simulate", "crmadmin"));
        return new Pacemaker(runner, commands, Clock.systemUTC()).rest().reached();
    }

    @Test
    void nothingToDoAndNothingUnderWay() {
        assertThat(reached("nothing", 0, "idle")).isTrue();
    }

    @Test
    void theSchedulerWouldDoSomething() {
        for (String some : List.of("standby", "node-fails", "nowhere-and-promote")) {
            assertThat(reached(some, 0, "idle")).as(some).isFalse();
        }
    }

    @Test
    void theControllerIsAtSomething() {
        assertThat(reached("nothing", 0, "busy")).isFalse();
    }

    @Test
    void whoCanNotBeAskedIsNotSaidToBeAtRest() {
        assertThat(reached("nothing", 124, "idle")).isFalse();
        assertThat(new Pacemaker(new FakeRunner(), new PacemakerCommands(FakeRunner.noTools()), Clock.systemUTC())
                        .rest()
                        .reached())
                .isFalse();
    }
}
