package io.conga.system.section;

import static io.conga.system.xml.Elements.grandchildren;

import io.conga.protocol.section.AclRole;
import io.conga.protocol.section.AclSubject;
import io.conga.protocol.section.Alert;
import io.conga.protocol.section.CibSections;
import io.conga.protocol.section.Constraint;
import io.conga.protocol.section.FenceLevel;
import io.conga.protocol.section.FenceLevel.TargetKind;
import io.conga.protocol.section.ForeignElement;
import io.conga.protocol.section.Tag;
import io.conga.system.xml.Xml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/** The sections of a configuration; every element ends up in its list or among the foreign ones. */
public final class SectionReader {

    private final Element configuration;
    private final List<ForeignElement> foreign = new ArrayList<>();

    private SectionReader(Element configuration) {
        this.configuration = configuration;
    }

    /** @param configuration the configuration element of a CIB */
    public static CibSections read(Element configuration) {
        return new SectionReader(configuration).read();
    }

    private CibSections read() {
        var constraints = new ArrayList<Constraint>();
        each("constraints", element -> constraints.add(StrictElement.all(element, ConstraintReader::read)));
        var levels = new ArrayList<FenceLevel>();
        each("fencing-topology", element -> levels.add(StrictElement.all(element, SectionReader::level)));
        var roles = new ArrayList<AclRole>();
        var subjects = new ArrayList<AclSubject>();
        each("acls", element -> {
            switch (element.getTagName()) {
                case "acl_role" -> roles.add(StrictElement.all(element, AclReader::role));
                case "acl_target", "acl_group" -> subjects.add(StrictElement.all(element, AclReader::subject));
                default -> throw new ForeignException("There is no form for <" + element.getTagName() + ">.");
            }
        });
        var alerts = new ArrayList<Alert>();
        each("alerts", element -> alerts.add(StrictElement.all(element, AlertReader::read)));
        var tags = new ArrayList<Tag>();
        each("tags", element -> tags.add(StrictElement.all(element, SectionReader::tag)));
        return new CibSections(constraints, levels, roles, subjects, alerts, tags, foreign);
    }

    private void each(String section, Consumer<Element> reading) {
        for (Element element : grandchildren(configuration, section)) {
            try {
                reading.accept(element);
            } catch (ForeignException reason) {
                foreign.add(new ForeignElement(
                        section,
                        element.getAttribute("id"),
                        element.getTagName(),
                        Xml.write(element),
                        reason.reason()));
            }
        }
    }

    private static FenceLevel level(StrictElement element) {
        String node = element.attribute("target");
        String pattern = element.attribute("target-pattern");
        String attribute = element.attribute("target-attribute");
        String value = element.attribute("target-value");
        String index = element.attribute("index");
        if (!index.matches("[1-9]")) {
            throw new ForeignException("A level is a number from 1 to 9, not " + index + ".");
        }
        TargetKind kind =
                !node.isEmpty() ? TargetKind.NODE : !pattern.isEmpty() ? TargetKind.PATTERN : TargetKind.ATTRIBUTE;
        String target = node + pattern + attribute;
        if (target.isEmpty()
                || List.of(node, pattern, attribute).stream()
                                .filter(one -> !one.isEmpty())
                                .count()
                        != 1) {
            throw new ForeignException("It does not say one target.");
        }
        return new FenceLevel(
                element.id(),
                kind,
                target,
                value,
                Integer.parseInt(index),
                Arrays.stream(element.attribute("devices").split(","))
                        .map(String::strip)
                        .filter(device -> !device.isEmpty())
                        .toList());
    }

    private static Tag tag(StrictElement element) {
        return new Tag(element.id(), element.children(StrictElement::id, "obj_ref"));
    }
}
