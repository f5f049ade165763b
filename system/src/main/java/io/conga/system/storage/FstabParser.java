package io.conga.system.storage;

import io.conga.protocol.storage.FstabEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fstab(5). A line that mount(8) would not understand is left out, as mount leaves it out. */
public final class FstabParser {

    private static final int NEEDED = 3;

    private FstabParser() {}

    /** Entries, each with the number of its line; no devices yet. */
    public static List<FstabEntry> parse(String text) {
        var entries = new ArrayList<FstabEntry>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            FstabEntry entry = entry(number, line.strip());
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static @Nullable FstabEntry entry(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return null;
        }
        String[] words = line.split("\\s+");
        if (words.length < NEEDED) {
            return null;
        }
        return new FstabEntry(
                number,
                MountParser.unescape(words[0]),
                MountParser.unescape(words[1]),
                words[2],
                words.length > 3 ? List.of(words[3].split(",")) : List.of("defaults"),
                number(words, 4),
                number(words, 5),
                null);
    }

    private static int number(String[] words, int at) {
        return words.length > at && words[at].matches("[0-9]{1,4}") ? Integer.parseInt(words[at]) : 0;
    }
}
