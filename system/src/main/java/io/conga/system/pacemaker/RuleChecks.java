package io.conga.system.pacemaker;

import io.conga.protocol.cluster.RuleState;
import io.conga.protocol.cluster.RuleState.Verdict;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Xml;
import org.w3c.dom.Element;

/** Asks Pacemaker whether a rule's date is now. The rule need not be in the CIB: it is asked in one of its own. */
public final class RuleChecks {

    private static final String NOWHERE = "<constraints/>";

    private final CommandRunner runner;
    private final PacemakerCommands commands;

    RuleChecks(CommandRunner runner, PacemakerCommands commands) {
        this.runner = runner;
        this.commands = commands;
    }

    /**
     * Asks.
     *
     * @param rule the element in XML
     * @throws ProblemException request.malformed where it is no rule
     */
    public RuleState check(String rule) {
        String id = id(rule);
        // Of this very Pacemaker's schema, which no other may read.
        String empty = runner.run(commands.emptyCib()).orThrow(runner.node()).stdout();
        String cib = empty.replace(
                NOWHERE,
                "<constraints><rsc_location id=\"asked\" rsc=\"asked-of\">" + rule + "</rsc_location></constraints>");
        CommandResult result = runner.run(commands.checkRule(cib, id));
        if (result.stdout().isBlank()) {
            throw result.failure(runner.node());
        }
        try {
            Verdict verdict = RuleParser.parse(result.stdout());
            String said = verdict == Verdict.NOT_TOLD ? PacemakerExit.reason(result) : "";
            return new RuleState(verdict, said, runner.node());
        } catch (UnreadableException e) {
            throw result.unreadable(runner.node(), e.reason());
        }
    }

    private static String id(String rule) {
        try {
            Element element = Xml.parse(rule).getDocumentElement();
            String id = element.getAttribute("id");
            if (element.getTagName().equals("rule") && id.matches("[A-Za-z_][A-Za-z0-9_.-]{0,200}")) {
                return id;
            }
        } catch (UnreadableException e) {
            throw refused(e.reason());
        }
        throw refused("It is no rule with an id.");
    }

    private static ProblemException refused(String reason) {
        return new ProblemException(RequestProblem.MALFORMED, "reason", reason);
    }
}
