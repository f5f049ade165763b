package io.conga.system.corosync;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code corosync -t} says against a file, for people. */
final class CheckWords {

    /** {@code Nov 23 01:06:51.735 error   [MAIN  ] } */
    private static final Pattern STAMP = Pattern.compile("^.*?\\b(?:error|crit|alert|emerg|warning)\\s+\\[[A-Z ]+] ");

    private CheckWords() {}

    /** Its complaints one after another, without times, the temporary file's name, and how it ended. */
    static String reasons(String output, String file) {
        String said = output.lines()
                .filter(line -> !line.contains(" notice ") && !line.contains("Corosync Cluster Engine exiting"))
                .map(line -> STAMP.matcher(line).replaceFirst("").replace(file, "corosync.conf"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? output : said;
    }
}
