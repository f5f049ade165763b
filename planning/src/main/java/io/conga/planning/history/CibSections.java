package io.conga.planning.history;

import io.conga.planning.cib.CibElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The configuration section of a CIB by its sections, each with its objects. A section that is empty says what one that is
 * absent says.
 */
record CibSections(Map<String, List<CibElement>> objects) {

    static CibSections of(CibElement configuration) {
        var sections = new LinkedHashMap<String, List<CibElement>>();
        configuration
                .children()
                .forEach(section -> sections.computeIfAbsent(section.name(), _ -> new ArrayList<>())
                        .addAll(section.children()));
        return new CibSections(sections);
    }

    List<CibElement> of(String section) {
        return objects.getOrDefault(section, List.of());
    }

    /** Names of all sections of both, in order. */
    static Set<String> names(CibSections one, CibSections other) {
        var names = new LinkedHashSet<>(one.objects.keySet());
        names.addAll(other.objects.keySet());
        return names;
    }

    static Map<String, CibElement> byId(List<CibElement> objects) {
        var byId = new LinkedHashMap<String, CibElement>();
        objects.forEach(object -> byId.put(object.id(), object));
        return byId;
    }
}
