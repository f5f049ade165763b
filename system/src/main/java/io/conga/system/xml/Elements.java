package io.conga.system.xml;

import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Typed reading of a DOM's elements; whatever is not as expected is an {@link UnreadableException} that names it. */
public final class Elements {

    private Elements() {}

    /** All child elements, in order. */
    public static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The child elements of that name, in order. */
    public static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    /** The first child element of that name. */
    public static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The children of the first child of that name; none where it is absent. */
    public static List<Element> grandchildren(Element parent, String section) {
        return child(parent, section).map(Elements::children).orElse(List.of());
    }

    public static @Nullable String optional(Element element, String attribute) {
        return element.hasAttribute(attribute) ? element.getAttribute(attribute) : null;
    }

    public static String text(Element element, String attribute, String otherwise) {
        return element.hasAttribute(attribute) ? element.getAttribute(attribute) : otherwise;
    }

    public static String required(Element element, String attribute) {
        if (!element.hasAttribute(attribute)) {
            throw new UnreadableException(describe(element) + " has no " + attribute);
        }
        return element.getAttribute(attribute);
    }

    public static boolean flag(Element element, String attribute) {
        return bool(element, attribute, required(element, attribute));
    }

    public static boolean flag(Element element, String attribute, boolean otherwise) {
        return element.hasAttribute(attribute) ? bool(element, attribute, element.getAttribute(attribute)) : otherwise;
    }

    private static boolean bool(Element element, String attribute, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new UnreadableException(
                        describe(element) + ": " + attribute + " is neither true nor false but " + value);
        };
    }

    public static int integer(Element element, String attribute) {
        return integer(element, attribute, required(element, attribute));
    }

    public static int integer(Element element, String attribute, int otherwise) {
        return element.hasAttribute(attribute)
                ? integer(element, attribute, element.getAttribute(attribute))
                : otherwise;
    }

    private static int integer(Element element, String attribute, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new UnreadableException(describe(element) + ": " + attribute + " is not a number but " + value);
        }
    }

    /** All attributes by name. */
    public static Map<String, String> attributes(Element element) {
        var attributes = new LinkedHashMap<String, String>();
        NamedNodeMap nodes = element.getAttributes();
        for (int i = 0; i < nodes.getLength(); i++) {
            attributes.put(nodes.item(i).getNodeName(), nodes.item(i).getNodeValue());
        }
        return attributes;
    }

    /** Whether both say the same: names, attributes, children in order; white space between elements says nothing. */
    public static boolean same(Element one, Element other) {
        List<Element> ones = children(one);
        List<Element> others = children(other);
        if (!one.getTagName().equals(other.getTagName())
                || !attributes(one).equals(attributes(other))
                || ones.size() != others.size()
                || (ones.isEmpty()
                        && !one.getTextContent()
                                .strip()
                                .equals(other.getTextContent().strip()))) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!same(ones.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The element as a person finds it again. */
    public static String describe(Element element) {
        var text = new StringBuilder("<").append(element.getTagName());
        for (String attribute : List.of("id", "name")) {
            if (element.hasAttribute(attribute)) {
                text.append(' ').append(element.getAttribute(attribute));
            }
        }
        return text.append('>').toString();
    }
}
