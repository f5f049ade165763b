package io.conga.system.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.SystemRoot;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine that the test runs on, and texts of others. */
class HostTest {

    private final Host host = new Host(SystemRoot.MACHINE);

    @Test
    void thisMachineIsRead() {
        assertThat(host.hostname()).isNotEmpty().doesNotContain("\n");
        assertThat(host.kernel()).matches("[0-9]+\\..*");
        assertThat(host.architecture()).matches("[a-z0-9_]+");
        assertThat(host.operatingSystem()).isNotEmpty();
        assertThat(host.bootId()).matches("[0-9a-f-]{36}-[0-9]+").isEqualTo(host.bootId());
        assertThat(host.addresses()).doesNotContain("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(host.resolves("127.0.0.1")).isTrue();
    }

    @Test
    void anotherBootOfProcessOneIsAnotherBoot() {
        assertThat(ProcessStat.startTime("1 (a) b) S 0 1 1 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 4711 9 10"))
                .isEqualTo("4711");
        assertThat(ProcessStat.startTime("")).isEqualTo("0");
    }

    @Test
    void osReleaseIsUnquoted() {
        assertThat(OsRelease.prettyName("NAME=x\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n"))
                .isEqualTo("Debian GNU/Linux 12 (bookworm)");
        assertThat(OsRelease.prettyName("PRETTY_NAME='A \\ B'\n")).isEqualTo("A \\ B");
        assertThat(OsRelease.prettyName("NAME=Arch\n")).isEqualTo("Arch");
        assertThat(OsRelease.prettyName("")).isEqualTo("Linux");
    }

    @Test
    void anUnreadableFileIsAProblem(@TempDir Path root) {
        assertThatThrownBy(() -> new Host(new SystemRoot(root)).hostname()).isInstanceOf(ProblemException.class);
    }
}
