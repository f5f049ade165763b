package io.conga.planning.section;

import io.conga.planning.cib.XmlElement;
import io.conga.protocol.section.Condition;
import io.conga.protocol.section.Rule;
import java.util.Map;
import java.util.TreeMap;

/** A rule as XML. */
final class RuleXml {

    private RuleXml() {}

    static XmlElement of(Rule rule, String owner, FreshIds ids) {
        String id = ids.orNew(rule.id(), owner + "-rule");
        XmlElement element = Xml.element(
                "rule",
                id,
                "score",
                rule.score(),
                "score-attribute",
                rule.scoreAttribute(),
                "role",
                rule.role(),
                "boolean-op",
                rule.join());
        rule.conditions().forEach(condition -> element.child(condition(condition, id, ids)));
        return element;
    }

    private static XmlElement condition(Condition condition, String owner, FreshIds ids) {
        return switch (condition) {
            case Condition.Attribute it ->
                Xml.element(
                        "expression",
                        ids.orNew(it.id(), owner + "-expr"),
                        "attribute",
                        it.attribute(),
                        "operation",
                        it.operation(),
                        "type",
                        it.valueType(),
                        "value",
                        it.value(),
                        "value-source",
                        it.valueSource());
            case Condition.Date it -> date(it, owner, ids);
            case Condition.Resource it ->
                Xml.element(
                        "rsc_expression",
                        ids.orNew(it.id(), owner + "-rsc"),
                        "class",
                        it.standard(),
                        "provider",
                        it.provider(),
                        "type",
                        it.agent());
            case Condition.Nested nested -> of(nested.rule(), owner, ids);
        };
    }

    private static XmlElement date(Condition.Date date, String owner, FreshIds ids) {
        String id = ids.orNew(date.id(), owner + "-date");
        XmlElement element = Xml.element(
                "date_expression", id, "operation", date.operation(), "start", date.start(), "end", date.end());
        times(element, "duration", id, date.duration(), ids);
        times(element, "date_spec", id, date.spec(), ids);
        return element;
    }

    private static void times(XmlElement owner, String name, String id, Map<String, String> times, FreshIds ids) {
        if (!times.isEmpty()) {
            var element = new XmlElement(name).attribute("id", ids.orNew("", id + "-" + name));
            new TreeMap<>(times).forEach(element::attribute);
            owner.child(element);
        }
    }
}
