package io.conga.planning.section;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.ConstraintIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Operation.TicketChange;
import io.conga.protocol.section.Constraint;
import java.util.List;
import java.util.Locale;

/*
 * | Phase  | Where             | Do           | Undo                          |
 * |--------|-------------------|--------------|-------------------------------|
 * | ticket | any online member | SetTicket    | none: two sites might have it |
 * | settle | any online member | AwaitSettled | (changes nothing)             |
 */
/** Grants and revokes tickets by hand. */
public final class TicketPlanner {

    private TicketPlanner() {}

    public static Plan plan(ConstraintIntent.SetTicket intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String ticket = intent.ticket();
        var problems = new Problems();
        if (!ticket.matches("[A-Za-z0-9_][A-Za-z0-9_.:-]{0,62}")) {
            FieldCheck.invalid(problems, "ticket", "A ticket has a name of letters, digits, '-', '_', '.' and ':'.");
        }
        problems.refuse();
        var plan = new SectionPlan(members);
        List<Constraint.Ticket> uses = SectionPlan.sections(members).constraints().stream()
                .filter(Constraint.Ticket.class::isInstance)
                .map(Constraint.Ticket.class::cast)
                .filter(constraint -> constraint.ticket().equals(ticket))
                .toList();
        if (uses.isEmpty()) {
            plan.hazard(SectionHazard.NO_SUCH_TICKET_USE.with("ticket", ticket));
        }
        if (intent.state() == TicketChange.GRANTED) {
            plan.hazard(SectionHazard.TICKET_BY_HAND.with("ticket", ticket));
        }
        boolean fences = uses.stream().anyMatch(use -> use.lossPolicy().equals("fence"));
        if (intent.state() == TicketChange.REVOKED && fences) {
            plan.hazard(SectionHazard.TICKET_FENCES.with("ticket", ticket));
        }
        return plan.step(
                        "ticket." + ticket,
                        SectionSentence.STEP_TICKET.with(
                                "ticket", ticket, "state", intent.state().name().toLowerCase(Locale.ROOT)),
                        new Operation.SetTicket(ticket, intent.state()),
                        null)
                .settle()
                .build(
                        intent,
                        title(intent.state()).with("ticket", ticket),
                        new Undo(false, true, SectionSentence.TICKET_UNDO.with()));
    }

    private static SectionSentence title(TicketChange state) {
        return switch (state) {
            case GRANTED -> SectionSentence.GRANT_TICKET;
            case REVOKED -> SectionSentence.REVOKE_TICKET;
            case STANDBY -> SectionSentence.STANDBY_TICKET;
            case ACTIVE -> SectionSentence.ACTIVATE_TICKET;
        };
    }
}
