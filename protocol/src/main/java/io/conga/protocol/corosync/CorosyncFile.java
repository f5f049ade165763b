package io.conga.protocol.corosync;

import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.cluster.CorosyncConfiguration.CorosyncNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A corosync.conf(5). Immutable: every edit makes a new one, in which all that was not edited is as it was, comments included.
 */
public final class CorosyncFile {

    private final List<Item> items;
    private final boolean endsWithNewline;

    CorosyncFile(List<Item> items, boolean endsWithNewline) {
        this.items = List.copyOf(items);
        this.endsWithNewline = endsWithNewline;
    }

    /**
     * @throws CorosyncSyntaxException where Corosync would refuse the text
     */
    public static CorosyncFile parse(String text) {
        var file = new CorosyncFile(CorosyncParser.parse(text), text.isEmpty() || text.endsWith("\n"));
        // Numbers are checked now, so that no later question can fail.
        file.configuration();
        return file;
    }

    /** A new file for a new cluster. */
    public static CorosyncFile create(CorosyncSpec spec) {
        return parse(CorosyncTemplate.render(spec));
    }

    /** SHA-256 of a file's bytes, hexadecimal. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** The file as text; of a file that was parsed and not edited, the very same text. */
    public String text() {
        var text = new StringBuilder();
        append(text, items);
        if (!endsWithNewline && !text.isEmpty()) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<Item> items) {
        for (Item item : items) {
            switch (item) {
                case Item.Remark remark -> text.append(remark.line()).append('\n');
                case Item.Value value -> text.append(value.line()).append('\n');
                case Item.Section section -> {
                    text.append(section.opening()).append('\n');
                    append(text, section.items());
                    text.append(section.closing()).append('\n');
                }
            }
        }
    }

    /** The value at a path such as {@code value("totem", "cluster_name")}; the last one counts, as for Corosync. */
    public Optional<String> value(String... path) {
        List<Item> level = items;
        for (int i = 0; i < path.length - 1; i++) {
            level = inside(level, path[i]);
        }
        return Items.value(level, path[path.length - 1]);
    }

    /** What stands in all sections of that name together. */
    private static List<Item> inside(List<Item> level, String name) {
        var inside = new ArrayList<Item>();
        Items.sections(level, name).forEach(section -> inside.addAll(section.items()));
        return inside;
    }

    /** The nodes of nodelist, in order. */
    public List<CorosyncNode> nodes() {
        return Items.sections(inside(items, "nodelist"), "node").stream()
                .map(CorosyncFile::node)
                .toList();
    }

    /** The links, in the order of their numbers. */
    public List<CorosyncLink> links() {
        return Links.of(inside(items, "totem"), inside(items, "nodelist"));
    }

    /** The values of a top-level section, without those of sections inside it. */
    public Map<String, String> values(String section) {
        var values = new TreeMap<String, String>();
        for (Item item : inside(items, section)) {
            if (item instanceof Item.Value value) {
                values.put(value.key(), value.value());
            }
        }
        return values;
    }

    private static CorosyncNode node(Item.Section section) {
        var links = new TreeMap<Integer, String>();
        for (Item item : section.items()) {
            if (item instanceof Item.Value value
                    && value.key().matches("ring[0-9]_addr")
                    && !value.value().isEmpty()) {
                links.put(value.key().charAt("ring".length()) - '0', value.value());
            }
        }
        String first = links.isEmpty() ? "" : links.firstEntry().getValue();
        return new CorosyncNode(
                Items.value(section.items(), "name").orElse(first),
                Items.value(section.items(), "nodeid")
                        .flatMap(CorosyncFile::nodeId)
                        .orElse(null),
                List.copyOf(links.values()));
    }

    /** The section quorum. */
    public QuorumSettings quorum() {
        return QuorumSettings.of(inside(items, "quorum"));
    }

    /** totem.config_version; 0 where it is not set. */
    public int configVersion() {
        return value("totem", "config_version").map(CorosyncFile::number).orElse(0);
    }

    /** Ids are unsigned 32-bit numbers; one beyond an int is derived from an address, and is not shown as a number. */
    private static Optional<Integer> nodeId(String text) {
        boolean unsigned = text.matches("[0-9]{1,10}") && Long.parseLong(text) <= 0xFFFF_FFFFL;
        if (!unsigned) {
            throw new CorosyncSyntaxException(0, "not a node id: " + text);
        }
        long id = Long.parseLong(text);
        return id <= Integer.MAX_VALUE ? Optional.of((int) id) : Optional.empty();
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new CorosyncSyntaxException(0, "not a number: " + text);
        }
    }

    /** What the file says, in Conga's own terms. */
    public CorosyncConfiguration configuration() {
        String text = text();
        return new CorosyncConfiguration(
                value("totem", "cluster_name").orElse(""),
                configVersion(),
                value("totem", "transport").orElse("knet"),
                encrypted(),
                value("quorum", "two_node").equals(Optional.of("1")),
                nodes(),
                text,
                digest(text));
    }

    private boolean encrypted() {
        Optional<String> cipher = value("totem", "crypto_cipher");
        return cipher.map(name -> !name.equals("none"))
                .orElse(value("totem", "secauth").equals(Optional.of("on")));
    }

    /**
     * Whether this is the file that Debian's package brings, and starts: a one-node cluster named debian on 127.0.0.1.
     * A machine with it is in no cluster.
     */
    public boolean distributionDefault() {
        List<CorosyncNode> nodes = nodes();
        return value("totem", "cluster_name").equals(Optional.of("debian"))
                && nodes.size() == 1
                && nodes.getFirst().links().equals(List.of("127.0.0.1"));
    }

    List<Item> items() {
        return items;
    }

    /** The file for a change of it. */
    public CorosyncEdit edit() {
        return new CorosyncEdit(items, endsWithNewline, configVersion());
    }
}
