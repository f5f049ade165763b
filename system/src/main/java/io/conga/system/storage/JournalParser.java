package io.conga.system.storage;

import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code gfs2_edit -p journals DEVICE}: a line for each journal, with its first block, size and state. */
final class JournalParser {

    private static final Pattern JOURNAL = Pattern.compile("(?m)^journal\\d{1,6}:\\s+0x[0-9a-f]+\\s+(\\d{1,6})MB\\b");

    private JournalParser() {}

    /** Their sizes in MiB. */
    static List<Integer> parse(String text) {
        var sizes = new ArrayList<Integer>();
        Matcher journal = JOURNAL.matcher(text);
        while (journal.find()) {
            sizes.add(Integer.valueOf(journal.group(1)));
        }
        if (sizes.isEmpty()) {
            throw new UnreadableException("it names no journal");
        }
        return sizes;
    }
}
