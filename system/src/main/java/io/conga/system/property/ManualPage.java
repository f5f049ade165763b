package io.conga.system.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads corosync.conf(5) in its troff source: which keys a section has, and what the page says of each. The page says
 * "Within the totem directive" before the keys of a section; each key is a tagged paragraph (.TP).
 */
final class ManualPage {

    /** "Within the .B totem directive", "The .B interface sub-directive of totem" */
    private static final Pattern SECTION =
            Pattern.compile("(?:Within the|The)\\s+(\\w+)\\s+(?:sub-directive of totem|directive)");

    private static final Pattern KEY = Pattern.compile("([a-z][a-z0-9_]*)(?:\\s+\\(([^)]*)\\))?");

    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    private String section = "";

    private ManualPage() {}

    /** Section name to key to text, paragraphs parted by an empty line. */
    static Map<String, Map<String, String>> sections(String troff) {
        var page = new ManualPage();
        List<String> block = new ArrayList<>();
        boolean tagged = false;
        for (String line : troff.lines().toList()) {
            if (line.startsWith(".SH") || line.startsWith(".PP") || line.startsWith(".TP")) {
                page.block(block, tagged);
                block.clear();
                tagged = line.startsWith(".TP");
            } else {
                block.add(line);
            }
        }
        page.block(block, tagged);
        return page.sections;
    }

    private void block(List<String> lines, boolean tagged) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (first == lines.size()) {
            return;
        }
        Matcher key = KEY.matcher(plain(lines.get(first)).strip());
        if (tagged && !section.isEmpty() && key.matches()) {
            String text = text(lines.subList(first + 1, lines.size()));
            String note = key.group(2) == null ? "" : "(" + key.group(2) + ") ";
            sections.computeIfAbsent(section, _ -> new LinkedHashMap<>()).put(key.group(1), (note + text).strip());
            return;
        }
        if (!tagged) {
            Matcher within = SECTION.matcher(text(lines));
            if (within.find()) {
                section = within.group(1);
            }
        }
    }

    /** Paragraphs of plain text: troff's requests and font changes are left out. */
    private static String text(List<String> lines) {
        var text = new StringBuilder();
        for (String line : lines) {
            if (line.isBlank()) {
                if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
                    text.append("\n\n");
                }
                continue;
            }
            String words = plain(line).strip();
            if (!words.isEmpty()) {
                boolean joins = text.isEmpty() || text.toString().endsWith("\n\n") || words.matches("[,.;)].*");
                text.append(joins ? "" : " ").append(words);
            }
        }
        return text.toString().strip();
    }

    private static String plain(String line) {
        String words = line;
        if (words.startsWith(".")) {
            // Only font requests carry text; all others are layout.
            Matcher font = Pattern.compile("\\.(?:B|I|BR|RB|IR|BI) (.*)").matcher(words);
            words = font.matches() ? font.group(1) : "";
        }
        return words.replaceAll("\\\\f[A-Z]", "")
                .replace("\\-", "-")
                .replace("\\&", "")
                .replace("\\(aq", "'")
                .replace("\\e", "\\");
    }
}
