package io.conga.protocol.corosync;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses corosync.conf as coroparse.c of Corosync 3 does: a line with an opening brace opens a section, one with a colon is a
 * value, one with a closing brace closes; everything else is refused.
 */
final class CorosyncParser {

    /** coroparse.c recurses; nothing real is deeper than quorum.device.net. */
    private static final int DEPTH_LIMIT = 16;

    private final String[] lines;
    private int next;

    private CorosyncParser(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        this.lines = body.split("\n", -1);
    }

    static List<Item> parse(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var parser = new CorosyncParser(text);
        List<Item> items = parser.items(0);
        if (parser.next < parser.lines.length) {
            throw new CorosyncSyntaxException(parser.next + 1, "a closing brace without an opening one");
        }
        return items;
    }

    /** Reads up to the end of the text, or to a closing brace, which stays to be read. */
    private List<Item> items(int depth) {
        if (depth > DEPTH_LIMIT) {
            throw new CorosyncSyntaxException(next + 1, "sections are nested too deep");
        }
        var items = new ArrayList<Item>();
        while (next < lines.length) {
            String line = lines[next];
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                items.add(new Item.Remark(line));
            } else if (content.indexOf('{') >= 0) {
                items.add(section(line, content, depth));
                continue;
            } else if (content.indexOf(':') >= 0) {
                items.add(value(line, content));
            } else if (content.equals("}")) {
                return items;
            } else {
                throw new CorosyncSyntaxException(
                        next + 1, "neither a section, nor a value, nor a closing brace: " + content);
            }
            next++;
        }
        return items;
    }

    private Item section(String line, String content, int depth) {
        int opened = next + 1;
        String name = content.substring(0, content.indexOf('{')).strip();
        if (name.isEmpty() || content.indexOf('{') != content.length() - 1) {
            throw new CorosyncSyntaxException(
                    opened, "a section needs a name, and nothing after its brace: " + content);
        }
        next++;
        List<Item> inside = items(depth + 1);
        if (next >= lines.length) {
            throw new CorosyncSyntaxException(opened, "the section " + name + " is not closed");
        }
        return new Item.Section(name, line, inside, lines[next++]);
    }

    private Item value(String line, String content) {
        int colon = content.indexOf(':');
        String key = content.substring(0, colon).strip();
        if (key.isEmpty()) {
            throw new CorosyncSyntaxException(next + 1, "a value without a name: " + content);
        }
        return new Item.Value(key, content.substring(colon + 1).strip(), line);
    }
}
