package io.conga.planning.section;

import io.conga.planning.cib.XmlElement;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.section.Alert;
import io.conga.protocol.section.Alert.Recipient;
import java.util.Map;
import java.util.TreeMap;

/** An alert as XML, without its secrets. */
final class AlertXml {

    private AlertXml() {}

    /** The same alert, every part with an id. */
    static Alert named(Alert alert, FreshIds ids) {
        String id = ids.orNew(alert.id(), "alert");
        return new Alert(
                id,
                alert.path(),
                alert.description(),
                alert.attributes(),
                alert.meta(),
                alert.select(),
                alert.selectAttributes(),
                alert.recipients().stream()
                        .map(each -> new Recipient(
                                ids.orNew(each.id(), id + "-recipient"),
                                each.value(),
                                each.description(),
                                each.attributes(),
                                each.meta()))
                        .toList());
    }

    static String of(Alert alert, FreshIds ids) {
        XmlElement element = Xml.element("alert", alert.id(), "path", alert.path(), "description", alert.description());
        Xml.values(element, "meta_attributes", alert.id(), alert.meta(), ids);
        Xml.values(element, "instance_attributes", alert.id(), open(alert.attributes()), ids);
        if (!alert.select().isEmpty()) {
            element.child(select(alert, ids));
        }
        alert.recipients().forEach(recipient -> element.child(recipient(recipient, ids)));
        return element.toString();
    }

    private static XmlElement select(Alert alert, FreshIds ids) {
        var select = new XmlElement("select");
        for (String kind : alert.select()) {
            var element = new XmlElement("select_" + kind);
            if (kind.equals("attributes")) {
                alert.selectAttributes()
                        .forEach(name -> element.child(
                                Xml.element("attribute", ids.orNew("", alert.id() + "-select-" + name), "name", name)));
            }
            select.child(element);
        }
        return select;
    }

    private static XmlElement recipient(Recipient recipient, FreshIds ids) {
        XmlElement element = Xml.element(
                "recipient", recipient.id(), "value", recipient.value(), "description", recipient.description());
        Xml.values(element, "meta_attributes", recipient.id(), recipient.meta(), ids);
        Xml.values(element, "instance_attributes", recipient.id(), open(recipient.attributes()), ids);
        return element;
    }

    private static Map<String, String> open(Map<String, String> attributes) {
        var open = new TreeMap<>(attributes);
        open.values().removeIf(SecretName::looksLikeReference);
        return open;
    }
}
