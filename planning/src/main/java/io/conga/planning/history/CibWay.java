package io.conga.planning.history;

import io.conga.planning.cib.CibElement;
import io.conga.protocol.cluster.CibEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The edits that lead from one configuration to another: what is not there any more is removed, what differs is put, and where
 * the order of a section then is another, it is set. Nothing else is touched.
 */
final class CibWay {

    /** Elements whose id names another element. */
    private static final Set<String> REFERENCES = Set.of("resource_ref", "obj_ref", "role");

    private final CibSections from;
    private final CibSections to;
    private final List<CibEdit> removals = new ArrayList<>();
    private final List<CibEdit> puts = new ArrayList<>();
    private final List<CibEdit> orders = new ArrayList<>();
    /** id to the object that it stands in now. */
    private final Map<String, String> owners = new HashMap<>();

    private final Set<String> moved = new LinkedHashSet<>();

    private CibWay(CibSections from, CibSections to) {
        this.from = from;
        this.to = to;
        from.objects()
                .values()
                .forEach(objects -> objects.forEach(object -> ids(object).forEach(id -> owners.put(id, object.id()))));
    }

    static List<CibEdit> edits(CibElement from, CibElement to) {
        return new CibWay(CibSections.of(from), CibSections.of(to)).edits();
    }

    private List<CibEdit> edits() {
        Set<String> sections = CibSections.names(from, to);
        sections.forEach(this::findMoved);
        sections.forEach(this::section);
        var all = new ArrayList<>(removals);
        all.addAll(puts);
        all.addAll(orders);
        return all;
    }

    /** Objects that lose an element to another object: they go first, or the element would stand in both. */
    private void findMoved(String section) {
        for (CibElement object : changed(section)) {
            for (String id : ids(object)) {
                String owner = owners.get(id);
                if (owner != null && !owner.equals(object.id())) {
                    moved.add(owner);
                }
            }
        }
    }

    private List<CibElement> changed(String section) {
        Map<String, CibElement> now = CibSections.byId(from.of(section));
        return to.of(section).stream()
                .filter(object -> !object.equals(now.get(object.id())))
                .toList();
    }

    private void section(String section) {
        Map<String, CibElement> left = new LinkedHashMap<>();
        Map<String, CibElement> wanted = CibSections.byId(to.of(section));
        for (CibElement object : from.of(section)) {
            if (!wanted.containsKey(object.id()) || moved.contains(object.id())) {
                removals.add(new CibEdit.Remove(section, object.id()));
            } else {
                left.put(object.id(), object);
            }
        }
        List<String> order = new ArrayList<>(left.keySet());
        Map<String, String> tags = new HashMap<>();
        left.values().forEach(object -> tags.put(object.id(), object.name()));
        for (CibElement object : to.of(section)) {
            if (!object.equals(left.get(object.id()))) {
                puts.add(new CibEdit.Put(section, object.xml()));
            }
            if (tags.put(object.id(), object.name()) == null) {
                order.add(place(order, tags, object), object.id());
            }
        }
        if (!order.equals(List.copyOf(wanted.keySet()))) {
            orders.add(new CibEdit.Order(section, List.copyOf(wanted.keySet())));
        }
    }

    /** Where ricci puts a new element: after the last of its kind. */
    private static int place(List<String> order, Map<String, String> tags, CibElement object) {
        for (int i = order.size(); i > 0; i--) {
            if (object.name().equals(tags.get(order.get(i - 1)))) {
                return i;
            }
        }
        return order.size();
    }

    private static List<String> ids(CibElement object) {
        return object.all().stream()
                .filter(element -> !REFERENCES.contains(element.name()))
                .map(CibElement::id)
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
