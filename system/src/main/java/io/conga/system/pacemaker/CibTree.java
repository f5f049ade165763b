package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.children;

import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finding one's way in the configuration section of a CIB's tree. */
final class CibTree {

    /** Elements whose attribute id names another element. */
    private static final Set<String> REFERENCES = Set.of("resource_ref", "obj_ref", "role");

    /** Elements whose id is a name of its own kind. */
    private static final Set<String> OUTSIDE_IDS = Set.of("node", "acl_target");

    /** Sections that a CIB may lack until somebody needs them. */
    private static final Set<String> SECTIONS = Set.of(
            "crm_config",
            "rsc_defaults",
            "op_defaults",
            "nodes",
            "resources",
            "constraints",
            "fencing-topology",
            "tags",
            "alerts",
            "acls");

    private final Element configuration;

    CibTree(Document document) {
        this.configuration = child(document.getDocumentElement(), "configuration")
                .orElseThrow(() -> new UnreadableException("the CIB has no configuration section"));
    }

    Document document() {
        return configuration.getOwnerDocument();
    }

    /** All elements of the configuration, depth first, in order. */
    List<Element> all() {
        var all = new ArrayList<Element>();
        collect(configuration, all);
        return all;
    }

    static void collect(Element parent, List<Element> into) {
        for (Element element : children(parent)) {
            into.add(element);
            collect(element, into);
        }
    }

    /**
     * The element that has this id; one that only refers to it is another. Ids of nodes and of ACL targets are no XML ids: a
     * remote node has that of its resource, a target may have any. So what is neither comes first.
     */
    Optional<Element> byId(String id) {
        List<Element> found = all().stream()
                .filter(element -> element.getAttribute("id").equals(id) && !isReference(element))
                .toList();
        return found.stream()
                .filter(element -> !OUTSIDE_IDS.contains(element.getTagName()))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** The element that a new state of it would replace. */
    Optional<Element> counterpart(Element element) {
        String id = element.getAttribute("id");
        return OUTSIDE_IDS.contains(element.getTagName())
                ? all().stream()
                        .filter(other -> other.getTagName().equals(element.getTagName())
                                && other.getAttribute("id").equals(id))
                        .findFirst()
                : byId(id).filter(other -> !OUTSIDE_IDS.contains(other.getTagName()));
    }

    static boolean isReference(Element element) {
        return REFERENCES.contains(element.getTagName());
    }

    /** Whether edits may name a section so. */
    static boolean isSection(String name) {
        return SECTIONS.contains(name);
    }

    /** The section of that name, made where the CIB lacks it. */
    Optional<Element> section(String name) {
        if (!SECTIONS.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(child(configuration, name).orElseGet(() -> append(configuration, name)));
    }

    /** Section, or element of that id, or node of that name. */
    Element owner(String name) {
        return section(name)
                .or(() -> byId(name))
                .or(() -> nodeNamed(name))
                .orElseThrow(() -> refused("There is no element " + name + " in the configuration."));
    }

    private Optional<Element> nodeNamed(String name) {
        return section("nodes").stream()
                .flatMap(nodes -> children(nodes, "node").stream())
                .filter(node -> node.getAttribute("uname").equals(name))
                .findFirst();
    }

    /** An id that nothing has yet, and that XML allows. */
    String freshId(String wanted) {
        String base = wanted.replaceAll("[^A-Za-z0-9_.-]", "_");
        String id = base;
        for (int i = 1; byId(id).isPresent(); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    static Element append(Element parent, String name) {
        Element element = parent.getOwnerDocument().createElement(name);
        parent.appendChild(element);
        return element;
    }

    /** Sets attributes; an empty value removes one. */
    static void attributes(Element element, Map<String, String> attributes) {
        new TreeMap<>(attributes).forEach((name, value) -> {
            if (value.isEmpty()) {
                element.removeAttribute(name);
            } else {
                element.setAttribute(name, value);
            }
        });
    }

    /** Removes the element, and the white space before it. */
    static void remove(Element element) {
        Node parent = element.getParentNode();
        if (parent == null) {
            return;
        }
        Node before = element.getPreviousSibling();
        if (before != null && before.getNodeType() == Node.TEXT_NODE) {
            parent.removeChild(before);
        }
        parent.removeChild(element);
    }

    static ProblemException refused(String reason) {
        return new ProblemException(ClusterProblem.EDIT_REFUSED, "reason", reason);
    }
}
