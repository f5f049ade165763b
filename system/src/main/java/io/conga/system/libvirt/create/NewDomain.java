package io.conga.system.libvirt.create;

import io.conga.protocol.guest.NewGuest;
import io.conga.system.xml.Xml;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The definition of a new guest (https://libvirt.org/formatdomain.html), made as a tree, so that it is well-formed whatever
 * was typed. What is not said is as libvirt and QEMU choose: the machine's version, addresses of cards, the firmware.
 */
public final class NewDomain {

    private final NewGuest guest;
    private final Host host;
    private final Document document = Xml.parse("<domain/>");

    /**
     * What of the node it depends on.
     *
     * @param kvm whether the guest runs on the processor itself
     * @param machine architecture, such as x86_64
     * @param bridge whether the guest's network is a bridge of the node, and not a network of libvirt's
     */
    public record Host(boolean kvm, String machine, boolean bridge) {}

    private NewDomain(NewGuest guest, Host host) {
        this.guest = guest;
        this.host = host;
    }

    /** As a file. */
    public static String of(NewGuest guest, Host host) {
        return new NewDomain(guest, host).written();
    }

    private boolean x86() {
        return host.machine().equals("x86_64");
    }

    private String written() {
        Element domain = document.getDocumentElement();
        domain.setAttribute("type", host.kvm() ? "kvm" : "qemu");
        text(domain, "name", guest.name());
        text(domain, "uuid", guest.uuid());
        text(domain, "memory", String.valueOf(guest.memoryBytes() >> 20)).setAttribute("unit", "MiB");
        text(domain, "vcpu", String.valueOf(guest.cpus()));
        Element os = child(domain, "os");
        if (!x86()) {
            os.setAttribute("firmware", "efi");
        }
        Element type = text(os, "type", "hvm");
        type.setAttribute("arch", host.machine());
        type.setAttribute("machine", x86() ? "q35" : "virt");
        Element features = child(domain, "features");
        child(features, "acpi");
        if (x86()) {
            child(features, "apic");
        }
        if (host.kvm()) {
            // What the node's processor has, said so that another node can compare it with its own.
            child(domain, "cpu").setAttribute("mode", "host-model");
        }
        child(domain, "clock").setAttribute("offset", "utc");
        text(domain, "on_poweroff", "destroy");
        text(domain, "on_reboot", "restart");
        // Who restarts it is the cluster's to decide; without one, it is seen to have crashed.
        text(domain, "on_crash", "destroy");
        devices(child(domain, "devices"));
        return indented(Xml.write(domain));
    }

    private void devices(Element devices) {
        Element disk =
                disk(devices, "disk", guest.disk().format().word(), guest.disk().path(), "1");
        target(disk, "vda", "virtio");
        String iso = guest.iso();
        if (iso != null) {
            Element drive = disk(devices, "cdrom", "raw", iso, "2");
            target(drive, "sda", x86() ? "sata" : "scsi");
            child(drive, "readonly");
        }
        String network = guest.network();
        if (network != null) {
            String kind = host.bridge() ? "bridge" : "network";
            Element card = child(devices, "interface");
            card.setAttribute("type", kind);
            child(card, "source").setAttribute(kind, network);
            child(card, "model").setAttribute("type", "virtio");
        }
        Element serial = child(devices, "serial");
        serial.setAttribute("type", "pty");
        child(serial, "target").setAttribute("port", "0");
        Element console = child(devices, "console");
        console.setAttribute("type", "pty");
        attributes(child(console, "target"), Map.of("type", "serial", "port", "0"));
        // Nobody but the node itself reaches it.
        attributes(
                child(devices, "graphics"),
                Map.of("type", "vnc", "port", "-1", "autoport", "yes", "listen", "127.0.0.1"));
        child(child(devices, "video"), "model").setAttribute("type", x86() ? "vga" : "virtio");
        Element random = child(devices, "rng");
        random.setAttribute("model", "virtio");
        text(random, "backend", "/dev/urandom").setAttribute("model", "random");
    }

    /** What the host keeps of its data in its cache would be lost to another node at a live migration. */
    private Element disk(Element devices, String device, String format, String path, String order) {
        Element disk = child(devices, "disk");
        attributes(disk, Map.of("type", "file", "device", device));
        Element driver = child(disk, "driver");
        attributes(driver, Map.of("name", "qemu", "type", format, "cache", "none"));
        child(disk, "source").setAttribute("file", path);
        child(disk, "boot").setAttribute("order", order);
        return disk;
    }

    private void target(Element disk, String name, String bus) {
        attributes(child(disk, "target"), Map.of("dev", name, "bus", bus));
    }

    private Element text(Element parent, String name, String value) {
        Element element = child(parent, name);
        element.setTextContent(value);
        return element;
    }

    private Element child(Element parent, String name) {
        Element element = document.createElement(name);
        parent.appendChild(element);
        return element;
    }

    private static void attributes(Element element, Map<String, String> values) {
        values.forEach(element::setAttribute);
    }

    /** One element a line, for people. What was typed can't look like the end of a tag: '<' is escaped there. */
    private static String indented(String xml) {
        var lines = new StringBuilder();
        int depth = 0;
        for (String line : xml.replaceAll("(?<=>)(?=<)", "\n").split("\n")) {
            if (line.startsWith("</")) {
                depth--;
            }
            lines.append("  ".repeat(depth)).append(line).append('\n');
            if (!line.startsWith("</") && !line.endsWith("/>") && !line.contains("</")) {
                depth++;
            }
        }
        return lines.toString();
    }
}
