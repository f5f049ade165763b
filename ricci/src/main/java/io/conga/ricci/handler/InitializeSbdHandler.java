package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.QuorumOperation;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.QuorumProblem;

/** The disk has an SBD header with these timeouts. What is no SBD header is never overwritten. */
record InitializeSbdHandler(QuorumOperation.InitializeSbd operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return present()
                ? Items.NOTHING
                : Items.commands(node.looking()
                        .quorumCommands()
                        .create(operation.device(), operation.watchdogSeconds(), operation.msgwaitSeconds()));
    }

    @Override
    public void run(Run run) {
        var disk = node.acting().sbdDisk();
        if (!present()) {
            disk.create(operation.device(), operation.watchdogSeconds(), operation.msgwaitSeconds());
            run.changed();
        }
        run.result("uuid", disk.uuid(operation.device()).orElse("none"));
    }

    private boolean present() {
        node.looking().sbdDisk().refuseForeign(operation.device());
        if (node.looking().sbdDisk().has(operation.device(), operation.watchdogSeconds(), operation.msgwaitSeconds())) {
            return true;
        }
        boolean used = node.looking().sbdSettings().disks().contains(operation.device()) && node.active("sbd");
        if (used) {
            throw new ProblemException(QuorumProblem.SBD_RUNS, "node", node.name(), "device", operation.device());
        }
        return false;
    }
}
