package io.conga.system.section;

import io.conga.protocol.section.Condition;
import io.conga.protocol.section.Rule;
import java.util.Map;

/** A rule and what it asks. */
final class RuleReader {

    private RuleReader() {}

    static Rule rule(StrictElement element) {
        return new Rule(
                element.id(),
                element.attribute("score"),
                element.attribute("score-attribute"),
                element.attribute("role"),
                element.attribute("boolean-op"),
                element.children(RuleReader::condition, "expression", "date_expression", "rsc_expression", "rule"));
    }

    private static Condition condition(StrictElement element) {
        return switch (element.name()) {
            case "expression" ->
                new Condition.Attribute(
                        element.id(),
                        element.attribute("attribute"),
                        element.attribute("operation"),
                        element.attribute("value"),
                        element.attribute("type"),
                        element.attribute("value-source"));
            case "date_expression" ->
                new Condition.Date(
                        element.id(),
                        element.attribute("operation"),
                        element.attribute("start"),
                        element.attribute("end"),
                        element.one("duration", Map.of(), RuleReader::times),
                        element.one("date_spec", Map.of(), RuleReader::times));
            case "rsc_expression" ->
                new Condition.Resource(
                        element.id(),
                        element.attribute("class"),
                        element.attribute("provider"),
                        element.attribute("type"));
            case "rule" -> new Condition.Nested(rule(element));
            default -> throw new ForeignException("There is no form for <" + element.name() + ">.");
        };
    }

    private static Map<String, String> times(StrictElement element) {
        element.attribute("id");
        return element.others();
    }
}
