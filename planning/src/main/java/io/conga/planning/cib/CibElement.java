package io.conga.planning.cib;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One element of a CIB, read. Immutable; two are equal where they say the same, whatever the order of their attributes.
 *
 * @param name tag
 * @param attributes in the order in which they were written
 * @param children in order
 */
public record CibElement(String name, Map<String, String> attributes, List<CibElement> children) {

    public CibElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /**
     * Reads XML as a cluster or Conga itself wrote it.
     *
     * @throws IllegalArgumentException where it is not well-formed
     */
    public static CibElement parse(String xml) {
        return new CibReader(xml).document();
    }

    /** The id; empty where it has none. */
    public String id() {
        return attribute("id");
    }

    /** An attribute's value; empty where there is none. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** The first child of that name. */
    public Optional<CibElement> child(String tag) {
        return children.stream().filter(child -> child.name.equals(tag)).findFirst();
    }

    /** The element and everything below it, depth first. */
    public List<CibElement> all() {
        var all = new ArrayList<CibElement>();
        collect(all);
        return all;
    }

    private void collect(List<CibElement> into) {
        into.add(this);
        children.forEach(child -> child.collect(into));
    }

    public CibElement with(String key, String value) {
        var changed = new LinkedHashMap<>(attributes);
        changed.put(key, value);
        return new CibElement(name, changed, children);
    }

    public CibElement withChildren(List<CibElement> others) {
        return new CibElement(name, attributes, others);
    }

    /** The same tree with every element changed, those below first. */
    public CibElement map(UnaryOperator<CibElement> change) {
        return change.apply(
                withChildren(children.stream().map(child -> child.map(change)).toList()));
    }

    /** In one line. */
    public String xml() {
        var element = new XmlElement(name);
        attributes.forEach(element::attribute);
        children.forEach(child -> element.raw(child.xml()));
        return element.toString();
    }

    /** One line per element, indented, for a person. */
    public String lines() {
        var text = new StringBuilder();
        write(text, "");
        return text.toString();
    }

    private void write(StringBuilder text, String indent) {
        String alone = withChildren(List.of()).xml();
        if (children.isEmpty()) {
            text.append(indent).append(alone).append('\n');
            return;
        }
        text.append(indent).append(alone, 0, alone.length() - 2).append(">\n");
        children.forEach(child -> child.write(text, indent + "  "));
        text.append(indent).append("</").append(name).append(">\n");
    }
}
