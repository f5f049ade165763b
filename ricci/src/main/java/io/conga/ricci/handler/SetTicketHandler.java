package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;

/** Grants, revokes, or puts a ticket on standby and off it. */
record SetTicketHandler(Operation.SetTicket operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return holds()
                ? Items.NOTHING
                : Items.commands(node.looking().pacemakerCommands().ticket(operation.ticket(), operation.state()));
    }

    @Override
    public void run(Run run) {
        if (!holds()) {
            node.acting().pacemaker().control().ticket(operation.ticket(), operation.state());
            run.changed();
        }
    }

    private boolean holds() {
        return node.runningView().tickets().stream()
                .anyMatch(ticket -> ticket.id().equals(operation.ticket())
                        && switch (operation.state()) {
                            case GRANTED -> ticket.granted();
                            case REVOKED -> !ticket.granted() && ticket.lastGranted() != null;
                            case STANDBY -> ticket.standby();
                            case ACTIVE -> !ticket.standby();
                        });
    }
}
