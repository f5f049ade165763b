package io.conga.protocol.corosync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The links in the tree of a corosync.conf. */
final class Links {

    private static final String NUMBER = "linknumber";

    private Links() {}

    /** In the order of their numbers. */
    static List<CorosyncLink> of(List<Item> totem, List<Item> nodelist) {
        var addresses = new TreeMap<Integer, Map<String, String>>();
        for (Item.Section node : Items.sections(nodelist, "node")) {
            String name = name(node);
            for (Item item : node.items()) {
                if (item instanceof Item.Value value
                        && value.key().matches("ring[0-9]_addr")
                        && !value.value().isEmpty()) {
                    int number = value.key().charAt("ring".length()) - '0';
                    addresses.computeIfAbsent(number, _ -> new TreeMap<>()).put(name, value.value());
                }
            }
        }
        return addresses.entrySet().stream()
                .map(entry -> new CorosyncLink(entry.getKey(), entry.getValue(), options(totem, entry.getKey())))
                .toList();
    }

    private static Map<String, String> options(List<Item> totem, int number) {
        var options = new TreeMap<String, String>();
        for (Item.Section section : Items.sections(totem, "interface")) {
            if (number(section) == number) {
                section.items().stream()
                        .filter(Item.Value.class::isInstance)
                        .map(Item.Value.class::cast)
                        .filter(value -> !value.key().equals(NUMBER))
                        .forEach(value -> options.put(value.key(), value.value()));
            }
        }
        return options;
    }

    /** Corosync takes a section without a number for link 0; older files call it ringnumber. */
    private static int number(Item.Section section) {
        return Items.value(section.items(), NUMBER)
                .or(() -> Items.value(section.items(), "ringnumber"))
                .filter(text -> text.matches("[0-9]{1,2}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    static String name(Item.Section node) {
        return Items.value(node.items(), "name")
                .or(() -> Items.value(node.items(), "ring0_addr"))
                .orElse("");
    }

    /** Totem's items with exactly these interface sections; one without options needs no section. */
    static List<Item> withInterfaces(List<Item> totem, List<CorosyncLink> links, String indent) {
        var changed = new ArrayList<Item>();
        totem.stream()
                .filter(item ->
                        !(item instanceof Item.Section section && section.name().equals("interface")))
                .forEach(changed::add);
        for (CorosyncLink link : links) {
            if (!link.options().isEmpty()) {
                var text = new StringBuilder(indent).append("interface {\n");
                value(text, indent, NUMBER, String.valueOf(link.number()));
                new TreeMap<>(link.options()).forEach((key, value) -> value(text, indent, key, value));
                changed.addAll(
                        CorosyncParser.parse(text.append(indent).append("}\n").toString()));
            }
        }
        return changed;
    }

    private static void value(StringBuilder text, String indent, String key, String value) {
        text.append(indent)
                .append(indent)
                .append(key)
                .append(": ")
                .append(value)
                .append('\n');
    }

    /** A node's items with exactly these links' addresses. */
    static List<Item> withAddresses(Item.Section node, List<CorosyncLink> links, String indent) {
        List<Item> items = node.items();
        for (int number = 0; number < 10; number++) {
            String key = "ring" + number + "_addr";
            int wanted = number;
            String address = links.stream()
                    .filter(link -> link.number() == wanted)
                    .map(link -> link.addresses().getOrDefault(name(node), ""))
                    .findFirst()
                    .orElse("");
            items = address.isEmpty() ? Items.withoutValue(items, key) : Items.withValue(items, key, address, indent);
        }
        return items;
    }
}
