package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.children;
import static io.conga.system.xml.Elements.optional;
import static io.conga.system.xml.Elements.required;

import io.conga.protocol.cluster.AllocationScores;
import io.conga.protocol.cluster.AllocationScores.Purpose;
import io.conga.protocol.cluster.AllocationScores.Score;
import io.conga.protocol.cluster.CibVersion;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Parses {@code crm_simulate --show-scores --output-as=xml}: node_weight and promotion_score, in the scheduler's order. */
final class ScoresParser {

    /** The first with utilization, the second without. */
    private static final Set<String> LISTS = Set.of("allocations_utilizations", "allocations");

    private ScoresParser() {}

    /**
     * @param by the member that simulated
     * @param version the CIB version that was read beside it
     */
    static AllocationScores parse(String text, String by, CibVersion version) {
        List<Score> scores = children(CrmMonParser.root(text)).stream()
                .filter(list -> LISTS.contains(list.getTagName()))
                .flatMap(list -> children(list).stream())
                .filter(element -> element.getTagName().equals("node_weight")
                        || element.getTagName().equals("promotion_score"))
                .map(ScoresParser::score)
                .toList();
        return new AllocationScores(by, scores, version);
    }

    private static Score score(Element element) {
        boolean run = element.getTagName().equals("node_weight");
        return new Score(
                required(element, "id"),
                optional(element, "node"),
                required(element, "score"),
                run ? Purpose.RUN : Purpose.PROMOTE);
    }
}
