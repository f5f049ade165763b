package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A node without Corosync and Pacemaker gets them from its own apt, and becomes a member. */
@Tag("cluster")
class InstallPackagesTest {

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(2, Map.of());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void whatIsMissingIsInstalledByAptBeforeTheClusterIsMade() {
        Lab lab = site.lab();
        CommandResult repository = lab.aptRepository("corosync", "pacemaker", "resource-agents", "fence-agents");
        assumeTrue(repository.succeeded(), () -> "the packages can't be downloaded here: " + repository.err());
        lab.exec(
                        "node2",
                        "/usr/bin/env",
                        "DEBIAN_FRONTEND=noninteractive",
                        "apt-get",
                        "-q",
                        "-y",
                        "remove",
                        "corosync",
                        "pacemaker")
                .orThrow();
        assertThat(lab.exec("node2", "test", "-e", "/usr/sbin/corosync").succeeded())
                .isFalse();
        site.addSystems();

        JsonNode job = site.succeed(site.creation("installed", List.of("node1", "node2")));

        assertThat(KillRounds.step(job, "install.node2").path("reply").path("commands"))
                .as("really run")
                .anySatisfy(command -> assertThat(command.path("argv").toString())
                        .contains("apt-get")
                        .contains("install"));
        assertThat(lab.exec("node2", "dpkg-query", "-W", "-f", "${db:Status-Status}", "corosync", "pacemaker")
                        .out())
                .isEqualTo("installedinstalled");
        NodeTruth.assertOneCluster(lab, "installed", List.of("node1", "node2"));
    }
}
