package io.conga.system.libvirt;

import io.conga.protocol.guest.Hypervisor;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Elements;
import io.conga.system.xml.Xml;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What libvirt tells of the host: {@code version}, {@code nodeinfo}, {@code capabilities}, {@code net-list}. */
final class HostParser {

    private static final Pattern EMULATOR = Pattern.compile("Running hypervisor:\\s*(.+)");
    private static final Pattern DAEMON = Pattern.compile("Running against daemon:\\s*(.+)");
    private static final Pattern LIBRARY = Pattern.compile("Using library: libvirt\\s*(.+)");
    private static final Pattern CPUS = Pattern.compile("CPU\\(s\\):\\s*(\\d+)");
    private static final Pattern MEMORY = Pattern.compile("Memory size:\\s*(\\d+) KiB");

    private HostParser() {}

    /** @param answers in the order of {@link VirshCommands#host} */
    static Hypervisor parse(String uri, Answers answers) {
        String versions = answers.get(0);
        String node = answers.get(1);
        Element capabilities = Xml.parse(answers.get(2)).getDocumentElement();
        Element host = Elements.child(capabilities, "host")
                .orElseThrow(() -> new UnreadableException("capabilities tell nothing of the host"));
        Optional<Element> cpu = Elements.child(host, "cpu");
        return new Hypervisor(
                uri,
                find(DAEMON, versions)
                        .or(() -> find(LIBRARY, versions))
                        .orElseThrow(() -> new UnreadableException("virsh tells no version")),
                find(EMULATOR, versions).orElse(""),
                Elements.child(host, "uuid")
                        .map(Element::getTextContent)
                        .orElse("")
                        .strip(),
                cpu.flatMap(element -> Elements.child(element, "arch"))
                        .map(Element::getTextContent)
                        .orElse(""),
                number(MEMORY, node) << 10,
                (int) number(CPUS, node),
                cpu.flatMap(element -> Elements.child(element, "model"))
                        .map(Element::getTextContent)
                        .orElse(null),
                Elements.children(capabilities, "guest").stream()
                        .flatMap(guest -> Elements.grandchildren(guest, "arch").stream())
                        .anyMatch(domain -> domain.getTagName().equals("domain")
                                && "kvm".equals(Elements.optional(domain, "type"))),
                false,
                answers.get(3)
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private static long number(Pattern pattern, String text) {
        return find(pattern, text)
                .map(Long::parseLong)
                .orElseThrow(() -> new UnreadableException("nodeinfo has no " + pattern.pattern()));
    }

    /** The same host with what the node itself tells. */
    static Hypervisor with(Hypervisor host, boolean migrationReady, List<String> networks) {
        return new Hypervisor(
                host.uri(),
                host.libvirt(),
                host.emulator(),
                host.hostUuid(),
                host.machine(),
                host.memoryBytes(),
                host.cpus(),
                host.cpuModel(),
                host.kvm(),
                migrationReady,
                networks);
    }
}
