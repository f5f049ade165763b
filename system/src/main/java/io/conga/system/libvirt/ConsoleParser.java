package io.conga.system.libvirt;

import io.conga.system.xml.Elements;
import io.conga.system.xml.Xml;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The serial port of a domain's XML (libvirt.org/formatdomain.html, "Consoles, serial, parallel & channel devices"). */
final class ConsoleParser {

    /**
     * A serial console.
     *
     * @param device the pseudo terminal; null while the guest is off
     * @param log the file in which libvirt keeps what is written; null where it keeps none
     */
    record Console(@Nullable String device, @Nullable String log) {}

    private ConsoleParser() {}

    /** The first of type pty: a console, which is the same as the first serial port where it has one. */
    static Optional<Console> parse(String xml) {
        List<Element> devices = Elements.grandchildren(Xml.parse(xml).getDocumentElement(), "devices").stream()
                .filter(device -> List.of("console", "serial").contains(device.getTagName()))
                .filter(device -> "pty".equals(Elements.optional(device, "type")))
                .toList();
        if (devices.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Console(first(devices, "source", "path"), first(devices, "log", "file")));
    }

    private static @Nullable String first(List<Element> devices, String child, String attribute) {
        return devices.stream()
                .flatMap(device -> Elements.child(device, child).stream())
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .findFirst()
                .orElse(null);
    }
}
