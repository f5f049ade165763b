package io.conga.planning.section;

import io.conga.planning.check.Problems;
import io.conga.protocol.cluster.RuleQuestion;
import io.conga.protocol.section.Rule;

/** A rule as a question to a member, written or only thought of. */
public final class RuleQuestions {

    private RuleQuestions() {}

    /**
     * Words it.
     *
     * @param rule its score does not matter, and need not be there yet
     * @throws io.conga.protocol.problem.ProblemException about each condition that can't be
     */
    public static RuleQuestion of(Rule rule) {
        var asked = new Rule("asked-rule", "0", "", rule.role(), rule.join(), rule.conditions());
        var problems = new Problems();
        new RuleCheck(problems).top("rule", asked);
        problems.refuse();
        return new RuleQuestion(RuleXml.of(asked, "asked", new FreshIds("")).toString());
    }
}
