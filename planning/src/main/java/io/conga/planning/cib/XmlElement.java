package io.conga.planning.cib;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One XML element with attributes and children, written with every value escaped. */
public final class XmlElement {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<String> children = new ArrayList<>();

    public XmlElement(String name) {
        this.name = name;
    }

    public XmlElement attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    public XmlElement child(XmlElement child) {
        children.add(child.toString());
        return this;
    }

    /** XML as it is: only for what came from the cluster itself. */
    public XmlElement raw(String xml) {
        children.add(xml);
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("<").append(name);
        attributes.forEach((key, value) ->
                text.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
        if (children.isEmpty()) {
            return text.append("/>").toString();
        }
        text.append('>');
        children.forEach(text::append);
        return text.append("</").append(name).append('>').toString();
    }

    /** Escapes a value; line ends and tabs as references, or a parser would turn them into blanks. */
    static String escape(String value) {
        var escaped = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\r' -> escaped.append("&#13;");
                case '\t' -> escaped.append("&#9;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
