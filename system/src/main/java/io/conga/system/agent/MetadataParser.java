package io.conga.system.agent;

import static io.conga.system.xml.Elements.attributes;
import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.children;
import static io.conga.system.xml.Elements.grandchildren;
import static io.conga.system.xml.Elements.optional;
import static io.conga.system.xml.Elements.required;
import static io.conga.system.xml.Elements.text;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentMetadata.Parameter;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceOp;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Parses the metadata of resource agents (OCF Resource Agent API 1.0, 1.1) and of fence agents (their API's own dialect of it). */
final class MetadataParser {

    /** OCF 1.0 metadata names a DTD that nobody needs; the parser refuses document types, so the line goes first. */
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!DOCTYPE[^\\[>]*>");

    private static final Pattern SECRET = Pattern.compile(
            "passw|secret|passphrase|api_?key|access_?key|private_?key|token", Pattern.CASE_INSENSITIVE);

    private MetadataParser() {}

    static AgentMetadata parse(String text, AgentName name) {
        Element root = Xml.parse(DOCUMENT_TYPE.matcher(text).replaceFirst("").stripLeading())
                .getDocumentElement();
        if (!root.getTagName().equals("resource-agent")) {
            throw new UnreadableException("the root is <" + root.getTagName() + ">, not <resource-agent>");
        }
        List<Element> actions = grandchildren(root, "actions");
        Set<String> names =
                actions.stream().map(action -> action.getAttribute("name")).collect(Collectors.toSet());
        return new AgentMetadata(
                name,
                text(root, "version", words(root, "version")),
                child(root, "shortdesc").isPresent() ? words(root, "shortdesc") : text(root, "shortdesc", ""),
                words(root, "longdesc"),
                grandchildren(root, "parameters").stream()
                        .filter(element -> element.getTagName().equals("parameter"))
                        .map(MetadataParser::parameter)
                        .toList(),
                actions.stream()
                        .filter(element -> element.hasAttribute("name"))
                        .map(MetadataParser::operation)
                        .toList(),
                names.contains("promote") && names.contains("demote"),
                true);
    }

    private static Parameter parameter(Element element) {
        String name = required(element, "name");
        Optional<Element> content = child(element, "content");
        String type = content.map(value -> text(value, "type", "string")).orElse("string");
        return new Parameter(
                name,
                type.isEmpty() ? "string" : type,
                yes(element.getAttribute("required")),
                content.map(value -> optional(value, "default")).orElse(null),
                content.stream()
                        .flatMap(value -> children(value, "option").stream())
                        .map(option -> option.getAttribute("value"))
                        .toList(),
                unique(element, name),
                words(element, "shortdesc"),
                words(element, "longdesc"),
                yes(element.getAttribute("deprecated"))
                        || child(element, "deprecated").isPresent(),
                SECRET.matcher(name).find() && !name.endsWith("_script"));
    }

    /** OCF 1.1 names a group; before, unique="1" meant the parameter alone. */
    private static @Nullable String unique(Element element, String name) {
        String group = element.getAttribute("unique-group");
        if (!group.isEmpty()) {
            return group;
        }
        return yes(element.getAttribute("unique")) ? name : null;
    }

    private static ResourceOp operation(Element action) {
        Map<String, String> others = attributes(action);
        others.keySet().removeAll(Set.of("name", "interval", "timeout"));
        return new ResourceOp(
                required(action, "name"), seconds(text(action, "interval", "0s")), timeout(action), others);
    }

    private static @Nullable String timeout(Element action) {
        String timeout = action.getAttribute("timeout");
        return timeout.isEmpty() ? null : seconds(timeout);
    }

    /** Older agents give bare numbers, which are seconds. */
    private static String seconds(String time) {
        return time.matches("[0-9]+") ? time + "s" : time;
    }

    private static boolean yes(String value) {
        return value.equals("1") || value.equals("true") || value.equals("yes");
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
