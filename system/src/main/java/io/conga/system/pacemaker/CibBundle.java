package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.attributes;
import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.children;

import io.conga.protocol.cluster.ResourceDefinition.Bundle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The container of a bundle, as "Pacemaker Explained" describes its elements. */
final class CibBundle {

    private static final List<String> TECHNOLOGIES = List.of("docker", "podman", "rkt");

    private CibBundle() {}

    /** The container; null where the bundle names none that Conga knows, which leaves the rest readable. */
    static @Nullable Bundle of(Element bundle) {
        return TECHNOLOGIES.stream()
                .flatMap(name -> child(bundle, name).stream())
                .findFirst()
                .map(container -> new Bundle(
                        container.getTagName(),
                        attributes(container),
                        child(bundle, "network").map(CibBundle::plain).orElse(Map.of()),
                        mappings(bundle, "network", "port-mapping"),
                        mappings(bundle, "storage", "storage-mapping")))
                .orElse(null);
    }

    private static List<Map<String, String>> mappings(Element bundle, String part, String name) {
        return child(bundle, part).stream()
                .flatMap(holder -> children(holder, name).stream())
                .map(CibBundle::plain)
                .toList();
    }

    private static Map<String, String> plain(Element element) {
        Map<String, String> all = attributes(element);
        all.remove("id");
        return all;
    }
}
