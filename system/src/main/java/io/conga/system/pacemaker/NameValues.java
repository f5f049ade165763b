package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.children;
import static io.conga.system.xml.Elements.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The name-value pairs of attribute sets ({@code nvpair}), as they hold now and always. */
final class NameValues {

    private NameValues() {}

    /**
     * The pairs of these sets together. A set with a rule holds at times only and is left out; an earlier set wins over a
     * later one, unless its score is lower.
     */
    static Map<String, String> of(List<Element> sets) {
        var values = new LinkedHashMap<String, String>();
        sets.stream()
                .filter(set -> child(set, "rule").isEmpty())
                .sorted((a, b) -> Integer.compare(score(b), score(a)))
                .forEach(set -> children(set, "nvpair").forEach(pair -> {
                    // a pair with id-ref alone borrows its name; there is nothing to show for it
                    if (pair.hasAttribute("name")) {
                        values.putIfAbsent(pair.getAttribute("name"), text(pair, "value", ""));
                    }
                }));
        return values;
    }

    private static int score(Element set) {
        String score = set.getAttribute("score");
        return switch (score) {
            case "" -> 0;
            case "INFINITY", "+INFINITY" -> Integer.MAX_VALUE;
            case "-INFINITY" -> Integer.MIN_VALUE;
            default -> score.matches("[+-]?[0-9]{1,9}") ? Integer.parseInt(score) : 0;
        };
    }
}
