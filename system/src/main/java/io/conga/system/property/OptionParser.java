package io.conga.system.property;

import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.children;
import static io.conga.system.xml.Elements.grandchildren;
import static io.conga.system.xml.Elements.optional;
import static io.conga.system.xml.Elements.required;
import static io.conga.system.xml.Elements.text;

import io.conga.protocol.property.OptionMetadata;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Xml;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Parses the options that Pacemaker describes, in the form of OCF metadata: from a daemon ({@code pacemaker-schedulerd
 * metadata}), or inside the result of {@code crm_attribute --list-options}.
 */
final class OptionParser {

    /** What the daemons write themselves; only from 2.1.8 on their metadata say so ({@code generated}). */
    private static final Set<String> WRITTEN_BY_PACEMAKER =
            Set.of("dc-version", "cluster-infrastructure", "have-watchdog");

    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!DOCTYPE[^\\[>]*>");

    /** Before 2.1.8 the texts begin with these marks where later ones have attributes. */
    private static final Pattern MARKS =
            Pattern.compile("^(?:\\*{3} ?(?:Advanced Use Only|Deprecated) ?\\*{3} ?|Advanced use only: )+");

    /** Of an option that is described as any string: {@code Allowed values: none (assume …), status (query …)}. */
    private static final Pattern ALLOWED = Pattern.compile("Allowed values: ([^.]*)$");

    private OptionParser() {}

    static List<OptionMetadata> parse(String text, String source) {
        Element root = Xml.parse(DOCUMENT_TYPE.matcher(text).replaceFirst("").stripLeading())
                .getDocumentElement();
        Element agent = root.getTagName().equals("resource-agent")
                ? root
                : child(root, "resource-agent")
                        .orElseThrow(() -> new UnreadableException(
                                "the root is <" + root.getTagName() + "> without <resource-agent>"));
        return grandchildren(agent, "parameters").stream()
                .filter(element -> element.getTagName().equals("parameter"))
                .map(element -> option(element, source))
                .toList();
    }

    private static OptionMetadata option(Element element, String source) {
        String name = required(element, "name");
        Optional<Element> content = child(element, "content");
        String shortText = words(element, "shortdesc");
        String longText = words(element, "longdesc");
        String marks = shortText + " " + longText;
        List<String> options = content.stream()
                .flatMap(value -> children(value, "option").stream())
                .map(option -> option.getAttribute("value"))
                .toList();
        if (options.isEmpty()) {
            options = allowed(longText);
        }
        String type = content.map(value -> text(value, "type", "string")).orElse("string");
        return new OptionMetadata(
                name,
                type.isEmpty() ? "string" : type,
                content.map(value -> given(optional(value, "default"))).orElse(null),
                null,
                null,
                options,
                MARKS.matcher(shortText).replaceFirst(""),
                MARKS.matcher(longText).replaceFirst(""),
                child(element, "deprecated").isPresent() || marks.contains("*** Deprecated ***"),
                yes(element, "advanced") || MARKS.matcher(shortText).find(),
                yes(element, "generated") || WRITTEN_BY_PACEMAKER.contains(name),
                source);
    }

    private static List<String> allowed(String text) {
        var told = ALLOWED.matcher(text);
        if (!told.find()) {
            return List.of();
        }
        List<String> values = Arrays.stream(
                        told.group(1).replaceAll("\\([^)]*\\)", "").split(","))
                .map(String::strip)
                .toList();
        return values.stream().allMatch(value -> value.matches("[a-z][a-z0-9-]*")) ? values : List.of();
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static boolean yes(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.equals("1") || value.equals("true");
    }

    /** The English text of the child of that name, or the first there is. */
    private static String words(Element parent, String name) {
        List<Element> texts = children(parent, name);
        return texts.stream()
                .filter(element -> element.getAttribute("lang").isEmpty()
                        || element.getAttribute("lang").startsWith("en"))
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }
}
