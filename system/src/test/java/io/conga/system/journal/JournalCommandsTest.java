package io.conga.system.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.journal.JournalQuery.Direction;
import io.conga.protocol.journal.LogSource;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command lines, word for word. */
class JournalCommandsTest {

    private static final String CURSOR = "s=4506;i=9a4;b=96f2;m=9661;t=660e;x=1fae";

    @TempDir
    Path directory;

    private JournalCommands commands = new JournalCommands(FakeRunner.noTools(), SystemRoot.MACHINE);
    private String journalctl = "";

    @BeforeEach
    void tools() {
        commands = new JournalCommands(FakeRunner.tools(directory, "journalctl"), SystemRoot.MACHINE);
        journalctl = directory.resolve("usr/sbin/journalctl").toString();
    }

    private static JournalQuery query(
            String text, boolean expression, String cursor, Direction direction, String... units) {
        return new JournalQuery(
                LogSource.JOURNAL,
                Instant.parse("2026-11-23T08:00:00.000001Z"),
                Instant.parse("2026-11-23T09:00:00Z"),
                List.of(units),
                4,
                text,
                expression,
                "96f29cb1b03343fdace1397ef59066c1",
                cursor,
                200,
                direction);
    }

    @Test
    void allFilters() {
        assertThat(commands.entries(
                                query("a.b (c)", false, null, Direction.OLDER, "sshd.service", "cron.service"), true)
                        .argv())
                .containsExactly(
                        journalctl,
                        "--no-pager",
                        "--quiet",
                        "--output=json",
                        "--all",
                        "--reverse",
                        "--since=@1795420800.000001",
                        "--until=@1795424400.000000",
                        "--priority=0..4",
                        "--grep=a\\.b\\ \\(c\\)",
                        "--case-sensitive=no",
                        "--unit=sshd.service",
                        "--unit=cron.service",
                        "_BOOT_ID=96f29cb1b03343fdace1397ef59066c1");
    }

    @Test
    void aCursorStandsForTheBeginning() {
        assertThat(commands.entries(query("a|b", true, CURSOR, Direction.NEWER, "kernel"), true)
                        .argv())
                .contains("--cursor=" + CURSOR, "--grep=a|b", "_TRANSPORT=kernel")
                .noneMatch(word -> word.startsWith("--since") || word.equals("--reverse") || word.startsWith("--unit"));
    }

    @Test
    void withoutASearchOfItsOwnNothingIsSearched() {
        assertThat(commands.entries(query("a|b", true, null, Direction.NEWER), false)
                        .argv())
                .noneMatch(word -> word.startsWith("--grep") || word.startsWith("--case"));
    }

    @Test
    void following() {
        assertThat(commands.follow(query("x", false, null, Direction.NEWER), true)
                        .argv())
                .contains("--follow", "--lines=0", "--grep=x");
        assertThat(commands.follow(query("x", false, CURSOR, Direction.NEWER), true)
                        .argv())
                .contains("--follow", "--no-tail", "--cursor=" + CURSOR)
                .doesNotContain("--lines=0");
    }

    @Test
    void ofAnotherRoot() {
        var elsewhere = new JournalCommands(
                FakeRunner.tools(directory.resolve("x"), "journalctl"), new SystemRoot(Path.of("/srv/image")));
        assertThat(elsewhere.boots().argv()).contains("--directory=/srv/image/var/log/journal", "--list-boots");
        assertThat(elsewhere.units().argv()).contains("--field=_SYSTEMD_UNIT");
    }

    @Test
    void whatComesFromAPersonIsHeldToItsForm() {
        var bad = new JournalQuery(
                LogSource.PACEMAKER,
                Instant.EPOCH.plusSeconds(1),
                Instant.EPOCH,
                List.of("a b", "-x"),
                8,
                "a\nb",
                false,
                "boot",
                "c d",
                0,
                Direction.OLDER);
        assertThat(bad.faults()).containsOnlyKeys("until", "unit", "priority", "text", "boot", "cursor", "limit");
        assertThat(query("x", false, CURSOR, Direction.OLDER, "a\\x2db@c.service")
                        .faults())
                .isEmpty();
        assertThat(query("x", false, null, Direction.OLDER, "kernel", "b").faults())
                .containsOnlyKeys("unit");
    }
}
