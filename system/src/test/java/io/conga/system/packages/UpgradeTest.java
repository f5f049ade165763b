package io.conga.system.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.operation.PackageChange;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Recorded;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.exec.UnreadableException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What package managers say that an update would change, and how one that fails is told. */
class UpgradeTest {

    @TempDir
    Path root;

    @Test
    void aptNamesOldAndNewVersions() {
        Apt apt = new Apt(FakeRunner.noTools());
        assertThat(apt.upgradable(Recorded.text("apt/upgrade-simulate.txt")))
                .hasSize(118)
                .contains(
                        new PackageChange("base-files", "12.4+deb12u11", "12.4+deb12u15"),
                        new PackageChange("libgcrypt20-dev", "1.10.1-3", "1.10.1-3+deb12u1"));
        assertThat(apt.upgradable(Recorded.text("apt/install-simulate.txt")))
                .as("a new one has no old version")
                .contains(new PackageChange("debugedit", null, "1:5.0-5"))
                .contains(new PackageChange("jq", "1.6-2.1+deb12u1", "1.6-2.1+deb12u3"));
        assertThatThrownBy(() -> apt.upgradable("Inst nothing")).isInstanceOf(UnreadableException.class);
    }

    @Test
    void aPackagesOwnComplaintIsPartOfTheProblem() {
        ToolPaths tools = FakeRunner.tools(root, "apt-get", "dpkg", "dpkg-query");
        String bin = root.resolve("usr/sbin") + "/";
        var runner = new FakeRunner()
                .expect(bin + "dpkg --configure --pending --force-confdef --force-confold", "")
                .expect(
                        bin + "apt-get upgrade --yes --quiet --with-new-pkgs -o Dpkg::Options::=--force-confdef"
                                + " -o Dpkg::Options::=--force-confold -o DPkg::Lock::Timeout=120",
                        100,
                        "Setting up note (2.0) ...\nthe note can't be installed\n",
                        "E: Sub-process /usr/bin/dpkg returned an error code (1)");
        assertThatThrownBy(() -> new Packages(runner, tools, new SystemRoot(root)).upgrade(false))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problems().getFirst().why())
                                .contains("the note can't be installed", "returned an error code"));
        runner.done();
    }
}
