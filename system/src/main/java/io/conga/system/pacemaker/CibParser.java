package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.children;
import static io.conga.system.xml.Elements.grandchildren;
import static io.conga.system.xml.Elements.integer;
import static io.conga.system.xml.Elements.required;
import static io.conga.system.xml.Elements.text;

import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterConfiguration.ConfiguredNode;
import io.conga.protocol.cluster.ClusterConfiguration.FencingLevel;
import io.conga.protocol.cluster.ClusterView;
import io.conga.system.exec.UnreadableException;
import io.conga.system.section.SectionReader;
import io.conga.system.xml.Xml;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Parses {@code cibadmin --query} into what Conga names; the rest stays in the XML. */
final class CibParser {

    private CibParser() {}

    static ClusterConfiguration parse(String text) {
        return configuration(cib(text));
    }

    /** The cib element of a whole CIB. */
    static Element cib(String text) {
        Element cib = Xml.parse(text).getDocumentElement();
        if (!cib.getTagName().equals("cib")) {
            throw new UnreadableException("the root is <" + cib.getTagName() + ">, not <cib>");
        }
        return cib;
    }

    static CibVersion version(Element cib) {
        return new CibVersion(integer(cib, "admin_epoch", 0), integer(cib, "epoch", 0), integer(cib, "num_updates", 0));
    }

    static ClusterConfiguration configuration(Element cib) {
        Element configuration = child(cib, "configuration")
                .orElseThrow(() -> new UnreadableException("the CIB has no configuration section"));
        return new ClusterConfiguration(
                version(cib),
                text(cib, "crm_feature_set", ""),
                NameValues.of(grandchildren(configuration, "crm_config")),
                NameValues.of(grandchildren(configuration, "rsc_defaults")),
                NameValues.of(grandchildren(configuration, "op_defaults")),
                grandchildren(configuration, "nodes").stream()
                        .map(CibParser::node)
                        .toList(),
                CibResources.resources(grandchildren(configuration, "resources")),
                grandchildren(configuration, "constraints").stream()
                        .map(CibConstraints::constraint)
                        .toList(),
                grandchildren(configuration, "fencing-topology").stream()
                        .map(CibParser::level)
                        .toList(),
                SectionReader.read(configuration),
                Xml.write(configuration),
                lastChange(cib));
    }

    /** The CIB manager notes who made it write a new version. */
    private static ClusterView.@Nullable LastChange lastChange(Element cib) {
        return cib.hasAttribute("update-client") || cib.hasAttribute("update-user")
                ? new ClusterView.LastChange(
                        text(cib, "cib-last-written", ""),
                        text(cib, "update-user", ""),
                        text(cib, "update-client", ""),
                        text(cib, "update-origin", ""))
                : null;
    }

    private static ConfiguredNode node(Element element) {
        return new ConfiguredNode(
                required(element, "id"),
                // a guest node may stand here before it was ever seen
                text(element, "uname", required(element, "id")),
                NameValues.of(children(element, "instance_attributes")),
                NameValues.of(children(element, "utilization")));
    }

    private static FencingLevel level(Element element) {
        String target = text(
                element,
                "target",
                text(
                        element,
                        "target-pattern",
                        text(element, "target-attribute", "") + "=" + text(element, "target-value", "")));
        return new FencingLevel(
                required(element, "id"),
                target,
                integer(element, "index"),
                Arrays.stream(required(element, "devices").split(","))
                        .map(String::strip)
                        .filter(device -> !device.isEmpty())
                        .toList());
    }

    /** The ids of the resources, top level only. */
    static List<Element> topLevel(Element cib) {
        return child(cib, "configuration")
                .map(configuration -> grandchildren(configuration, "resources"))
                .orElse(List.of());
    }
}
