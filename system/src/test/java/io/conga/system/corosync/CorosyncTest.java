package io.conga.system.corosync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.cluster.ClusterView.Votes;
import io.conga.protocol.node.Membership;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Recorded;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.file.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corosync's votes and files. */
class CorosyncTest {

    @TempDir
    Path root;

    private CorosyncFiles files() {
        var system = new SystemRoot(root);
        return new CorosyncFiles(system, new Backups(system, Clock.systemUTC()), "node1");
    }

    private Optional<Votes> votes(int exitCode, String output) {
        var runner = new FakeRunner().expect(root + "/usr/sbin/corosync-quorumtool -s", exitCode, output, "");
        return new Corosync(runner, new CorosyncCommands(FakeRunner.tools(root, "corosync-quorumtool"))).votes();
    }

    @Test
    void votesAreCounted() {
        assertThat(votes(0, Recorded.text("quorumtool/healthy.txt"))).contains(new Votes(3, 3, 2, List.of("Quorate")));
    }

    @Test
    void lostQuorumIsAnAnswerToo() {
        assertThat(votes(2, Recorded.text("quorumtool/no-quorum.txt"))).contains(new Votes(3, 1, 2, List.of()));
    }

    @Test
    void aStoppedCorosyncHasNoVotes() {
        assertThat(votes(1, Recorded.text("quorumtool/corosync-stopped.txt"))).isEmpty();
    }

    @Test
    void whatIsNeitherIsAProblem() {
        assertThatThrownBy(() -> votes(0, "hello")).isInstanceOf(ProblemException.class);
    }

    @Test
    void everyRecordingIsUnderstood() {
        for (String name : Recorded.all("quorumtool")) {
            String text = Recorded.text(name);
            if (text.contains("Votequorum")) {
                assertThat(QuorumtoolParser.parse(text).expected()).as(name).isEqualTo(3);
            }
        }
    }

    @Test
    void whatCorosyncSaysAgainstAFileIsForPeople() {
        assertThat(refusal("hold"))
                .isEqualTo(
                        "parse error in config: The token hold timeout parameter (1 ms) may not be less than (14 ms).");
        assertThat(refusal("token"))
                .isEqualTo(
                        "parser error: corosync.conf:5: Value of key \"totem.token\" is expected to be integer in range"
                                + " (0..4294967295), but \"soon\" was given");
        assertThat(refusal("crypto")).isEqualTo("crypto_cipher requires crypto_hash with value other than none");
        assertThat(CheckWords.reasons("It said nothing.", "x")).isEqualTo("It said nothing.");
        assertThat(CheckWords.reasons("", "x")).isEmpty();
    }

    private static String refusal(String name) {
        return CheckWords.reasons(Recorded.text("corosync-check/" + name + ".txt"), "./corosync.conf");
    }

    @Test
    void debiansOwnFileIsNoCluster() throws IOException {
        assertThat(files().membership(false)).isEqualTo(new Membership.None());
        put(Recorded.text("corosync/debian-default.conf"));
        assertThat(files().membership(true)).isEqualTo(new Membership.DistributionDefault(true));
        put(Recorded.text("corosync/lab.conf"));
        assertThat(files().membership(true)).isInstanceOfSatisfying(Membership.Member.class, member -> {
            assertThat(member.configuration().clusterName()).isEqualTo("nslab");
            assertThat(member.configuration().nodes()).hasSize(3);
        });
    }

    @Test
    void aBrokenFileIsAProblemThatNamesTheLine() throws IOException {
        put("totem {\n  version 2\n}\n");
        assertThatThrownBy(() -> files().read())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.problems().getFirst().why()).contains("line 2"));
    }

    @Test
    void writingKeepsWhatWasThereAndRemovingPutsTheDistributionsFileBack() throws IOException {
        String distribution = Recorded.text("corosync/debian-default.conf");
        String ours = Recorded.text("corosync/lab.conf");
        put(distribution);
        assertThat(files().write(ours)).isTrue();
        assertThat(files().write(ours)).isFalse();
        assertThat(files().writeAuthkey(new byte[] {1, 2, 3})).isTrue();
        assertThat(files().writeAuthkey(new byte[] {1, 2, 3})).isFalse();
        assertThat(files().text()).contains(ours);
        assertThat(mode("authkey")).isEqualTo("r--------");
        assertThat(mode("corosync.conf")).isEqualTo("rw-r--r--");
        assertThat(files().remove()).isTrue();
        assertThat(files().text()).contains(distribution);
        assertThat(root.resolve("etc/corosync/authkey")).doesNotExist();
        assertThat(files().remove()).isFalse();
        try (Stream<Path> kept = Files.list(root.resolve("var/backups/conga"))) {
            assertThat(kept.map(file -> String.valueOf(file.getFileName())))
                    .anyMatch(name -> name.startsWith("authkey."))
                    .contains("corosync.conf.distribution");
        }
    }

    private void put(String text) throws IOException {
        Files.createDirectories(root.resolve("etc/corosync"));
        Files.writeString(root.resolve("etc/corosync/corosync.conf"), text);
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(root.resolve("etc/corosync").resolve(name)));
    }
}
