package io.conga.planning.intent;

import io.conga.protocol.operation.Operation.TicketChange;
import io.conga.protocol.section.Constraint;

/** Things done to a cluster's constraints and tickets. */
public sealed interface ConstraintIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * Write a constraint.
     *
     * @param constraint the whole of it; empty ids are made
     * @param existing whether it takes the place of the one that has its id
     */
    record PutConstraint(String cluster, Constraint constraint, boolean existing) implements ConstraintIntent {}

    /** Delete a constraint. */
    record DeleteConstraint(String cluster, String id) implements ConstraintIntent {}

    /** Grant a ticket to this site, take it, or put it on standby and off it. */
    record SetTicket(String cluster, String ticket, TicketChange state) implements ConstraintIntent {}
}
