package io.conga.system.section;

import io.conga.system.xml.Elements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;

/**
 * An element that is read in full or not at all: whatever was not asked for when {@link #all} ends is a
 * {@link ForeignException}. So a record that was read can be written back without loss.
 */
final class StrictElement {

    private final Element element;
    private final Set<String> asked = new HashSet<>();

    private StrictElement(Element element) {
        this.element = element;
    }

    /** Reads an element with that function, which has to ask for everything in it. */
    static <T> T all(Element element, Function<StrictElement, T> reading) {
        var strict = new StrictElement(element);
        T read = reading.apply(strict);
        for (String attribute : Elements.attributes(element).keySet()) {
            if (!strict.asked.contains("@" + attribute)) {
                throw new ForeignException("There is no field for " + attribute + " of <" + strict.name() + ">.");
            }
        }
        for (Element child : Elements.children(element)) {
            if (!strict.asked.contains(child.getTagName())) {
                throw new ForeignException(
                        "There is no field for <" + child.getTagName() + "> in <" + strict.name() + ">.");
            }
        }
        return read;
    }

    String name() {
        return element.getTagName();
    }

    /** An attribute's value; empty where it is not set. */
    String attribute(String name) {
        asked.add("@" + name);
        if (element.hasAttribute(name) && element.getAttribute(name).isEmpty()) {
            throw new ForeignException("The attribute " + name + " of <" + name() + "> is there but empty.");
        }
        return element.getAttribute(name);
    }

    /** The id, which every element of ours has. */
    String id() {
        String id = attribute("id");
        if (id.isEmpty()) {
            throw new ForeignException("<" + name() + "> has no id of its own.");
        }
        return id;
    }

    /** Child elements of these names, in order, each read in full. */
    <T> List<T> children(Function<StrictElement, T> reading, String... names) {
        Set<String> wanted = Set.of(names);
        asked.addAll(wanted);
        var read = new ArrayList<T>();
        for (Element child : Elements.children(element)) {
            if (wanted.contains(child.getTagName())) {
                read.add(all(child, reading));
            }
        }
        return read;
    }

    /** The one child of that name, or what stands for none. */
    <T> T one(String name, T none, Function<StrictElement, T> reading) {
        List<T> read = children(reading, name);
        if (read.size() > 1) {
            throw new ForeignException("There is more than one <" + name + "> in <" + name() + ">.");
        }
        return read.isEmpty() ? none : read.getFirst();
    }

    /** All attributes but the id, by name. */
    Map<String, String> others() {
        var others = new LinkedHashMap<>(Elements.attributes(element));
        others.keySet().forEach(name -> asked.add("@" + name));
        others.remove("id");
        return others;
    }

    /** The pairs of its one attribute set of that name, which holds always. */
    Map<String, String> values(String set) {
        return one(set, Map.of(), StrictElement::pairs);
    }

    private Map<String, String> pairs() {
        id();
        var pairs = new LinkedHashMap<String, String>();
        children(
                pair -> {
                    pair.id();
                    if (pairs.put(pair.attribute("name"), pair.attribute("value")) != null) {
                        throw new ForeignException("A name stands twice in <" + name() + ">.");
                    }
                    return true;
                },
                "nvpair");
        return pairs;
    }
}
