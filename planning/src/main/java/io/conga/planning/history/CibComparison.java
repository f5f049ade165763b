package io.conga.planning.history;

import io.conga.planning.cib.CibElement;
import io.conga.planning.history.ObjectChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What differs between two configurations, object by object. */
public final class CibComparison {

    private CibComparison() {}

    /**
     * Compares.
     *
     * @param before configuration section in XML; null: there was none
     * @param after the same, later
     */
    public static List<ObjectChange> of(@Nullable String before, String after) {
        return of(
                before == null ? new CibElement("configuration", Map.of(), List.of()) : CibElement.parse(before),
                CibElement.parse(after));
    }

    static List<ObjectChange> of(CibElement before, CibElement after) {
        CibSections old = CibSections.of(before);
        CibSections now = CibSections.of(after);
        var changes = new ArrayList<ObjectChange>();
        for (String section : CibSections.names(old, now)) {
            compare(section, old.of(section), now.of(section), changes);
        }
        return changes;
    }

    private static void compare(
            String section, List<CibElement> before, List<CibElement> after, List<ObjectChange> into) {
        Map<String, CibElement> old = CibSections.byId(before);
        Map<String, CibElement> now = CibSections.byId(after);
        int count = into.size();
        for (CibElement object : before) {
            CibElement successor = now.get(object.id());
            if (successor == null) {
                into.add(change(Kind.REMOVED, section, object, null));
            } else if (!successor.equals(object)) {
                into.add(change(Kind.CHANGED, section, object, successor));
            }
        }
        after.stream()
                .filter(object -> !old.containsKey(object.id()))
                .forEach(object -> into.add(change(Kind.ADDED, section, null, object)));
        if (count == into.size()
                && !old.keySet().stream().toList().equals(now.keySet().stream().toList())) {
            into.add(new ObjectChange(Kind.REORDERED, section, section, section, List.of(), ids(before), ids(after)));
        }
    }

    private static ObjectChange change(
            Kind kind, String section, @Nullable CibElement before, @Nullable CibElement after) {
        CibElement one = after != null ? after : before;
        if (one == null) {
            throw new IllegalArgumentException("a change of nothing");
        }
        return new ObjectChange(
                kind,
                section,
                one.name(),
                one.id(),
                CibValues.changes(
                        before == null ? Map.of() : CibValues.of(before),
                        after == null ? Map.of() : CibValues.of(after)),
                before == null ? null : before.lines(),
                after == null ? null : after.lines());
    }

    private static String ids(List<CibElement> objects) {
        var lines = new StringBuilder();
        objects.forEach(object -> lines.append(object.id()).append('\n'));
        return lines.toString();
    }
}
