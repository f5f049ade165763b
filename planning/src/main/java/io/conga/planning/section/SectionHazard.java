package io.conga.planning.section;

import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for the sections. */
enum SectionHazard implements HazardCode {
    SAME_CONSTRAINT(
            "hazard.same-constraint",
            WARNING,
            "The constraint {other} says the same already; scores add up.",
            "Change {other} instead."),
    RULE_OF_RESOURCES(
            "hazard.rule-of-resources",
            WARNING,
            "Pacemaker asks for a kind of resource only in rules of defaults; in a constraint that condition is never true.",
            "Name the resources of the constraint instead."),
    PATTERN_MATCHES("hazard.pattern-matches", INFO, "The pattern matches now: {resources}.", "Nothing has to be done."),
    PATTERN_MATCHES_NONE(
            "hazard.pattern-matches-none",
            WARNING,
            "The pattern matches no resource now.",
            "Correct it, unless such resources will be added later."),
    NO_SUCH_TICKET_USE(
            "hazard.ticket-unused",
            WARNING,
            "No constraint names the ticket {ticket}, so nothing depends on it.",
            "Add a ticket constraint first, or correct the name."),
    TICKET_BY_HAND(
            "hazard.ticket-by-hand",
            WARNING,
            "Granted by hand: no other site may have the ticket {ticket} now, or both run what depends on it.",
            "Make sure that it is revoked at every other site; booth does that by itself where it is used."),
    TICKET_FENCES(
            "hazard.ticket-fences",
            WARNING,
            "A constraint of the ticket {ticket} has the loss policy fence: nodes that run what depends on it are fenced.",
            "Put the ticket on standby first, so that everything stops in order."),
    ACLS_ARE_OFF(
            "hazard.acls-off",
            INFO,
            "Access control lists are turned off: every user of the group haclient may do everything.",
            "Turn them on once roles and users are as they should be."),
    ACLS_TURN_ON(
            "hazard.acls-on",
            WARNING,
            "From now on users of the group haclient other than root and hacluster may do only what their roles allow: {subjects}.",
            "Give those who administer the cluster a role first."),
    ALERT_RUNS(
            "hazard.alert-runs",
            INFO,
            "{path} has to exist on every node; Pacemaker runs it as hacluster.",
            "Install it on every node first."),
    UTILIZATION_UNUSED(
            "hazard.utilization-unused",
            INFO,
            "The cluster option placement-strategy is default, so what nodes have to give is not counted.",
            "Set placement-strategy to utilization, minimal or balanced."),
    OWN_ATTRIBUTE(
            "hazard.own-attribute",
            WARNING,
            "Pacemaker itself uses the attribute {name}.",
            "Use the node's own actions, such as standby and maintenance.");

    private final Words words;

    SectionHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
