package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.children;

import io.conga.protocol.cluster.CibEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Edits of a section as a list of objects: what a restored configuration needs beside putting single objects. */
final class CibSection {

    /** Sections that a CIB does without; one that was emptied goes too. */
    private static final Set<String> OPTIONAL =
            Set.of("rsc_defaults", "op_defaults", "fencing-topology", "tags", "alerts", "acls");

    private CibSection() {}

    /** Takes out the child of that id alone; nothing happens where there is none. */
    static void remove(CibTree tree, CibEdit.Remove edit) {
        Element section = section(tree, edit.section());
        children(section).stream()
                .filter(child -> child.getAttribute("id").equals(edit.id()))
                .forEach(CibTree::remove);
        if (children(section).isEmpty() && OPTIONAL.contains(section.getTagName())) {
            CibTree.remove(section);
        }
    }

    /** Children in that order, and those that it does not name behind them, as they stood. */
    static void order(CibTree tree, CibEdit.Order edit) {
        Element section = section(tree, edit.section());
        List<Element> present = children(section);
        Map<String, Element> byId = new LinkedHashMap<>();
        present.forEach(child -> byId.put(child.getAttribute("id"), child));
        List<Element> wanted = new ArrayList<>();
        for (String id : edit.ids()) {
            Element child = byId.remove(id);
            if (child == null) {
                throw CibTree.refused("There is no element " + id + " in the section " + edit.section() + ".");
            }
            wanted.add(child);
        }
        wanted.addAll(byId.values());
        if (!wanted.equals(present)) {
            wanted.forEach(section::appendChild);
        }
    }

    private static Element section(CibTree tree, String name) {
        return tree.section(name)
                .orElseThrow(() -> CibTree.refused("There is no section " + name + " in the configuration."));
    }
}
