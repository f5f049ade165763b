package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.children;

import io.conga.protocol.cluster.CibEdit;
import java.util.Optional;
import org.w3c.dom.Element;

/** Changes of a primitive's {@code <op>} elements. */
final class CibOperations {

    private final CibTree tree;

    CibOperations(CibTree tree) {
        this.tree = tree;
    }

    void set(CibEdit.SetOperation edit) {
        Element owner = tree.owner(edit.owner());
        Optional<Element> found = find(owner, edit);
        if (edit.attributes().isEmpty()) {
            found.ifPresent(CibTree::remove);
            return;
        }
        CibTree.attributes(found.orElseGet(() -> make(owner, edit)), edit.attributes());
    }

    private static Optional<Element> find(Element owner, CibEdit.SetOperation edit) {
        return children(owner, "operations").stream()
                .flatMap(operations -> children(operations, "op").stream())
                .filter(operation -> operation.getAttribute("name").equals(edit.name())
                        && interval(operation).equals(edit.interval()))
                .findFirst();
    }

    /** An operation without an interval is a one-time operation. */
    private static String interval(Element operation) {
        return operation.hasAttribute("interval") ? operation.getAttribute("interval") : "0s";
    }

    private Element make(Element owner, CibEdit.SetOperation edit) {
        Element operations = child(owner, "operations").orElseGet(() -> CibTree.append(owner, "operations"));
        Element made = CibTree.append(operations, "op");
        made.setAttribute(
                "id", tree.freshId(owner.getAttribute("id") + "-" + edit.name() + "-interval-" + edit.interval()));
        made.setAttribute("name", edit.name());
        made.setAttribute("interval", edit.interval());
        return made;
    }
}
