package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.optional;

import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * One line of Pacemaker's own history: {@code lrm_rsc_op} in the CIB's status section. Only the last of each kind is kept.
 *
 * @param task start, stop, monitor …
 * @param intervalMilliseconds 0 for what is done once
 * @param exitCode OCF code
 * @param epochSeconds when its result last changed, by the clock of that node, to the second
 * @param milliseconds how long it ran
 */
public record OperationRecord(
        String node,
        String resource,
        String task,
        long intervalMilliseconds,
        int exitCode,
        long epochSeconds,
        long milliseconds) {

    /** Of a whole CIB; records without a time are left out. */
    static List<OperationRecord> parse(String cib) {
        NodeList operations = Xml.parse(cib).getDocumentElement().getElementsByTagName("lrm_rsc_op");
        var records = new ArrayList<OperationRecord>();
        for (int i = 0; i < operations.getLength(); i++) {
            var operation = (Element) operations.item(i);
            var resource = (Element) operation.getParentNode();
            long changed = number(operation, "last-rc-change");
            if (changed > 0) {
                records.add(new OperationRecord(
                        node(resource),
                        resource.getAttribute("id"),
                        operation.getAttribute("operation"),
                        number(operation, "interval"),
                        (int) number(operation, "rc-code"),
                        changed,
                        number(operation, "exec-time")));
            }
        }
        return records;
    }

    /** node_state > lrm > lrm_resources > lrm_resource. */
    private static String node(Element resource) {
        var element = resource;
        while (!element.getTagName().equals("node_state")) {
            if (!(element.getParentNode() instanceof Element above)) {
                throw new UnreadableException("an lrm_resource is in no node_state");
            }
            element = above;
        }
        return element.getAttribute("uname");
    }

    private static long number(Element element, String name) {
        Optional<String> text = Optional.ofNullable(optional(element, name));
        try {
            return text.map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            throw new UnreadableException(name + " is no number: " + text.orElse(""));
        }
    }
}
