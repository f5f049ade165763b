package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.children;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Deletes an element and whatever names it: the schema refuses a reference to nothing, and a constraint without its resource
 * says nothing. A group without members, and a clone without its resource, go with them.
 */
final class CibDeletion {

    private static final List<String> NAMING = List.of("rsc", "with-rsc", "first", "then");

    private final CibTree tree;

    CibDeletion(CibTree tree) {
        this.tree = tree;
    }

    /** Nothing happens where there is no such element. */
    void delete(String id) {
        Optional<Element> found = tree.byId(id);
        if (found.isEmpty()) {
            return;
        }
        Element doomed = widen(found.get());
        var inside = new ArrayList<Element>();
        inside.add(doomed);
        CibTree.collect(doomed, inside);
        Set<String> ids = inside.stream()
                .filter(element -> !CibTree.isReference(element))
                .map(element -> element.getAttribute("id"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
        CibTree.remove(doomed);
        removeReferences(ids);
    }

    /** The collection around it, if it would be left without a resource. */
    private static Element widen(Element element) {
        if (element.getParentNode() instanceof Element parent && isResource(element)) {
            boolean last =
                    children(parent).stream().filter(CibDeletion::isResource).count() == 1;
            boolean collection = Set.of("group", "clone", "master").contains(parent.getTagName());
            return collection && last ? widen(parent) : element;
        }
        return element;
    }

    private static boolean isResource(Element element) {
        return Set.of("primitive", "group", "clone", "master", "bundle").contains(element.getTagName());
    }

    private void removeReferences(Set<String> ids) {
        for (Element element : tree.all()) {
            boolean names = NAMING.stream().anyMatch(name -> ids.contains(element.getAttribute(name)));
            boolean refers = CibTree.isReference(element) && ids.contains(element.getAttribute("id"));
            boolean borrows = ids.contains(element.getAttribute("id-ref"));
            boolean permits =
                    element.getTagName().equals("acl_permission") && ids.contains(element.getAttribute("reference"));
            if (names || borrows || permits) {
                CibTree.remove(element);
            } else if (refers) {
                removeReference(element);
            } else if (element.getTagName().equals("fencing-level")) {
                removeDevices(element, ids);
            }
        }
    }

    /** The reference; then its set, and its constraint or tag, if they are left empty. */
    private static void removeReference(Element reference) {
        Element emptied = reference;
        while (emptied.getParentNode() instanceof Element parent) {
            CibTree.remove(emptied);
            boolean holder = Set.of("resource_set", "tag", "rsc_location", "rsc_colocation", "rsc_order", "rsc_ticket")
                    .contains(parent.getTagName());
            if (!holder || !children(parent).isEmpty()) {
                return;
            }
            emptied = parent;
        }
    }

    private static void removeDevices(Element level, Set<String> ids) {
        String devices = level.getAttribute("devices");
        String others = Arrays.stream(devices.split(","))
                .filter(device -> !ids.contains(device.strip()))
                .collect(Collectors.joining(","));
        if (others.isEmpty()) {
            CibTree.remove(level);
        } else if (!others.equals(devices)) {
            level.setAttribute("devices", others);
        }
    }
}
