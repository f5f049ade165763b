package io.conga.system.section;

import io.conga.protocol.section.Alert;
import io.conga.protocol.section.Alert.Recipient;
import java.util.ArrayList;
import java.util.List;

/** One element of the alerts section. */
final class AlertReader {

    private static final String SELECT = "select_";

    private AlertReader() {}

    static Alert read(StrictElement element) {
        var select = new ArrayList<String>();
        var attributes = new ArrayList<String>();
        element.one("select", true, kinds -> select(kinds, select, attributes));
        return new Alert(
                element.id(),
                element.attribute("path"),
                element.attribute("description"),
                element.values("instance_attributes"),
                element.values("meta_attributes"),
                select,
                attributes,
                element.children(AlertReader::recipient, "recipient"));
    }

    private static boolean select(StrictElement element, List<String> select, List<String> attributes) {
        element.children(
                kind -> {
                    select.add(kind.name().substring(SELECT.length()));
                    attributes.addAll(kind.children(AlertReader::attribute, "attribute"));
                    return true;
                },
                "select_nodes",
                "select_fencing",
                "select_resources",
                "select_attributes");
        if (select.isEmpty()) {
            throw new ForeignException("<select> is empty.");
        }
        return true;
    }

    private static String attribute(StrictElement element) {
        element.attribute("id");
        return element.attribute("name");
    }

    private static Recipient recipient(StrictElement element) {
        return new Recipient(
                element.id(),
                element.attribute("value"),
                element.attribute("description"),
                element.values("instance_attributes"),
                element.values("meta_attributes"));
    }
}
