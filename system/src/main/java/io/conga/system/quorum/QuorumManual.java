package io.conga.system.quorum;

import io.conga.protocol.corosync.QuorumHelp;
import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The options of votequorum(5) and corosync-qdevice(8) in the words of the manual pages of this very machine. The pages
 * are roff with man(7) macros: an option stands as {@code .B wait_for_all: 1} in the one, as {@code .TP} and
 * {@code .B votes} in the other.
 */
public final class QuorumManual {

    private static final List<String> PAGES = List.of("man5/votequorum.5", "man8/corosync-qdevice.8");
    private static final Pattern OPTION = Pattern.compile("\\.B ([A-Za-z_]{2,60})(: .*)?");

    private final SystemRoot root;
    private final String node;

    /** @param node this machine's name */
    public QuorumManual(SystemRoot root, String node) {
        this.root = root;
        this.node = node;
    }

    /** What the pages say; nothing where they are not installed. */
    public QuorumHelp read() {
        var options = new TreeMap<String, String>();
        for (String page : PAGES) {
            parse(text("/usr/share/man/" + page)).forEach(options::putIfAbsent);
        }
        return new QuorumHelp(node, options);
    }

    private String text(String page) {
        Path plain = root.file(page);
        Path packed = root.file(page + ".gz");
        try {
            if (Files.exists(plain)) {
                return Files.readString(plain, StandardCharsets.UTF_8);
            }
            if (Files.exists(packed)) {
                try (InputStream input = new GZIPInputStream(Files.newInputStream(packed))) {
                    return new String(input.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            return "";
        } catch (IOException unreadable) {
            // Help that can't be read is help that is missing.
            return "";
        }
    }

    /** Option to text; the first text of an option counts. */
    static Map<String, String> parse(String page) {
        var options = new TreeMap<String, String>();
        // More than one where the page has a slash between them, and one text for all.
        var named = new ArrayList<String>();
        var text = new StringBuilder();
        String before = "";
        boolean example = false;
        for (String line : page.split("\n", -1)) {
            Matcher header = OPTION.matcher(line.strip());
            boolean starts = header.matches() && (header.group(2) != null || before.equals(".TP"));
            if (starts || line.startsWith(".SH")) {
                if (!text.toString().strip().equals("/")) {
                    keep(options, named, text);
                }
                text.setLength(0);
                if (starts) {
                    named.add(header.group(1));
                }
                example = false;
            } else if (line.startsWith("Example") || line.startsWith(".nf")) {
                example = true;
            } else if (line.startsWith(".fi")) {
                example = false;
            } else if (!example && !line.startsWith(".\\\"")) {
                append(text, line);
            }
            before = line.strip();
        }
        keep(options, named, text);
        return options;
    }

    private static void keep(Map<String, String> options, List<String> named, StringBuilder text) {
        String words = text.toString()
                .replaceAll(" +", " ")
                .replaceAll(" ?\n ?(\n ?)+", "\n\n")
                .strip();
        if (!words.isEmpty()) {
            named.forEach(option -> options.putIfAbsent(option, words));
        }
        named.clear();
    }

    private static void append(StringBuilder text, String line) {
        if (line.equals(".PP") || line.equals(".TP") || line.isBlank()) {
            text.append("\n\n");
            return;
        }
        String words = line;
        Matcher macro = Pattern.compile("\\.(B|I|IR|BR|RI|RB|BI|IB) (.*)").matcher(line);
        if (macro.matches()) {
            // Of alternating fonts the parts are joined; what stands in quotation marks is one part.
            boolean joined = macro.group(1).length() == 2;
            words = joined ? parts(macro.group(2)) : macro.group(2);
        } else if (line.startsWith(".")) {
            return;
        }
        text.append(words.replaceAll("\\\\f[BIRP]", "")
                        .replace("\\(oq", "'")
                        .replace("\\(cq", "'")
                        .replace("\\-", "-")
                        .replace("\\&", "")
                        .strip())
                .append(' ');
    }

    private static String parts(String arguments) {
        var joined = new StringBuilder();
        Matcher part = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(arguments);
        while (part.find()) {
            joined.append(part.group(1) == null ? part.group(2) : part.group(1));
        }
        return joined.toString();
    }
}
