package io.conga.system.storage;

import io.conga.protocol.storage.NfsExport;
import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code exportfs -v}: {@code PATH CLIENT(OPTIONS)}, the path padded with blanks and a tabulator, or on a line of its own
 * where it is long. Paths with blanks are written as they are.
 */
final class ExportParser {

    private static final Pattern LINE = Pattern.compile("^(.*?)\\s*\\t\\s*([^\\s(]+)\\(([^()]*)\\)$");

    private ExportParser() {}

    static List<NfsExport> parse(String text) {
        var exports = new ArrayList<NfsExport>();
        String before = "";
        for (String line : text.split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            Matcher whole = LINE.matcher(line.stripTrailing());
            if (!whole.matches()) {
                if (!line.startsWith("/")) {
                    throw new UnreadableException("this line names no folder: " + line);
                }
                before = line.stripTrailing();
                continue;
            }
            String path = whole.group(1).isBlank() ? before : whole.group(1);
            if (!path.startsWith("/")) {
                throw new UnreadableException("this line names no folder: " + line);
            }
            exports.add(
                    new NfsExport(path, whole.group(2), List.of(whole.group(3).split(","))));
            before = "";
        }
        if (!before.isEmpty()) {
            throw new UnreadableException("it ends behind a folder without its client: " + before);
        }
        return exports;
    }
}
