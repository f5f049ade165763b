package io.conga.system.journal;

import io.conga.protocol.journal.JournalQuery;
import io.conga.system.exec.Command;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Arguments of journalctl(1). No number of lines is asked for: who reads stops reading, as {@code --lines} means the first
 * or the last ones depending on version and direction.
 */
public final class JournalCommands {

    private final ToolPaths tools;
    private final List<String> where;

    /** @param root a journal below it is read instead of the machine's own, where it is not the machine's root */
    public JournalCommands(ToolPaths tools, SystemRoot root) {
        this.tools = tools;
        this.where =
                root.equals(SystemRoot.MACHINE) ? List.of() : List.of("--directory=" + root.file("/var/log/journal"));
    }

    /** Its version line and the features that it was built with, such as +PCRE2. */
    public Command version() {
        return Command.of(tools.require("journalctl"), "--version");
    }

    /** All boots that the journal has entries of; JSON since systemd 251, a table before. */
    public Command boots() {
        return Command.of(with("--list-boots", "--output=json", "--utc"));
    }

    /** The units that have entries, one a line. */
    public Command units() {
        return Command.of(with("--field=_SYSTEMD_UNIT"));
    }

    /**
     * Entries, one JSON object a line. Without {@code --all} values over 4 KiB are null. A cursor is asked for inclusive
     * ({@code --cursor}): with {@code --after-cursor} one that is gone would silently drop an entry.
     *
     * @param grep whether journalctl can search for text; else whoever reads must
     */
    public Command entries(JournalQuery query, boolean grep) {
        var argv = with("--output=json", "--all");
        if (query.direction() == JournalQuery.Direction.OLDER) {
            argv.add("--reverse");
        }
        if (query.cursor() != null) {
            argv.add("--cursor=" + query.cursor());
        }
        filter(argv, query, grep);
        return Command.of(argv);
    }

    /** The same oldest first, and then what comes, for ever. */
    public Command follow(JournalQuery query, boolean grep) {
        var argv = with("--output=json", "--all", "--follow");
        argv.add(query.cursor() == null ? "--lines=0" : "--no-tail");
        if (query.cursor() != null) {
            argv.add("--cursor=" + query.cursor());
        }
        filter(argv, query, grep);
        return Command.of(argv);
    }

    private List<String> with(String... options) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("journalctl"));
        argv.add("--no-pager");
        argv.add("--quiet");
        argv.addAll(where);
        argv.addAll(List.of(options));
        return argv;
    }

    private static void filter(List<String> argv, JournalQuery query, boolean grep) {
        // journalctl takes one of --since and --cursor only: whoever reads on from a cursor looks at the time itself.
        if (query.since() != null && query.cursor() == null) {
            argv.add("--since=" + seconds(query.since()));
        }
        if (query.until() != null) {
            argv.add("--until=" + seconds(query.until()));
        }
        if (query.priority() != null) {
            argv.add("--priority=0.." + query.priority());
        }
        String text = query.text();
        if (text != null && grep) {
            argv.add("--grep=" + (query.expression() ? text : literal(text)));
            argv.add("--case-sensitive=no");
        }
        for (String unit : query.units()) {
            if (!unit.equals(JournalQuery.KERNEL)) {
                argv.add("--unit=" + unit);
            }
        }
        // Not --boot: it takes an id of zeros, or one that it does not have, for another boot or for a failure.
        if (query.boot() != null) {
            argv.add("_BOOT_ID=" + query.boot());
        }
        if (query.units().contains(JournalQuery.KERNEL)) {
            argv.add("_TRANSPORT=kernel");
        }
    }

    private static String seconds(Instant time) {
        return String.format(Locale.ROOT, "@%d.%06d", time.getEpochSecond(), time.getNano() / 1000);
    }

    /** PCRE2 takes an escaped character that is no letter and no digit for itself. */
    static String literal(String text) {
        return text.replaceAll("([\\x00-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7f])", "\\\\$1");
    }
}
