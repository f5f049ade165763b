package io.conga.system.pacemaker;

import io.conga.protocol.cluster.RuleState.Verdict;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Elements;
import org.w3c.dom.Element;

/** Parses {@code crm_rule --check --output-as=xml}: one rule-check, whose rc is an exit code of crm/common/results.h. */
final class RuleParser {

    private RuleParser() {}

    static Verdict parse(String text) {
        Element check = Elements.child(CrmMonParser.root(text), "rule-check")
                .orElseThrow(() -> new UnreadableException("there is no rule-check"));
        return switch (Elements.required(check, "rc")) {
            case "0" -> Verdict.IN_EFFECT;
            // CRM_EX_EXPIRED, CRM_EX_NOT_YET_IN_EFFECT, CRM_EX_UNSATISFIED
            case "110" -> Verdict.EXPIRED;
            case "111" -> Verdict.NOT_YET;
            case "113" -> Verdict.NOT_NOW;
            default -> Verdict.NOT_TOLD;
        };
    }
}
