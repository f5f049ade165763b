package io.conga.planning.history;

import io.conga.planning.cib.CibElement;
import io.conga.planning.history.ObjectChange.ValueChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of an object by a name that a person finds them by. */
final class CibValues {

    private static final Set<String> SETS =
            Set.of("instance_attributes", "meta_attributes", "utilization", "cluster_property_set");

    private final Map<String, String> values = new LinkedHashMap<>();

    private CibValues(CibElement object) {
        if (SETS.contains(object.name())) {
            // Cluster options and defaults: a set of its own, whose values need no more than their names.
            addSet(object, "", "");
        } else {
            add(object, "");
        }
    }

    /** What differs between two states of one object; null stands for "not there". */
    static List<ValueChange> changes(Map<String, String> before, Map<String, String> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        var changes = new ArrayList<ValueChange>();
        for (String name : names) {
            String old = before.get(name);
            String now = after.get(name);
            if (old == null ? now != null : !old.equals(now)) {
                changes.add(new ValueChange(name, old, now));
            }
        }
        return changes;
    }

    static Map<String, String> of(CibElement object) {
        return new CibValues(object).values;
    }

    private void add(CibElement element, String path) {
        element.attributes().forEach((key, value) -> {
            if (!key.equals("id")) {
                put(path + key, value);
            }
        });
        for (CibElement child : element.children()) {
            if (SETS.contains(child.name())) {
                addSet(child, path, word(child));
            } else if (child.name().equals("operations")) {
                child.children().forEach(operation -> addOperation(operation, path));
            } else {
                add(child, path + child.name() + " " + label(child) + " / ");
            }
        }
    }

    private static String word(CibElement set) {
        return switch (set.name()) {
            case "meta_attributes" -> "meta ";
            case "utilization" -> "utilization ";
            default -> "";
        };
    }

    private void addSet(CibElement set, String path, String word) {
        String where = set.child("rule").isPresent() ? set.id() + " / " : "";
        for (CibElement child : set.children()) {
            if (child.name().equals("nvpair")) {
                put(path + where + word + child.attribute("name"), child.attribute("value"));
            } else {
                add(child, path + where + child.name() + " " + label(child) + " / ");
            }
        }
        if (!set.attribute("id-ref").isEmpty()) {
            put(path + word + "id-ref", set.attribute("id-ref"));
        }
    }

    private void addOperation(CibElement operation, String path) {
        String name = path + "op " + operation.attribute("name") + " " + operation.attribute("interval");
        operation.attributes().forEach((key, value) -> {
            if (!Set.of("id", "name", "interval").contains(key)) {
                put(name + " " + key, value);
            }
        });
        if (operation.attributes().size() <= 3) {
            put(name, "");
        }
        operation.children().forEach(child -> add(child, name + " / "));
    }

    private static String label(CibElement element) {
        return element.id().isEmpty() ? "" : element.id();
    }

    /** Two of one name, as Pacemaker allows in several sets, are both told. */
    private void put(String name, String value) {
        values.merge(name, value, (one, other) -> one + ", " + other);
    }
}
