package io.conga.planning.section;

import io.conga.planning.cib.XmlElement;
import java.util.Map;
import java.util.TreeMap;

/** Writing attributes that may not be set. */
final class Xml {

    private Xml() {}

    /** An element with an id and the attributes that are set, of alternating names and values. */
    static XmlElement element(String name, String id, String... namesAndValues) {
        var element = new XmlElement(name).attribute("id", id);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                element.attribute(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return element;
    }

    /** An attribute set; nothing where there are no values. */
    static void values(XmlElement owner, String set, String ownerId, Map<String, String> values, FreshIds ids) {
        var present = new TreeMap<>(values);
        present.values().removeIf(String::isEmpty);
        if (present.isEmpty()) {
            return;
        }
        String id = ids.orNew("", ownerId + "-" + set);
        var element = new XmlElement(set).attribute("id", id);
        present.forEach((name, value) -> element.child(new XmlElement("nvpair")
                .attribute("id", ids.orNew("", id + "-" + name))
                .attribute("name", name)
                .attribute("value", value)));
        owner.child(element);
    }
}
