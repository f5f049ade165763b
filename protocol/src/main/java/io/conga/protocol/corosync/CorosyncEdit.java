package io.conga.protocol.corosync;

import io.conga.protocol.cluster.CorosyncConfiguration.CorosyncNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a corosync.conf under way: any number of edits, then {@link #done()}, which raises config_version by one and
 * keeps two_node true exactly where there are two nodes, no quorum device and no auto_tie_breaker.
 */
public final class CorosyncEdit {

    private List<Item> items;
    private final boolean endsWithNewline;
    private final int version;

    CorosyncEdit(List<Item> items, boolean endsWithNewline, int version) {
        this.items = items;
        this.endsWithNewline = endsWithNewline;
        this.version = version;
    }

    /** Adds a node; without an id it gets one more than the highest in use. */
    public CorosyncEdit addNode(CorosyncNode node) {
        var file = new CorosyncFile(items, true);
        int highest = file.nodes().stream()
                .map(CorosyncNode::id)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        Integer given = node.id();
        List<Item> added = CorosyncParser.parse(CorosyncTemplate.node(node, given == null ? highest + 1 : given));
        Item.Section nodelist = section("nodelist");
        var nodes = new ArrayList<>(nodelist.items());
        nodes.addAll(added);
        items = Items.replaced(items, nodelist, nodelist.withItems(nodes));
        return this;
    }

    /** Removes the node of that name, or first address where it has no name; nothing happens where there is none. */
    public CorosyncEdit removeNode(String name) {
        for (Item.Section nodelist : Items.sections(items, "nodelist")) {
            List<Item> others = nodelist.items().stream()
                    .filter(item -> !(item instanceof Item.Section section && isNode(section, name)))
                    .toList();
            items = Items.replaced(items, nodelist, nodelist.withItems(others));
        }
        return this;
    }

    private static boolean isNode(Item.Section section, String name) {
        return section.name().equals("node")
                && Items.value(section.items(), "name")
                        .or(() -> Items.value(section.items(), "ring0_addr"))
                        .filter(name::equals)
                        .isPresent();
    }

    /** Sets a value of a top-level section, which is made where there is none. */
    public CorosyncEdit set(String section, String key, String value) {
        Item.Section present = section(section);
        items = Items.replaced(
                items, present, present.withItems(Items.withValue(present.items(), key, value, indent(present))));
        return this;
    }

    /** Everything as in that file, but for config_version, which goes on counting. */
    public CorosyncEdit everythingOf(CorosyncFile other) {
        items = other.items();
        return this;
    }

    /** Removes a value of a top-level section. */
    public CorosyncEdit unset(String section, String key) {
        for (Item.Section present : Items.sections(items, section)) {
            items = Items.replaced(items, present, present.withItems(Items.withoutValue(present.items(), key)));
        }
        return this;
    }

    /** These links and no others, with their options and every node's addresses. */
    public CorosyncEdit links(List<CorosyncLink> links) {
        Item.Section totem = section("totem");
        List<Item.Section> more = Items.sections(items, "totem").stream()
                .filter(section -> !section.equals(totem))
                .toList();
        for (Item.Section other : more) {
            items = Items.replaced(items, other, other.withItems(Links.withInterfaces(other.items(), List.of(), "")));
        }
        items = Items.replaced(
                items, totem, totem.withItems(Links.withInterfaces(totem.items(), links, indent(totem))));
        for (Item.Section nodelist : Items.sections(items, "nodelist")) {
            List<Item> nodes = nodelist.items().stream()
                    .map(item ->
                            item instanceof Item.Section node && node.name().equals("node")
                                    ? node.withItems(Links.withAddresses(node, links, indent(node)))
                                    : item)
                    .toList();
            items = Items.replaced(items, nodelist, nodelist.withItems(nodes));
        }
        return this;
    }

    /** The quorum device: this one and no other; null: none. */
    public CorosyncEdit quorumDevice(@Nullable QuorumDevice device) {
        for (Item.Section quorum : Items.sections(items, "quorum")) {
            List<Item> others = quorum.items().stream()
                    .filter(item -> !(item instanceof Item.Section section
                            && section.name().equals("device")))
                    .toList();
            items = Items.replaced(items, quorum, quorum.withItems(others));
        }
        if (device != null) {
            Item.Section quorum = section("quorum");
            var extended = new ArrayList<>(quorum.items());
            extended.addAll(CorosyncParser.parse(device.render()));
            items = Items.replaced(items, quorum, quorum.withItems(extended));
        }
        return this;
    }

    /** The changed file. */
    public CorosyncFile done() {
        return doneAt(version + 1);
    }

    /** The changed file with that config_version. */
    public CorosyncFile doneAt(int configVersion) {
        set("totem", "config_version", String.valueOf(configVersion));
        Item.Section quorum = section("quorum");
        boolean device = !Items.sections(quorum.items(), "device").isEmpty();
        int nodes = new CorosyncFile(items, true).nodes().size();
        // votequorum disables two_node where auto_tie_breaker is set, and complains at each start.
        boolean tieBreaker = Items.value(quorum.items(), "auto_tie_breaker").equals(Optional.of("1"));
        if (nodes == 2 && !device && !tieBreaker) {
            set("quorum", "two_node", "1");
        } else {
            unset("quorum", "two_node");
        }
        return new CorosyncFile(items, endsWithNewline);
    }

    private Item.Section section(String name) {
        List<Item.Section> sections = Items.sections(items, name);
        if (!sections.isEmpty()) {
            return sections.getLast();
        }
        var made = new Item.Section(name, name + " {", List.of(), "}");
        var extended = new ArrayList<>(items);
        extended.add(made);
        items = List.copyOf(extended);
        return made;
    }

    private static String indent(Item.Section section) {
        for (Item item : section.items()) {
            if (item instanceof Item.Value value) {
                String line = value.line();
                return line.substring(0, line.length() - line.stripLeading().length());
            }
        }
        return "    ";
    }
}
