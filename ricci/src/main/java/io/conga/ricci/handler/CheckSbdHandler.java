package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.QuorumOperation;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.QuorumProblem;

/** The disk is the one that another node initialised. Changes nothing. */
record CheckSbdHandler(QuorumOperation.CheckSbd operation, Node node) implements Handler {

    /** What is on the disk is not known yet; that it is one can be told now. */
    @Override
    public Preview.Item preview() {
        node.looking().sbdDisk().refuseForeign(operation.device());
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        String found = node.looking().sbdDisk().uuid(operation.device()).orElse("none");
        if (!found.equals(operation.uuid())) {
            throw new ProblemException(
                    QuorumProblem.DISK_DIFFERS,
                    "device",
                    operation.device(),
                    "node",
                    node.name(),
                    "reason",
                    "Its header has the UUID " + found + ", not " + operation.uuid() + ".");
        }
    }
}
