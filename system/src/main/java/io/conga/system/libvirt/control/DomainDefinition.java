package io.conga.system.libvirt.control;

import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Elements;
import io.conga.system.xml.Xml;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A domain's definition as it is written beside its image (https://libvirt.org/formatdomain.html). The cluster's agent
 * looks for {@code <name>} line by line, so it stands on one of its own, as libvirt prints it.
 */
public final class DomainDefinition {

    private final Document document;
    private final Element domain;

    private DomainDefinition(Document document) {
        this.document = document;
        this.domain = document.getDocumentElement();
        if (!domain.getTagName().equals("domain")) {
            throw new UnreadableException(Elements.describe(domain) + " is not a domain");
        }
    }

    /**
     * @throws UnreadableException where it is no domain's
     */
    public static DomainDefinition parse(String xml) {
        return new DomainDefinition(Xml.parse(xml));
    }

    public String name() {
        return text("name");
    }

    public String uuid() {
        return text("uuid");
    }

    /** Whether its firmware keeps variables in a file. */
    public boolean nvram() {
        return Elements.child(domain, "os")
                .flatMap(os -> Elements.child(os, "nvram"))
                .isPresent();
    }

    /** Whether it has a TPM that libvirt emulates. */
    public boolean tpm() {
        return Elements.grandchildren(domain, "devices").stream()
                .filter(device -> device.getTagName().equals("tpm"))
                .flatMap(tpm -> Elements.child(tpm, "backend").stream())
                .anyMatch(backend -> "emulator".equals(Elements.optional(backend, "type")));
    }

    /** Its disks lie elsewhere: old source to the file that takes its place. */
    public DomainDefinition moved(Map<String, String> disks) {
        Elements.grandchildren(domain, "devices").stream()
                .filter(device -> device.getTagName().equals("disk"))
                .forEach(disk -> Elements.child(disk, "source").ifPresent(source -> move(disk, source, disks)));
        return this;
    }

    private static void move(Element disk, Element source, Map<String, String> disks) {
        String from = Elements.text(source, "file", Elements.text(source, "dev", ""));
        String to = disks.get(from);
        if (to != null) {
            disk.setAttribute("type", "file");
            source.removeAttribute("dev");
            source.setAttribute("file", to);
        }
    }

    /** As a file. */
    public String written() {
        String xml = Xml.write(document.getDocumentElement());
        String name = "<name>" + escaped(name()) + "</name>";
        int at = xml.indexOf(name);
        boolean alone = at > 0
                && xml.substring(xml.lastIndexOf('\n', at) + 1, at).isBlank()
                && (at + name.length() == xml.length() || xml.charAt(at + name.length()) == '\n');
        return (alone ? xml : xml.replace(name, "\n  " + name + "\n")).strip() + "\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String text(String tag) {
        return Elements.child(domain, tag)
                .map(element -> element.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new UnreadableException("the domain has no " + tag));
    }
}
