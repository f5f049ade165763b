package io.conga.system.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reboot is asked for by a file, by a kernel, or by the package manager's own tool. */
class RebootNeedTest {

    @TempDir
    Path root;

    private final FakeRunner runner = new FakeRunner();

    @BeforeEach
    void kernel() throws IOException {
        write("proc/sys/kernel/osrelease", "6.1.0-31-amd64\n");
        write("boot/vmlinuz-6.1.0-31-amd64", "");
        write("boot/vmlinuz-6.1.0-9-amd64", "");
    }

    @Test
    void nothingIsNeededWhereTheNewestKernelRuns() {
        assertThat(need(FakeRunner.noTools()).reason()).isEmpty();
    }

    @Test
    void aFileNamesThePackages() throws IOException {
        write("run/reboot-required", "*** System restart required ***\n");
        write("run/reboot-required.pkgs", "linux-image-6.1.0-32-amd64\nlinux-base\nlinux-base\n");
        assertThat(need(FakeRunner.noTools()).reason())
                .contains("/run/reboot-required: linux-base, linux-image-6.1.0-32-amd64");
    }

    @Test
    void aNewerKernelOfTheSameFlavour() throws IOException {
        write("boot/vmlinuz-6.10.1-cloud-amd64", "");
        assertThat(need(FakeRunner.noTools()).reason()).as("another flavour").isEmpty();
        write("boot/vmlinuz-6.1.0-100-amd64", "");
        assertThat(need(FakeRunner.noTools()).reason())
                .contains("kernel 6.1.0-100-amd64 is installed, 6.1.0-31-amd64 runs");
    }

    @Test
    void aKernelFromElsewhereIsComparedWithNone() throws IOException {
        write("proc/sys/kernel/osrelease", "6.0.0-1-amd64\n");
        assertThat(need(FakeRunner.noTools()).reason()).isEmpty();
    }

    @Test
    void thePackageManagersToolIsAsked() {
        ToolPaths tools = FakeRunner.tools(root, "needs-restarting");
        String command = root.resolve("usr/sbin/needs-restarting") + " --reboothint";
        runner.expect(command, 1, "Core libraries or services have been updated", "")
                .expect(command, "");
        assertThat(need(tools).reason()).contains("needs-restarting");
        assertThat(need(tools).reason()).isEmpty();
        runner.done();
    }

    @Test
    void releasesAreComparedNumberByNumber() {
        assertThat(KernelVersion.newest(
                        "6.8.12-4-pve", List.of("6.8.12-11-pve", "6.8.4-20-pve", "6.8.12-4-pve", "memtest86+x64")))
                .contains("6.8.12-11-pve");
        assertThat(KernelVersion.newest("6.4.0-150600.21-default", List.of("6.4.0-150600.23.7-default")))
                .contains("6.4.0-150600.23.7-default");
        assertThat(KernelVersion.newest("5.14.0-362.8.1.el9_3.x86_64", List.of("5.14.0-427.13.1.el9_4.x86_64")))
                .as("needs-restarting knows these")
                .isEmpty();
    }

    private RebootNeed need(ToolPaths tools) {
        return new RebootNeed(runner, tools, new SystemRoot(root));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
