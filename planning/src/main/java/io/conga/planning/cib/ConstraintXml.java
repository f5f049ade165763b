package io.conga.planning.cib;

import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import java.util.TreeMap;

/** A constraint as it was, to bring it back. */
public final class ConstraintXml {

    private ConstraintXml() {}

    public static String of(ConstraintDefinition constraint) {
        var element = new XmlElement("rsc_" + constraint.type()).attribute("id", constraint.id());
        var attributes = new TreeMap<>(constraint.attributes());
        attributes.remove("id");
        attributes.forEach(element::attribute);
        if (constraint.rule() != null) {
            element.raw(constraint.rule());
        }
        return element.toString();
    }
}
