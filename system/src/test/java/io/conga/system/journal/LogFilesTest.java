package io.conga.system.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.journal.JournalEntry;
import io.conga.protocol.journal.JournalGap;
import io.conga.protocol.journal.JournalPage;
import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.journal.JournalQuery.Direction;
import io.conga.protocol.journal.JournalStreamRequest;
import io.conga.protocol.journal.LogSource;
import io.conga.protocol.journal.LogSourceState;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Recorded;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cluster's own logs, as recorded on a node of the lab: searched, paged, followed through their rotation. */
class LogFilesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path root;

    private Path pacemaker = Path.of("/");
    private Logs logs = new Logs(new FakeRunner(), FakeRunner.noTools(), new SystemRoot(Path.of("/nowhere")), CLOCK);

    @BeforeEach
    void files() throws IOException {
        pacemaker = Files.createDirectories(root.resolve("var/log/pacemaker")).resolve("pacemaker.log");
        Files.writeString(pacemaker, Recorded.text("log/pacemaker.log"));
        Files.writeString(
                Files.createDirectories(root.resolve("var/log/corosync")).resolve("corosync.log"),
                Recorded.text("log/corosync.log"));
        Files.writeString(
                Files.createDirectories(root.resolve("etc/corosync")).resolve("corosync.conf"),
                "logging {\n to_logfile: yes\n logfile: /var/log/corosync/corosync.log\n}\n");
        logs = new Logs(new FakeRunner(), FakeRunner.noTools(), new SystemRoot(root), CLOCK);
    }

    private static JournalQuery query(
            LogSource source, @Nullable String text, @Nullable String cursor, int limit, Direction direction) {
        return new JournalQuery(source, null, null, List.of(), null, text, false, null, cursor, limit, direction);
    }

    private List<JournalEntry> all(LogSource source, Direction direction, int limit) {
        var all = new ArrayList<JournalEntry>();
        String cursor = null;
        do {
            JournalPage page = logs.page(query(source, null, cursor, limit, direction));
            assertThat(page.gaps()).isEmpty();
            all.addAll(page.entries());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    @Test
    void everyLineOfBothIsUnderstood() {
        for (LogSource source : List.of(LogSource.PACEMAKER, LogSource.COROSYNC)) {
            String text = Recorded.text("log/" + source.name().toLowerCase(java.util.Locale.ROOT) + ".log");
            assertThat(all(source, Direction.OLDER, 1000))
                    .hasSize((int) text.lines().count())
                    .allSatisfy(entry -> {
                        assertThat(entry.priority()).isBetween(0, 7);
                        assertThat(entry.unit()).isNotBlank();
                        assertThat(entry.pid()).isPositive();
                        assertThat(entry.host()).isEqualTo("node2");
                        assertThat(text).contains(entry.message());
                        assertThat(entry.time()).isBetween(Instant.parse("2026-11-01T00:00:00Z"), CLOCK.instant());
                    });
        }
    }

    @Test
    void pagesOfAnySizeGiveTheSameInBothDirections() {
        List<JournalEntry> whole = all(LogSource.PACEMAKER, Direction.OLDER, 1000);
        assertThat(all(LogSource.PACEMAKER, Direction.OLDER, 7)).isEqualTo(whole);
        var forwards = new ArrayList<>(all(LogSource.PACEMAKER, Direction.NEWER, 100));
        Collections.reverse(forwards);
        assertThat(forwards).isEqualTo(whole);
    }

    @Test
    void filters() {
        var page = logs.page(new JournalQuery(
                LogSource.PACEMAKER,
                null,
                null,
                List.of("pacemaker-controld"),
                5,
                "STATE",
                false,
                null,
                null,
                50,
                Direction.OLDER));
        assertThat(page.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.unit()).isEqualTo("pacemaker-controld");
            assertThat(entry.priority()).isLessThanOrEqualTo(5);
            assertThat(entry.message()).containsIgnoringCase("state");
        });
        Instant middle = page.entries().getFirst().time();
        var until = new JournalQuery(
                LogSource.PACEMAKER, middle, middle, List.of(), null, null, false, null, null, 50, Direction.OLDER);
        assertThat(logs.page(until).entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.time()).isEqualTo(middle));
        assertThat(logs.units(LogSource.PACEMAKER)).contains("pacemaker-based", "pacemaker-controld", "pacemakerd");
        assertThat(logs.units(LogSource.COROSYNC)).contains("TOTEM", "QUORUM");
    }

    @Test
    void anExpressionThatNeverEndsIsStopped() throws IOException {
        Files.writeString(
                pacemaker,
                "Nov 23 08:00:00.000 n pacemakerd [1] (f) \tinfo: " + "a".repeat(60) + "!\n",
                StandardOpenOption.APPEND);
        for (String expression : List.of("(a|aa)+b\\1", "(")) {
            var query = new JournalQuery(
                    LogSource.PACEMAKER, null, null, List.of(), null, expression, true, null, null, 5, Direction.OLDER);
            assertThatThrownBy(() -> logs.page(query))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.problems().getFirst().code())
                                    .isEqualTo("logs.expression-invalid"));
        }
    }

    @Test
    void aRotatedFileIsSaidToBeSo() throws IOException {
        String cursor = logs.page(query(LogSource.PACEMAKER, null, null, 5, Direction.OLDER))
                .next();
        Files.move(pacemaker, pacemaker.resolveSibling("pacemaker.log-20261123"), StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(pacemaker, "Nov 24 08:00:00.000 node2 pacemakerd [1] (f) \tinfo: begins anew\n");
        JournalPage page = logs.page(query(LogSource.PACEMAKER, null, cursor, 5, Direction.OLDER));
        assertThat(page.gaps())
                .containsExactly(
                        new JournalGap(JournalGap.Kind.PLACE_LOST, ""),
                        new JournalGap(JournalGap.Kind.ROTATED, "pacemaker.log-20261123"));
    }

    @Test
    void continuedLinesBelongToTheirEntryAndOthersAreCounted() throws IOException {
        Files.writeString(
                pacemaker,
                "an end of something\nNov 24 08:00:00 node2 pacemakerd [1] (f) \tinfo: one\ntwo\nthree\nbeing wri");
        JournalPage page = logs.page(query(LogSource.PACEMAKER, null, null, 5, Direction.OLDER));
        assertThat(page.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.message()).isEqualTo("one\ntwo\nthree"));
        assertThat(page.gaps())
                .containsExactly(new JournalGap(JournalGap.Kind.UNREADABLE, "1: a line does not begin as entries do"));
    }

    @Test
    void followedThroughBothWaysOfRotation() throws Exception {
        var request = new JournalStreamRequest(query(LogSource.PACEMAKER, "tick", null, 1, Direction.NEWER), true);
        try (Entries entries = logs.stream(request)) {
            write("one tick");
            write("no match");
            assertThat(next(entries)).isEqualTo("one tick");
            Files.move(pacemaker, pacemaker.resolveSibling("pacemaker.log.1"));
            Files.createFile(pacemaker);
            write("two tick");
            assertThat(next(entries)).isEqualTo("two tick");
            Files.writeString(pacemaker, "");
            write("3 tick");
            assertThat(next(entries)).isEqualTo("3 tick");
        }
    }

    private void write(String message) throws IOException {
        Files.writeString(
                pacemaker,
                "Nov 24 08:00:00.000 node2 pacemakerd [1] (f) \tinfo: " + message + "\n",
                StandardOpenOption.APPEND);
    }

    private static String next(Entries entries) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            if (entries.next(Duration.ofMillis(50)) instanceof Entries.Found(JournalEntry entry)) {
                return entry.message();
            }
        }
        throw new AssertionError("nothing came");
    }

    @Test
    void whatIsNotThereSaysWhy() throws IOException {
        assertThat(logs.sources()).anySatisfy(state -> {
            assertThat(state.source()).isEqualTo(LogSource.JOURNAL);
            assertThat(state.available()).isFalse();
            assertThat(state.missing()).isEqualTo(LogSourceState.Missing.NO_TOOL);
        });
        assertThat(logs.sources().get(1).available()).isTrue();
        Files.delete(pacemaker);
        assertThatThrownBy(() -> logs.page(query(LogSource.PACEMAKER, null, null, 5, Direction.OLDER)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problems().getFirst().code()).isEqualTo("logs.source-missing");
                    assertThat(problem.problems().getFirst().why()).contains("There is no file");
                });
        assertThat(LogFiles.pacemaker("PCMK_logfile=none\n")).isEmpty();
        assertThat(LogFiles.pacemaker("#PCMK_logfile=/a\nPCMK_logfile=\"/b/c.log\"\n"))
                .contains("/b/c.log");
        assertThat(LogFiles.pacemaker("")).contains("/var/log/pacemaker/pacemaker.log");
    }

    @Test
    void aTimeWithoutAYearIsTheLastOne() {
        var format = LogFormat.of(LogSource.COROSYNC, ZoneId.of("UTC"));
        String line = "Dec 31 23:59:59 [1] n corosync notice  [MAIN  ] x";
        assertThat(format.parse(line, Instant.parse("2027-01-01T00:00:01Z"))
                        .orElseThrow()
                        .time())
                .isEqualTo(Instant.parse("2026-12-31T23:59:59Z"));
        assertThat(format.parse(line.replace("Dec 31", "Feb 29"), Instant.parse("2027-01-01T00:00:01Z"))
                        .orElseThrow()
                        .time())
                .isEqualTo(Instant.parse("2024-02-29T23:59:59Z"));
        assertThat(format.parse(line.replace("Dec 31", "Jan  1"), Instant.parse("2026-12-31T23:00:00Z"))
                        .orElseThrow()
                        .time())
                .isEqualTo(Instant.parse("2026-01-01T23:59:59Z"));
    }

    /** Whatever stands in the file: every whole line is in an entry or counted, and reading ends. */
    @Property(tries = 60)
    void brokenFilesAreReadToTheirEnd(
            @ForAll @IntRange(max = 100_000) int at, @ForAll @IntRange(max = 3000) int cut, @ForAll char junk)
            throws Exception {
        Path file = Files.createTempFile("conga-log", ".log");
        try {
            String text = Recorded.text("log/pacemaker.log");
            int from = at % text.length();
            Files.writeString(
                    file, text.substring(0, from) + junk + text.substring(Math.min(text.length(), from + cut)));
            for (Direction direction : Direction.values()) {
                var query = query(LogSource.PACEMAKER, null, null, 1000, direction);
                var filter = new FileFilter(query, TextMatch.of(null, false));
                var format = LogFormat.of(LogSource.PACEMAKER, ZoneId.of("UTC"));
                try (Entries entries = direction == Direction.OLDER
                        ? new BackwardEntries(file, format, filter, CLOCK)
                        : new ForwardEntries(file, format, filter, CLOCK, false)) {
                    JournalPage page = Pages.of(query, entries, Duration.ofSeconds(20));
                    assertThat(page.next()).isNull();
                    assertThat(page.gaps()).noneMatch(gap -> gap.kind() == JournalGap.Kind.CUT_SHORT);
                }
            }
        } finally {
            Files.delete(file);
        }
    }
}
