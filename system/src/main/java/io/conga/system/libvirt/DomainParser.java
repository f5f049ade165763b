package io.conga.system.libvirt;

import io.conga.protocol.guest.GuestDisk;
import io.conga.protocol.guest.GuestInterface;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Elements;
import io.conga.system.xml.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/** A domain's XML, as libvirt.org/formatdomain.html describes it. Only what is shown or planned with is read. */
final class DomainParser {

    /**
     * What the XML tells.
     *
     * @param disks without their size and where they lie: the files tell that
     */
    record Domain(
            String name,
            String uuid,
            long memoryBytes,
            int cpus,
            String cpuMode,
            List<GuestDisk> disks,
            List<GuestInterface> interfaces,
            boolean console,
            boolean screen,
            List<String> hostDevices) {}

    private DomainParser() {}

    /** @throws UnreadableException where it is no domain's */
    static Domain parse(String xml) {
        Element domain = Xml.parse(xml).getDocumentElement();
        if (!domain.getTagName().equals("domain")) {
            throw new UnreadableException(Elements.describe(domain) + " is not a domain");
        }
        List<Element> devices = Elements.grandchildren(domain, "devices");
        return new Domain(
                text(domain, "name"),
                text(domain, "uuid"),
                memory(Elements.child(domain, "memory")
                        .orElseThrow(() -> new UnreadableException("the domain has no memory"))),
                number(text(domain, "vcpu"), "vcpu"),
                Elements.child(domain, "cpu")
                        .map(cpu -> Elements.text(cpu, "mode", ""))
                        .orElse(""),
                devices.stream()
                        .filter(device -> device.getTagName().equals("disk"))
                        .map(DomainParser::disk)
                        .flatMap(Optional::stream)
                        .toList(),
                devices.stream()
                        .filter(device -> device.getTagName().equals("interface"))
                        .map(DomainParser::card)
                        .toList(),
                devices.stream()
                        .anyMatch(device -> List.of("console", "serial").contains(device.getTagName())
                                && "pty".equals(Elements.optional(device, "type"))),
                devices.stream().anyMatch(DomainParser::draws),
                devices.stream()
                        .filter(device -> device.getTagName().equals("hostdev"))
                        .map(DomainParser::hostDevice)
                        .toList());
    }

    /** Such as {@code pci 0x0000:0x03:0x00.0x1}, or {@code usb 0x1234:0xbeef}. */
    private static String hostDevice(Element device) {
        Optional<Element> source = Elements.child(device, "source");
        String where = source.stream()
                .flatMap(element -> Elements.children(element).stream())
                .flatMap(part -> Elements.attributes(part).values().stream())
                .collect(java.util.stream.Collectors.joining(":"));
        return (Elements.text(device, "type", "device") + " " + where).strip();
    }

    /** libvirt adds no video device where the definition says none. */
    private static boolean draws(Element device) {
        return device.getTagName().equals("video")
                && Elements.child(device, "model")
                        .filter(model -> !"none".equals(Elements.optional(model, "type")))
                        .isPresent();
    }

    private static Optional<GuestDisk> disk(Element disk) {
        String kind = Elements.text(disk, "device", "disk");
        if (kind.equals("floppy")) {
            return Optional.empty();
        }
        Optional<Element> source = Elements.child(disk, "source");
        GuestDisk.Kind type = switch (Elements.text(disk, "type", "file")) {
            case "file" -> GuestDisk.Kind.FILE;
            case "block" -> GuestDisk.Kind.BLOCK;
            default -> GuestDisk.Kind.NETWORK;
        };
        String path = source.map(element -> path(element, type)).orElse("");
        return Optional.of(new GuestDisk(
                Elements.child(disk, "target")
                        .map(target -> Elements.text(target, "dev", ""))
                        .orElse(""),
                path.isEmpty() ? GuestDisk.Kind.EMPTY : type,
                kind.equals("cdrom"),
                path,
                Elements.child(disk, "driver")
                        .map(driver -> Elements.text(driver, "type", "raw"))
                        .orElse("raw"),
                0,
                Elements.child(disk, "readonly").isPresent(),
                null,
                null,
                null,
                0,
                Elements.child(disk, "driver")
                        .map(driver -> Elements.text(driver, "cache", ""))
                        .filter(cache -> !cache.equals("default"))
                        .orElse("")));
    }

    private static String path(Element source, GuestDisk.Kind type) {
        return switch (type) {
            case FILE -> Elements.text(source, "file", "");
            case BLOCK -> Elements.text(source, "dev", "");
            case NETWORK, EMPTY -> {
                var words = new ArrayList<String>();
                for (String name : List.of("protocol", "pool", "name", "volume")) {
                    String value = Elements.optional(source, name);
                    if (value != null) {
                        words.add(value);
                    }
                }
                yield String.join(" ", words);
            }
        };
    }

    private static GuestInterface card(Element card) {
        String source = Elements.child(card, "source")
                .flatMap(element -> List.of("network", "bridge", "dev").stream()
                        .filter(element::hasAttribute)
                        .findFirst()
                        .map(element::getAttribute))
                .orElse("");
        return new GuestInterface(
                Elements.text(card, "type", ""),
                source,
                Elements.child(card, "mac")
                        .map(mac -> Elements.text(mac, "address", ""))
                        .orElse(""),
                Elements.child(card, "model")
                        .map(model -> Elements.text(model, "type", ""))
                        .orElse(""));
    }

    /** {@code <memory unit='KiB'>}: the unit is KiB where it is not said. */
    private static long memory(Element element) {
        long count = size(element.getTextContent().strip());
        return switch (Elements.text(element, "unit", "KiB").toLowerCase(Locale.ROOT)) {
            case "b", "bytes" -> count;
            case "kb" -> count * 1_000;
            case "k", "kib" -> count << 10;
            case "mb" -> count * 1_000_000;
            case "m", "mib" -> count << 20;
            case "gb" -> count * 1_000_000_000;
            case "g", "gib" -> count << 30;
            case "tb" -> count * 1_000_000_000_000L;
            case "t", "tib" -> count << 40;
            default ->
                throw new UnreadableException("memory has a unit that is not known: " + element.getAttribute("unit"));
        };
    }

    private static long size(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new UnreadableException("memory is not a number but " + text);
        }
    }

    private static String text(Element domain, String child) {
        return Elements.child(domain, child)
                .map(Element::getTextContent)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new UnreadableException("the domain has no " + child));
    }

    private static int number(String text, String what) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new UnreadableException(what + " is not a number but " + text);
        }
    }
}
