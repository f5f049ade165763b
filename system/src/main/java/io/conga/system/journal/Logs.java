package io.conga.system.journal;

import io.conga.protocol.journal.JournalBoot;
import io.conga.protocol.journal.JournalPage;
import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.journal.JournalQuery.Direction;
import io.conga.protocol.journal.JournalStreamRequest;
import io.conga.protocol.journal.LogSource;
import io.conga.protocol.journal.LogSourceState;
import io.conga.protocol.journal.LogSourceState.Missing;
import io.conga.protocol.problem.LogProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The logs of this machine. Never more of one in memory than a page, or a few entries on their way. */
public final class Logs {

    /** Less than luci waits. */
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(20);

    /** Entries of a cluster log that are looked at for its daemons. */
    private static final int SAMPLE = 1000;

    private final CommandRunner runner;
    private final JournalCommands commands;
    private final ToolPaths tools;
    private final SystemRoot root;
    private final LogFiles files;
    private final Clock clock;
    private volatile @Nullable Boolean grep;

    public Logs(CommandRunner runner, ToolPaths tools, SystemRoot root, Clock clock) {
        this.runner = runner;
        this.commands = new JournalCommands(tools, root);
        this.tools = tools;
        this.root = root;
        this.files = new LogFiles(root);
        this.clock = clock;
    }

    /** Every source, and whether it is there. */
    public List<LogSourceState> sources() {
        return Arrays.stream(LogSource.values()).map(this::state).toList();
    }

    private LogSourceState state(LogSource source) {
        Optional<Path> file = file(source);
        Missing missing = missing(source, file);
        Long bytes = missing == null ? file.map(Logs::size).orElse(null) : null;
        return new LogSourceState(
                source,
                missing == null,
                file.map(Path::toString).orElse(null),
                bytes,
                file.map(LogFiles::rotated).orElse(List.of()),
                missing);
    }

    private Optional<Path> file(LogSource source) {
        return switch (source) {
            case JOURNAL -> Optional.empty();
            case PACEMAKER -> files.pacemaker();
            case COROSYNC -> files.corosync();
        };
    }

    /** Why a source can't be read; null where it can. */
    private @Nullable Missing missing(LogSource source, Optional<Path> file) {
        if (source == LogSource.JOURNAL) {
            return tools.find("journalctl").isEmpty() ? Missing.NO_TOOL : hasJournal() ? null : Missing.NO_JOURNAL;
        }
        return file.isEmpty() ? Missing.OFF : Files.isReadable(file.get()) ? null : Missing.NO_FILE;
    }

    private static String words(Missing missing, Optional<Path> file) {
        return switch (missing) {
            case NO_TOOL -> "journalctl is not installed.";
            case NO_JOURNAL -> "There are no journal files; systemd-journald does not run here, or keeps none.";
            case OFF -> "Its configuration names no log file.";
            case NO_FILE -> "There is no file " + file.map(Path::toString).orElse("") + " yet.";
        };
    }

    private boolean hasJournal() {
        for (String directory : List.of("/var/log/journal", "/run/log/journal")) {
            try (Stream<Path> found = Files.walk(root.file(directory), 2)) {
                if (found.anyMatch(file -> file.toString().endsWith(".journal"))) {
                    return true;
                }
            } catch (IOException | UncheckedIOException none) {
                continue;
            }
        }
        return false;
    }

    private static @Nullable Long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return null;
        }
    }

    /** Boots that the journal has entries of, newest first; none where there is no journal. */
    public List<JournalBoot> boots() {
        if (missing(LogSource.JOURNAL, Optional.empty()) != null) {
            return List.of();
        }
        return runner.run(commands.boots()).parse(runner.node(), BootParser::parse);
    }

    /** Units that a source has entries of, sorted; of a cluster log those of its latest entries. */
    public List<String> units(LogSource source) {
        if (missing(source, file(source)) != null) {
            return List.of();
        }
        if (source == LogSource.JOURNAL) {
            CommandResult result = runner.run(commands.units()).orThrow(runner.node());
            return result.stdout()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .sorted()
                    .distinct()
                    .toList();
        }
        var query =
                new JournalQuery(source, null, null, List.of(), null, null, false, null, null, SAMPLE, Direction.OLDER);
        var units = new TreeSet<String>();
        page(query).entries().forEach(entry -> Optional.ofNullable(entry.unit()).ifPresent(units::add));
        return List.copyOf(units);
    }

    /** One page. */
    public JournalPage page(JournalQuery query) {
        try (Entries entries = open(query, false)) {
            return Pages.of(query, entries, LONGEST_SEARCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("ricci stops", e));
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    /** Entries oldest first, to the end or for ever; to be closed. */
    public Entries stream(JournalStreamRequest request) {
        return open(request.query().from(request.query().cursor(), Direction.NEWER), request.follow());
    }

    private Entries open(JournalQuery query, boolean follow) {
        Optional<Path> file = file(query.source());
        Missing missing = missing(query.source(), file);
        if (missing != null) {
            throw new ProblemException(
                    LogProblem.SOURCE_MISSING,
                    "node",
                    runner.node(),
                    "source",
                    query.source().name().toLowerCase(java.util.Locale.ROOT),
                    "reason",
                    words(missing, file));
        }
        return file.map(path -> file(query, path, follow)).orElseGet(() -> journal(query, follow));
    }

    private Entries file(JournalQuery query, Path path, boolean follow) {
        var filter = new FileFilter(query, TextMatch.of(query.text(), query.expression()));
        LogFormat format = LogFormat.of(query.source(), ZoneId.systemDefault());
        try {
            return query.direction() == Direction.OLDER
                    ? new BackwardEntries(path, format, filter, clock)
                    : new ForwardEntries(path, format, filter, clock, follow);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Entries journal(JournalQuery query, boolean follow) {
        boolean searches = searches();
        Predicate<String> text = searches ? _ -> true : TextMatch.of(query.text(), query.expression());
        var command = follow ? commands.follow(query, searches) : commands.entries(query, searches);
        return new JournalEntries(runner.node(), query, runner.lines(command, JournalEntries.LONGEST), text);
    }

    /** Whether this journalctl was built with a search. */
    private boolean searches() {
        Boolean known = grep;
        if (known == null) {
            known = runner.run(commands.version())
                    .orThrow(runner.node())
                    .stdout()
                    .contains("+PCRE2");
            grep = known;
        }
        return known;
    }

    private ProblemException unreadable(@Nullable IOException e) {
        String reason = "read the log (" + (e == null ? "" : e.getMessage()) + ")";
        return new ProblemException(NodeProblem.PERMISSION_MISSING, "node", runner.node(), "reason", reason);
    }
}
