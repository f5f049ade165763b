package io.conga.protocol.corosync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looking at, and changing, one level of the tree. */
final class Items {

    private Items() {}

    static List<Item.Section> sections(List<Item> items, String name) {
        var sections = new ArrayList<Item.Section>();
        for (Item item : items) {
            if (item instanceof Item.Section section && section.name().equals(name)) {
                sections.add(section);
            }
        }
        return sections;
    }

    /** The last value of that name on this level. */
    static Optional<String> value(List<Item> items, String key) {
        Optional<String> found = Optional.empty();
        for (Item item : items) {
            if (item instanceof Item.Value value && value.key().equals(key)) {
                found = Optional.of(value.value());
            }
        }
        return found;
    }

    /** This level with that one value of that name; it stands where the first of that name stood, or after the last value. */
    static List<Item> withValue(List<Item> items, String key, String value, String indent) {
        var changed = new ArrayList<Item>();
        var line = new Item.Value(key, value, indent + key + ": " + value);
        boolean placed = false;
        for (Item item : items) {
            if (!(item instanceof Item.Value present) || !present.key().equals(key)) {
                changed.add(item);
            } else if (!placed) {
                changed.add(present.value().equals(value) ? present : line);
                placed = true;
            }
        }
        if (!placed) {
            changed.add(afterLastValue(changed), line);
        }
        return changed;
    }

    private static int afterLastValue(List<Item> items) {
        int place = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Value) {
                place = i + 1;
            }
        }
        return place;
    }

    static List<Item> withoutValue(List<Item> items, String key) {
        return items.stream()
                .filter(item ->
                        !(item instanceof Item.Value value && value.key().equals(key)))
                .toList();
    }

    /** This level with another section in the place of that one. */
    static List<Item> replaced(List<Item> items, Item.Section old, Item.Section by) {
        return items.stream().map(item -> item.equals(old) ? by : item).toList();
    }
}
