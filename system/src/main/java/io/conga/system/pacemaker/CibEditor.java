package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.children;

import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Elements;
import io.conga.system.xml.Xml;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Applies edits to a CIB in memory. Pure: no file, no process. Edits that hold already change nothing. */
final class CibEditor {

    private final CibTree tree;

    private CibEditor(Document document) {
        this.tree = new CibTree(document);
    }

    /**
     * @throws ProblemException cluster.edit-refused where an edit names what is not there, or its XML is none
     */
    static void apply(Document document, List<CibEdit> edits) {
        var editor = new CibEditor(document);
        edits.forEach(editor::apply);
    }

    private void apply(CibEdit edit) {
        switch (edit) {
            case CibEdit.Put put -> put(put.parent(), element(put.xml()));
            case CibEdit.Delete delete -> new CibDeletion(tree).delete(delete.id());
            case CibEdit.SetValues set -> setValues(set);
            case CibEdit.Arrange arrange -> arrange(arrange);
            case CibEdit.SetOperation operation -> new CibOperations(tree).set(operation);
            case CibEdit.SetAttributes set -> setAttributes(set);
            case CibEdit.Remove remove -> CibSection.remove(tree, remove);
            case CibEdit.Order order -> CibSection.order(tree, order);
        }
    }

    private Element element(String xml) {
        try {
            Element element = Xml.parse(xml).getDocumentElement();
            if (element.getAttribute("id").isEmpty()) {
                throw CibTree.refused("The element " + element.getTagName() + " has no id.");
            }
            return (Element) tree.document().importNode(element, true);
        } catch (UnreadableException notXml) {
            throw CibTree.refused("The element that was to be put is " + notXml.reason());
        }
    }

    private void put(String parent, Element element) {
        tree.counterpart(element)
                .ifPresentOrElse(present -> replace(present, element), () -> place(tree.owner(parent), element));
    }

    /** Appends; but a resource goes before the attributes that follow its siblings, so that a group's members stand together. */
    private static void place(Element parent, Element element) {
        List<Element> siblings = children(parent, element.getTagName());
        Node after = siblings.isEmpty() ? null : siblings.getLast().getNextSibling();
        parent.insertBefore(element, after);
    }

    private static void replace(Element present, Element element) {
        Node parent = present.getParentNode();
        if (parent != null && !Elements.same(present, element)) {
            parent.replaceChild(element, present);
        }
    }

    /** Nothing moves where they stand so already: white space around an element would make a change of nothing. */
    private void arrange(CibEdit.Arrange edit) {
        Element parent = tree.owner(edit.parent());
        List<Element> wanted = edit.order().stream()
                .map(id -> tree.byId(id)
                        .orElseThrow(() -> CibTree.refused("There is no element " + id + " in the configuration.")))
                .toList();
        List<Element> present =
                children(parent).stream().filter(wanted::contains).toList();
        if (!present.equals(wanted)) {
            wanted.forEach(CibTree::remove);
            wanted.forEach(element -> place(parent, element));
        }
    }

    private void setAttributes(CibEdit.SetAttributes edit) {
        Element owner = tree.owner(edit.owner());
        Element element = edit.part().isEmpty()
                ? owner
                : child(owner, edit.part()).orElseGet(() -> CibTree.append(owner, edit.part()));
        CibTree.attributes(element, edit.attributes());
    }

    private void setValues(CibEdit.SetValues edit) {
        Element owner = tree.owner(edit.owner());
        String set = setName(edit);
        for (Map.Entry<String, String> value : new TreeMap<>(edit.values()).entrySet()) {
            if (value.getValue().isEmpty()) {
                unset(owner, set, value.getKey());
            } else {
                set(owner, set, value.getKey(), value.getValue());
            }
        }
    }

    private static String setName(CibEdit.SetValues edit) {
        return switch (edit.owner()) {
            case "crm_config" -> "cluster_property_set";
            case "rsc_defaults", "op_defaults" -> "meta_attributes";
            default ->
                switch (edit.set()) {
                    case "instance_attributes", "meta_attributes", "utilization" -> edit.set();
                    default -> throw CibTree.refused("There is no attribute set of the kind " + edit.set() + ".");
                };
        };
    }

    private void set(Element owner, String set, String name, String value) {
        for (Element pairs : plainSets(owner, set)) {
            for (Element pair : children(pairs, "nvpair")) {
                if (pair.getAttribute("name").equals(name)) {
                    pair.setAttribute("value", value);
                    return;
                }
            }
        }
        List<Element> sets = plainSets(owner, set);
        Element pairs = sets.isEmpty() ? makeSet(owner, set) : sets.getFirst();
        Element pair = CibTree.append(pairs, "nvpair");
        pair.setAttribute("id", tree.freshId(pairs.getAttribute("id") + "-" + name));
        pair.setAttribute("name", name);
        pair.setAttribute("value", value);
    }

    private void unset(Element owner, String set, String name) {
        for (Element pairs : plainSets(owner, set)) {
            children(pairs, "nvpair").stream()
                    .filter(pair -> pair.getAttribute("name").equals(name))
                    .forEach(CibTree::remove);
            if (children(pairs).isEmpty() && !isReferredTo(pairs)) {
                CibTree.remove(pairs);
            }
        }
    }

    private boolean isReferredTo(Element element) {
        return tree.all().stream()
                .anyMatch(other -> other.getAttribute("id-ref").equals(element.getAttribute("id")));
    }

    /** The sets that hold always and are the owner's own; one with a rule, or borrowed by id-ref, is not ours to change. */
    private static List<Element> plainSets(Element owner, String set) {
        return children(owner, set).stream()
                .filter(pairs -> child(pairs, "rule").isEmpty() && !pairs.hasAttribute("id-ref"))
                .toList();
    }

    /** Ids as Pacemaker's own tools choose them, so that theirs and ours meet in one set. */
    private Element makeSet(Element owner, String set) {
        String id = switch (owner.getTagName()) {
            case "crm_config" -> "cib-bootstrap-options";
            case "rsc_defaults" -> "rsc-options";
            case "op_defaults" -> "op-options";
            case "node" -> "nodes-" + owner.getAttribute("id") + (set.equals("instance_attributes") ? "" : "-" + set);
            default -> owner.getAttribute("id") + "-" + set;
        };
        Element made = CibTree.append(owner, set);
        made.setAttribute("id", tree.freshId(id));
        return made;
    }
}
