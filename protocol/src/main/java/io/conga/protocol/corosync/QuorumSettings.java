package io.conga.protocol.corosync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The section quorum of corosync.conf(5), as votequorum(5) describes it.
 *
 * @param options values of the section itself, such as two_node and wait_for_all
 * @param device its quorum device of model net; null where it has none
 */
public record QuorumSettings(
        Map<String, String> options, @Nullable QuorumDevice device) {

    public QuorumSettings {
        options = Map.copyOf(options);
    }

    static QuorumSettings of(List<Item> items) {
        var options = new TreeMap<String, String>();
        var devices = new ArrayList<Item>();
        boolean any = false;
        for (Item item : items) {
            switch (item) {
                case Item.Value value -> options.put(value.key(), value.value());
                case Item.Section section
                when section.name().equals("device") -> {
                    devices.addAll(section.items());
                    any = true;
                }
                case Item.Section _, Item.Remark _ -> {}
            }
        }
        return new QuorumSettings(options, any ? device(devices) : null);
    }

    private static QuorumDevice device(List<Item> items) {
        List<Item> net = inside(items, "net");
        List<Item> heuristics = inside(items, "heuristics");
        var commands = new TreeMap<String, String>();
        for (Item item : heuristics) {
            if (item instanceof Item.Value value && value.key().startsWith("exec_")) {
                commands.put(value.key().substring("exec_".length()), value.value());
            }
        }
        return new QuorumDevice(
                Items.value(net, "host").orElse(""),
                Items.value(net, "algorithm").orElse(""),
                Items.value(items, "votes").flatMap(QuorumSettings::number).orElse(null),
                Items.value(net, "tie_breaker").orElse(null),
                Items.value(heuristics, "mode").orElse("off"),
                commands);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static List<Item> inside(List<Item> items, String name) {
        return Items.sections(items, name).stream()
                .flatMap(section -> section.items().stream())
                .toList();
    }
}
